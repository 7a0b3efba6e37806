"""Turns read documents into model objects, and whatever does not fit into Problems with positions."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generators.documents import Document, Location, Problem
from generators.model.base import Model
from generators.model.places import describe
from generators.model.wording import explain

M = TypeVar("M", bound=Model)


def validate(document: Document, model: type[M], *, file_id: str | None = None) -> M | None:
    """Return the document as `model`, or None after adding what is wrong to its problems.

    `file_id` becomes the field `id`, for models whose id is the stem of the file.
    """
    if document.problems:
        return None
    data = document.data
    if not isinstance(data, dict):
        document.add(document.problem((), "file", "expected keys with values; write `key: value`"))
        return None
    if file_id is not None:
        if "id" in data:
            document.add(document.problem(("id",), "id", "the id is the name of the file; delete this key"))
        data = {**data, "id": file_id}
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for details in _worth_telling(error.errors(include_url=False)):
            document.add(_problem(document, model, details))
            if document.is_full:
                break
        return None


def _worth_telling(found: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield all but what only follows from something else: a list seems too short because its entries are wrong."""
    wrong = {details["loc"][:length] for details in found for length in range(len(details["loc"]))}
    return (details for details in found if details["type"] != "too_short" or details["loc"] not in wrong)


def _problem(document: Document, model: type[Model], details: ErrorDetails) -> Problem:
    location: Location = tuple(step for step in details["loc"] if step != "[key]")
    kind = details["type"]
    where = describe(document, location[:-1] if kind in ("missing", "extra_forbidden") else location)
    at_key = kind == "extra_forbidden" or "[key]" in details["loc"]
    return document.problem(location, where, explain(details, location, model), at_key=at_key)
