"""Nothing stands twice in one list: no text, and no two parts that have to differ."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_origin
from unicodedata import normalize

from generators.documents import Location
from generators.model.base import Model
from generators.model.field_marks import MayRepeat
from generators.model.parts import Part
from generators.model.places import Finding, show


def check_repeats(part: Part) -> Iterator[Finding]:
    """Yield what stands twice in the lists of a part, at the later place."""
    for name in _lists(type(part.value)):
        value = getattr(part.value, name)
        if value and len(value) > 1:
            entries = dict(enumerate(value)) if isinstance(value, tuple) else value
            yield from _repeats((*part.location, name), entries)


def fold(name: str) -> str:
    """Return a name without what readers overlook: capitals, double spaces, and other ways to write a letter."""
    return " ".join(normalize("NFKC", name).casefold().split())


@cache
def _lists(model: type[Model]) -> tuple[str, ...]:
    """Return the fields of a model in which nothing may stand twice."""
    fields = ((name, field) for name, field in model.model_fields.items() if MayRepeat() not in field.metadata)
    return tuple(name for name, field in fields if get_origin(field.annotation) in (tuple, dict))


def _repeats(location: Location, entries: Mapping[str | int, object]) -> Iterator[Finding]:
    seen: dict[tuple[object, ...], str | int] = {}
    for key, entry in entries.items():
        if isinstance(entry, str) and isinstance(key, int):
            if (fold(entry),) in seen:
                yield (*location, key), f"{show(entry)} stands twice in this list; keep one"
            seen.setdefault((fold(entry),), key)
        if isinstance(entry, Model):
            yield from _same_parts((*location, key), key, entry, seen)


def _same_parts(
    location: Location, key: str | int, entry: Model, seen: dict[tuple[object, ...], str | int]
) -> Iterator[Finding]:
    for fields in entry.differ_by:
        values = tuple(getattr(entry, field) for field in fields)
        if None in values:
            continue
        folded = (fields, *(fold(value) if isinstance(value, str) else value for value in values))
        if folded in seen:
            first = repr(seen[folded]) if isinstance(key, str) else f"entry {int(seen[folded]) + 1}"
            yield _tell(location, fields, values, first)
        seen.setdefault(folded, key)


def _tell(location: Location, fields: tuple[str, ...], values: tuple[object, ...], first: str) -> Finding:
    if len(fields) == 1:
        return (*location, fields[0]), f"{show(values[0])} stands in {first} already; keep one or change it"
    listed = " and ".join((", ".join(fields[:-1]), fields[-1]))
    return location, f"the same {listed} as in {first}; keep one or change it"
