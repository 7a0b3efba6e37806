"""Where the notation stands in prose: `[@source A]` cites, `[#failure]` tags, `[=key]` quotes settled advice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generators.prose.code_places import blank_code

_NOTE = re.compile(
    r"(?<!\\)\[(?P<kind>[@=]|#(?=[a-z]))(?P<content>(?:[^\[\]\n]|\n(?![ ]*\n))*+)"
    r"(?:(?P<end>\])(?!\(|\[(?![@=#]))|(?!\]))"
)
_WORD = re.compile(r"\S+")
_LIST_OF_SOURCES = "@sources"


class Fault(NamedTuple):
    """What is wrong at a place of a text, counted in signs from its start."""

    place: int
    where: str
    message: str


class Token(NamedTuple):
    """A word of a note, with its place in the whole text."""

    text: str
    place: int


@dataclass(frozen=True)
class Note:
    """One piece of notation; `content` is what stands between its first sign and the closing bracket."""

    kind: str
    content: str
    start: int
    end: int
    is_closed: bool

    @property
    def words(self) -> list[Token]:
        """Return the words before the colon, the first with the sign of its kind."""
        told = self.kind + self.content.partition(":")[0]
        return [Token(word.group(), self.start + 1 + word.start()) for word in _WORD.finditer(told)]

    @property
    def is_list_of_sources(self) -> bool:
        """Return whether it stands for the list of all sources that a page cites."""
        return [word.text for word in self.words] == [_LIST_OF_SOURCES]

    @property
    def name(self) -> str:
        """Return the words before the colon, without the sign of the kind."""
        return " ".join(self.content.partition(":")[0].split())

    @property
    def label(self) -> str:
        """Return what stands after the colon: the words to show instead of the usual ones."""
        return " ".join(self.content.partition(":")[2].split())


def find_notes(markdown: str, start: int = 0) -> Iterator[Note]:
    """Yield each note from a place on, outside code; a link that begins with one of the signs is none."""
    for match in _NOTE.finditer(markdown[:start] + blank_code(markdown[start:]), start):
        content = markdown[slice(*match.span("content"))]
        yield Note(match["kind"], content, match.start(), match.end(), bool(match["end"]))
