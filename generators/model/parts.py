"""One walk through an entry of the data: its parts, what they name, and what they refer to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from generators.documents import Location
from generators.model.base import Model
from generators.model.field_marks import KEY_OF_PART, Names, Refers

Mark = TypeVar("Mark", Names, Refers)


@dataclass(frozen=True)
class Part:
    """A part of an entry, where it stands, and the parts around it, nearest first."""

    location: Location
    value: Model
    around: tuple[Model, ...]

    def owner(self, field: str) -> str | None:
        """Return what a field says, here or in the nearest part around that has it; None where nothing has."""
        if field == KEY_OF_PART:
            return str(self.location[-1])
        values = (getattr(part, field) for part in (self.value, *self.around) if hasattr(part, field))
        return next((str(value) for value in values), None)


@dataclass(frozen=True)
class Reference:
    """A value that refers to something: where it stands, and whose thing it is; `owner` is "" for its own file."""

    location: Location
    name: str
    kind: str
    owner: str


def find_parts(entry: object, location: Location = (), around: tuple[Model, ...] = ()) -> Iterator[Part]:
    """Yield an entry and every part inside it, in order; lists and keys of parts are walked as well."""
    if isinstance(entry, Model):
        yield Part(location, entry, around)
        for name in _roomy_fields(type(entry)):
            yield from find_parts(getattr(entry, name), (*location, name), (entry, *around))
    elif isinstance(entry, tuple):
        for index, value in enumerate(entry):
            yield from find_parts(value, (*location, index), around)
    elif isinstance(entry, dict):
        for key, value in entry.items():
            yield from find_parts(value, (*location, key), around)


def find_references(part: Part) -> Iterator[Reference]:
    """Yield what the fields of a part refer to, in order."""
    for field, mark in marked_fields(type(part.value), Refers):
        owner = (part.owner(mark.of) or "") if mark.of else ""
        for location, name in _entries((*part.location, field), getattr(part.value, field)):
            yield Reference(location, name, mark.kind, owner)


def find_sources(entry: object) -> Iterator[str]:
    """Yield the key of every source that an entry points at, in order, with repetitions."""
    for part in find_parts(entry):
        yield from (reference.name for reference in find_references(part) if reference.kind == "source")


@cache
def marked_fields(model: type[Model], kind: type[Mark]) -> tuple[tuple[str, Mark], ...]:
    """Return the fields of a model that bear a mark, with the mark."""
    hints = get_type_hints(model, include_extras=True)
    found = ((name, _find_mark(hints[name], kind)) for name in model.model_fields)
    return tuple((name, mark) for name, mark in found if mark)


def _find_mark(annotation: Any, kind: type[Mark]) -> Mark | None:
    own = (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, kind))
    return next(own, None) or next(filter(None, (_find_mark(part, kind) for part in get_args(annotation))), None)


@cache
def _roomy_fields(model: type[Model]) -> tuple[str, ...]:
    """Return the fields of a model in which parts can stand."""
    return tuple(name for name, field in model.model_fields.items() if _holds_parts(field.annotation))


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(_holds_parts(part) for part in get_args(annotation))


def _entries(location: Location, value: object) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, tuple):
        yield from (((*location, index), name) for index, name in enumerate(value))
    elif isinstance(value, dict):
        yield from (((*location, name), name) for name in value)
