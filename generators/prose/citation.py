"""A citation such as `[@luftman2000 @luftman2004 A]`, or a mark of judgement such as `[@judgement: Our agenda]`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.model.evidence import GRADES, UNWITNESSED
from generators.model.places import nearest
from generators.pages.frame.bases import CitedSource
from generators.prose.notes import Fault, Note, Token

_OURS = "@judgement"
_KEY = re.compile(r"@[\w-]+")
_GRADE = re.compile(r"[A-Za-z]")
_WHERE = "citation"
NO_COLON = "only our judgement and tags may be put in other words; leave out the colon"


@dataclass(frozen=True)
class Citation:
    """Sources with the grade of what they are named for; without a grade it is our judgement, in words of our own."""

    keys: tuple[str, ...]
    grade: str
    label: str


def read_citation(note: Note) -> Citation:
    """Return what a note says in which no fault was found."""
    keys = tuple(word.text[1:] for word in note.words if word.text.startswith("@") and word.text != _OURS)
    grades = [word.text for word in note.words if word.text in GRADES]
    return Citation(keys, "".join(grades), note.label)


def find_faults(note: Note, known: Mapping[str, CitedSource] | None) -> Iterator[Fault]:
    """Yield what is wrong with a citation; None for what is known leaves its keys alone."""
    words, is_ours = note.words, note.words[0].text == _OURS
    rest, last = (words[1:], None) if is_ours else _split(words)
    for index, word in enumerate(rest):
        yield from _check_key(word, known)
        if word.text in (other.text for other in rest[:index]):
            yield Fault(word.place, _WHERE, f"{word.text!r} stands twice in this note; keep one")
    if not is_ours:
        yield from _check_grade(note, last)
        yield from _check_witnesses(rest, last, known or {})
    if note.label and not is_ours:
        yield Fault(note.start, _WHERE, NO_COLON)


def _split(words: list[Token]) -> tuple[list[Token], Token | None]:
    """Return the words that should be keys, and the last if it could be a grade."""
    is_grade = len(words) > 1 and _GRADE.fullmatch(words[-1].text)
    return (words[:-1], words[-1]) if is_grade else (words, None)


def _check_key(word: Token, known: Mapping[str, CitedSource] | None) -> Iterator[Fault]:
    if not _KEY.fullmatch(word.text):
        told = "is neither a key with @ before it nor a grade; write [@key A], [@key @other B] or [@judgement]"
        yield Fault(word.place, _WHERE, f"{word.text!r} {told}")
    elif word.text == _OURS:
        yield Fault(word.place, _WHERE, "our judgement comes first; write [@judgement @key] where it leans on a source")
    elif known is not None and word.text[1:] not in known:
        yield Fault(word.place, _WHERE, f"unknown source {word.text[1:]!r}; {nearest(word.text[1:], known)}")


def _check_witnesses(keys: list[Token], grade: Token | None, known: Mapping[str, CitedSource]) -> Iterator[Fault]:
    """Tell a grade A whose sources are all known, and none of them primary and read: the rule of data."""
    named = [known.get(word.text[1:]) for word in keys]
    if grade and grade.text == "A" and not any(source is None or source.is_primary for source in named):
        yield Fault(grade.place, _WHERE, UNWITNESSED)


def _check_grade(note: Note, word: Token | None) -> Iterator[Fault]:
    if word is None:
        yield Fault(note.start, _WHERE, "the grade is missing; write A, B or C before the bracket closes")
    elif word.text == "D":
        yield Fault(word.place, _WHERE, "a claim of grade D is never published as a fact; leave it out")
    elif word.text not in GRADES:
        yield Fault(word.place, _WHERE, f"{word.text!r} is no grade; write A, B or C")
