"""One hand-written page as readers see it: its notation becomes what every page shows."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generators.documents import Problem
from generators.pages.frame import links
from generators.pages.frame.bases import BasisView, CitedSource, FactView, view_grade, view_judgement
from generators.pages.frame.escaping import escape_text
from generators.pages.frame.reading_time import TIME_TO_READ, fill_in_minutes
from generators.pages.frame.rendering import render_macro
from generators.pages.frame.tags import TagView, list_tags
from generators.prose.citation import read_citation
from generators.prose.code_places import blank_code
from generators.prose.front_matter import FrontMatter
from generators.prose.notes import Note
from generators.prose.prose_files import read_prose
from generators.prose.quotable import Quotable
from generators.prose.written_prose import WrittenProse
from generators.words import Words

_HEADING = re.compile(r"^# .*(?:\n|\Z)", re.MULTILINE)
_NAMED = re.compile(rf"\]\([^()\s]*{re.escape(links.REFERENCES.rpartition('/')[2])}#([\w-]+)\)")


@dataclass(frozen=True)
class SourceLine:
    """One line of the list of sources at the end of a page; no title where it is the name already."""

    label: str
    href: Markup
    title: str


@dataclass(frozen=True)
class ShownProse:
    """A page as MkDocs reads it; a page with problems stands as it was written."""

    text: str
    problems: tuple[Problem, ...]


def show_file(path: Path, docs: Path, quotable: Quotable, words: Words) -> ShownProse:
    """Return a page of a folder with its notation carried out. Raises OSError."""
    written = read_prose(path, docs, quotable, list_tags(words))
    return ShownProse(show_prose(written, quotable, words), written.problems)


def show_prose(written: WrittenProse, quotable: Quotable, words: Words) -> str:
    """Return a page of Markdown with its notation carried out; one with problems stands as it was written."""
    if written.problems:
        return written.text
    page = _Page(written.path, quotable, words, list_tags(words), written.notes)
    return fill_in_minutes(page.make(written.text, written.front), words)


@dataclass(frozen=True)
class _Page:
    """A page in the making, in which no fault was found."""

    path: str
    quotable: Quotable
    words: Words
    tags: dict[str, TagView]
    notes: Sequence[Note]

    def make(self, text: str, front: FrontMatter) -> str:
        """Return the page: its head stands under its heading."""
        code = text[: front.length] + blank_code(text[front.length :])
        heading = _HEADING.search(code, front.length)
        place = heading.end() if heading else front.length
        cited = [*self._cited(), *_NAMED.findall(code)]
        return self._replace(text, 0, place, cited) + self._head(front) + self._replace(text, place, len(text), cited)

    def _head(self, front: FrontMatter) -> str:
        facts = [FactView(label, value) for label, value in front.facts]
        time = [FactView(self.words("fact.reading"), TIME_TO_READ)] if facts else []
        return self._show("prose", "head", front.tagline, [self.tags[name] for name in front.tags], [*time, *facts])

    def _replace(self, text: str, start: int, end: int, cited: Sequence[str]) -> str:
        """Return a stretch of the text in which every note is carried out."""
        parts, place = [], start
        for note in (note for note in self.notes if start <= note.start < end):
            parts += [text[place : note.start], self._carry_out(note, cited)]
            place = note.end
        return "".join([*parts, text[place:end]])

    def _carry_out(self, note: Note, cited: Sequence[str]) -> str:
        match note.kind:
            case "#":
                tag = self.tags[note.name]
                return self._show("macros", "tag", TagView(note.label or tag.word, tag.css))
            case "=":
                return escape_text(self.quotable.advice[note.name])
            case _ if note.is_list_of_sources:
                return self._show("prose", "cited_sources", self._list_sources(cited))
            case _:
                return self._show("macros", "basis", self._view_basis(note))

    def _view_basis(self, note: Note) -> BasisView:
        citation = read_citation(note)
        sources = [self.quotable.sources[key] for key in citation.keys]
        if citation.grade:
            return view_grade(self.path, citation.grade, sources)
        return view_judgement(self.path, citation.label or self.words("basis.judgement"), sources)

    def _cited(self) -> Iterable[str]:
        notes = (note for note in self.notes if note.kind == "@" and not note.is_list_of_sources)
        return (key for note in notes for key in read_citation(note).keys)

    def _list_sources(self, keys: Iterable[str]) -> list[SourceLine]:
        sources = [self.quotable.sources[key] for key in dict.fromkeys(keys) if key in self.quotable.sources]
        return [self._line(source) for source in sorted(sources, key=lambda one: (one.short.casefold(), one.key))]

    def _line(self, source: CitedSource) -> SourceLine:
        title = "" if source.title == source.short else source.title
        return SourceLine(source.short, links.link(self.path, links.REFERENCES, source.key), title)

    def _show(self, template: str, macro: str, *values: object) -> str:
        return render_macro(template, macro, *values, words=self.words)
