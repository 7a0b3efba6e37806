"""What is wrong with the notation of a page, each fault with its place."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from generators.documents import MOST_PROBLEMS, Problem
from generators.model.places import nearest
from generators.prose.citation import NO_COLON, find_faults
from generators.prose.notes import Fault, Note
from generators.prose.quotable import Quotable

_KINDS = {"@": "citation", "=": "advice", "#": "tag"}


def find_problems(
    text: str, notes: Iterable[Note], quotable: Quotable | None, tags: Collection[str], *, path: str
) -> Iterator[Problem]:
    """Yield what is wrong with the notes of a text; without anything quotable, keys are not looked up."""
    faults = (fault for note in notes for fault in _check(note, quotable, tags))
    for fault in islice(faults, MOST_PROBLEMS):
        yield locate(fault, text, path)


def _check(note: Note, quotable: Quotable | None, tags: Collection[str]) -> Iterator[Fault]:
    if not note.is_closed:
        yield Fault(note.start, _KINDS[note.kind], "the bracket is not closed; close it in the same paragraph")
    elif note.label and (note.kind == "=" or note.is_list_of_sources):
        where = "list of sources" if note.is_list_of_sources else _KINDS[note.kind]
        yield Fault(note.start, where, NO_COLON)
    elif note.kind == "#":
        yield from _look_up(note, note.name, tags, "tag")
    elif note.kind == "=" and quotable:
        yield from _look_up(note, note.name, quotable.advice, "advice")
    elif note.kind == "@" and not note.is_list_of_sources:
        yield from find_faults(note, quotable.sources if quotable else None)


def _look_up(note: Note, name: str, known: Collection[str], kind: str) -> Iterator[Fault]:
    if name not in known:
        yield Fault(note.start + 1, kind, f"unknown {kind} {name!r}; {nearest(name, known)}")


def locate(fault: Fault, text: str, path: str) -> Problem:
    """Return a fault of a text with its line and column."""
    line, column = text.count("\n", 0, fault.place) + 1, fault.place - text.rfind("\n", 0, fault.place)
    return Problem(path, line, column, fault.where, fault.message)
