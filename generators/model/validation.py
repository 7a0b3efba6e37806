"""Turns read documents into model objects, and whatever does not fit into Problems with positions."""

import difflib
from collections.abc import Iterable
from typing import Any, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generators.model.base import Model
from generators.yaml_source import Data, Document, Location, Problem

M = TypeVar("M", bound=Model)

Finding: TypeAlias = tuple[Location, str]
"""What a rule found: where in the document, and what is wrong and what to do."""

_TYPE_NAMES = {
    "string": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "tuple": "a list", "dict": "keys with values", "model": "keys with values",
}  # fmt: skip
_PLURALS = {
    "criteria": "criterion", "lenses": "lens", "canvases": "canvas", "agenda": "agenda block", "of": "operand",
}  # fmt: skip
_SHAPES = {
    r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$": "use lower-case words joined by _",
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "use lower-case words joined by -",
    r"^[0-9]+\.[0-9]+\.[0-9]+$": "write three numbers such as 1.0.0",
    r"^10\.[0-9]{4,9}/\S+$": "write it as 10.1234/abc, without the address before it",
    r"^https?://\S+$": "write the whole address with https://",
}


def validate(document: Document, model: type[M], *, file_id: str | None = None) -> M | None:
    """Return the document as `model`, or None after adding what is wrong to its problems.

    `file_id` becomes the field `id`, for models whose id is the stem of the file.
    """
    if document.problems:
        return None
    data = document.data
    if not isinstance(data, dict):
        document.problems.append(document.problem((), "file", "expected keys with values; write `key: value`"))
        return None
    if file_id is not None:
        if "id" in data:
            message = "the id is the name of the file; delete this key"
            document.problems.append(document.problem(("id",), "id", message))
        data = {**data, "id": file_id}
    try:
        return model.model_validate(data)
    except ValidationError as error:
        known = _Known(document, model)
        found = error.errors(include_url=False)
        document.problems += [known.problem(details) for details in found if not _only_follows(details, found)]
        return None


def _only_follows(details: ErrorDetails, found: list[ErrorDetails]) -> bool:
    """Return whether a list only seems too short because its entries are wrong."""
    place = details["loc"]
    inside = (other["loc"] for other in found if len(other["loc"]) > len(place))
    return details["type"] == "too_short" and any(location[: len(place)] == place for location in inside)


def nearest(word: str, known: Iterable[str], *, others: str = "write one of") -> str:
    """Return what to do about an unknown word: the nearest known one, or the list of all."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    return f"{others} {', '.join(repr(name) for name in names)}" if names else "there are none yet; add it first"


def describe(document: Document, location: Location) -> str:
    """Return in words which part of the document a location is: `item 'liaison', level 3`."""
    data: Data = document.data
    words: list[str] = []
    parent = ""
    for step in location:
        data = _child(data, step)
        if isinstance(step, int) and parent == "levels" and not isinstance(data, dict):
            words = [*words[:-1], f"level {step}"]
        elif isinstance(step, int):
            words = [*words[:-1], _name_entry(parent, step, data)]
        else:
            words.append(step)
            parent = step
    kept = _from_last_named(words[:-1] if words and words[-1] == "levels" else words)
    return ", ".join(kept) if kept else "file"


def _child(data: Data, step: str | int) -> Data:
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, tuple) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name_entry(parent: str, index: int, entry: Data) -> str:
    singular = _PLURALS.get(parent, parent[:-1] if parent.endswith("s") else parent)
    if isinstance(entry, dict) and isinstance(entry.get("id"), str):
        return f"{singular} {entry['id']!r}"
    return f"{singular} {index + 1}"


def _from_last_named(words: list[str]) -> list[str]:
    named = [index for index, word in enumerate(words) if word.endswith("'")]
    return words[named[-1] :] if named else words


class _Known:
    """What is needed to say in our words what pydantic found in one document."""

    def __init__(self, document: Document, model: type[Model]) -> None:
        self.document = document
        self.model = model

    def problem(self, details: ErrorDetails) -> Problem:
        location = tuple(step for step in details["loc"] if step != "[key]")
        kind = details["type"]
        missing = kind == "missing"
        where = describe(self.document, location[:-1] if missing or kind == "extra_forbidden" else location)
        at_key = kind == "extra_forbidden" or "[key]" in details["loc"]
        return self.document.problem(location, where, self.message(details, location), at_key=at_key)

    def message(self, details: ErrorDetails, location: Location) -> str:
        kind, found, context = details["type"], details["input"], details.get("ctx", {})
        match kind:
            case "missing":
                return f"{location[-1]!r} is missing; add it"
            case "extra_forbidden":
                word = str(location[-1])
                return f"unknown key {word!r}; {nearest(word, self.fields_at(location[:-1]), others='use')}"
            case "literal_error":
                allowed = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
                return f"{found!r} is not allowed; {nearest(str(found), allowed)}"
            case "string_pattern_mismatch":
                return f"{found!r} has the wrong form; {_SHAPES[context['pattern']]}"
            case "value_error":
                return str(context["error"])
            case _:
                return _measure(kind, found, context) or _wrong_type(kind, found)

    def fields_at(self, location: Location) -> list[str]:
        model: Any = self.model
        for step in location:
            if isinstance(step, str):
                model = _model_in(model.model_fields[step].annotation)
        return list(model.model_fields)


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model is not None), None)


_MEASURES = {
    "string_too_long": "{length} characters; shorten it to {max_length}",
    "string_too_short": "the text is empty; write it or delete the key",
    "too_short": "{actual_length} entries; write at least {min_length}",
    "too_long": "{actual_length} entries; write at most {max_length}",
    "greater_than": "{found!r} is too small; write more than {gt:g}",
    "greater_than_equal": "{found!r} is too small; write {ge:g} or more",
    "less_than_equal": "{found!r} is too large; write {le:g} or less",
}


def _measure(kind: str, found: object, context: dict[str, Any]) -> str | None:
    sentence = _MEASURES.get(kind)
    return sentence.format(found=found, length=len(str(found)), **context) if sentence else None


def _wrong_type(kind: str, found: object) -> str:
    expected = _TYPE_NAMES.get(kind.removesuffix("_type").removesuffix("_parsing"), kind)
    if found is None:
        return f"no value, {expected} expected; write one (an unquoted # begins a comment: quote it)"
    if expected == "text" and isinstance(found, str | int | float | bool):
        return f"{found!r} is no text; put it in quotes"
    shown = "a list" if isinstance(found, tuple) else "keys with values" if isinstance(found, dict) else repr(found)
    return f"found {shown}; write {expected}"
