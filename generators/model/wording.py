"""What pydantic found, in our words: what is wrong and what to do."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic_core import ErrorDetails

from generators.documents import Location
from generators.model.base import Model
from generators.model.places import nearest, show

_TYPE_NAMES = {
    "string": "text", "int": "a whole number", "float": "a number", "bool": "true or false",
    "tuple": "a list", "dict": "keys with values", "model": "keys with values",
}  # fmt: skip
_MEASURES = {
    "string_too_long": "{length} characters; shorten it to {max_length}",
    "string_too_short": "the text is empty; write it or delete the key",
    "too_short": "{actual_length} entries; write at least {min_length}",
    "too_long": "more than {max_length} entries; write at most {max_length}",
    "greater_than": "{found} is too small; write more than {gt:g}",
    "greater_than_equal": "{found} is too small; write {ge:g} or more",
    "less_than_equal": "{found} is too large; write {le:g} or less",
}


def explain(details: ErrorDetails, location: Location, model: type[Model]) -> str:
    """Return what is wrong at a location of a document that should be a `model`, and what to do."""
    kind, found, context = details["type"], details["input"], details.get("ctx", {})
    match kind:
        case "missing":
            return f"{location[-1]!r} is missing; add it"
        case "extra_forbidden":
            word = str(location[-1])
            return f"unknown key {show(word)}; {nearest(word, _keys_at(model, location[:-1]), others='use')}"
        case "literal_error":
            allowed = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
            return f"{show(found)} is not allowed; {nearest(str(found), allowed)}"
        case "value_error":
            return str(context["error"])
    if kind in _MEASURES:
        return _MEASURES[kind].format(found=show(found), length=len(str(found)), **context)
    return _wrong_type(kind, found)


def _wrong_type(kind: str, found: object) -> str:
    expected = _TYPE_NAMES.get(kind.removesuffix("_type").removesuffix("_parsing"), kind)
    if found is None:
        return f"no value, {expected} expected; write one (an unquoted # begins a comment: quote it)"
    if expected == "text" and isinstance(found, str | int | float | bool):
        return f"{show(found)} is no text; put it in quotes"
    shown = "a list" if isinstance(found, tuple) else "keys with values" if isinstance(found, dict) else show(found)
    return f"found {shown}; write {expected}"


def _keys_at(model: type[Model], location: Location) -> list[str]:
    """Return the keys that a document of this model may have at a location."""
    annotation: Any = model
    for step in location:
        annotation = _part(annotation, step)
    return list(_bare(annotation).model_fields)


def _part(annotation: Any, step: str | int) -> Any:
    """Return what stands at a key or in a list, by what the whole is said to be."""
    whole = _bare(annotation)
    match get_origin(whole):
        case kind if kind is dict:
            return get_args(whole)[1]
        case kind if kind is tuple:
            return get_args(whole)[0]
        case _:
            return whole.model_fields[step].annotation


def _bare(annotation: Any) -> Any:
    """Return an annotation without its metadata and without `| None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return _bare(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation
