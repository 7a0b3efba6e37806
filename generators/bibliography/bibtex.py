"""All sources as one BibTeX file; the only module that knows pybtex."""

import re
from collections.abc import Iterator, Mapping
from typing import TextIO

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from generators.edition import Edition
from generators.model.guidance import Source
from generators.subjects import WholeLibrary

_BIBTEX_KINDS = {
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
    "paper": "inproceedings",
    "report": "techreport",
}
"""The entry type of each kind of source; the others are `misc`."""
_CONTAINERS = {"article": "journal", "chapter": "booktitle", "paper": "booktitle", "report": "series"}
"""The field that holds the container of each kind in BibTeX; the others say how it was published."""
_PUBLISHERS = {"thesis": "school", "report": "institution"}
_VERBATIM = ("doi", "url")
_PLAIN = re.compile(r"[A-Za-z0-9 ,.:;()/{}-]*")
"""A text in which nothing has to be escaped; to find that out letter by letter takes long."""


def render(subject: WholeLibrary, edition: Edition) -> bytes:  # noqa: ARG001 - the signature is that of every output
    """Return all sources of a library as one BibTeX file, by key."""
    return render_bibtex(subject.library.sources)


def render_bibtex(sources: Mapping[str, Source]) -> bytes:
    """Return all sources as one BibTeX file, by key."""
    entries = {key: _bibtex_entry(source) for key, source in sorted(sources.items())}
    return str(_Writer(encoding="UTF-8").to_string(BibliographyData(entries=entries))).encode()


class _Writer(Writer):  # type: ignore[misc]  # pybtex is not typed
    """Writes addresses as they are; in all other fields the signs that LaTeX reserves are escaped."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        text = value if type in _VERBATIM or _PLAIN.fullmatch(value) else self._encode(value)
        stream.write(f",\n    {type} = {self.quote(text)}")


def _bibtex_entry(source: Source) -> Entry:
    kind = _BIBTEX_KINDS.get(source.kind, "misc")
    persons = {"author": [_person(author) for author in source.authors]} if source.authors else {}
    return Entry(kind, fields=list(_bibtex_fields(source)), persons=persons)


def _bibtex_fields(source: Source) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known; braces keep the capitals of a title in every style."""
    fields = {
        "title": f"{{{source.title}}}",
        "year": str(source.year) if source.year else None,
        _CONTAINERS.get(source.kind, "howpublished"): source.container,
        "volume": source.volume,
        "number": source.issue or source.number,
        "pages": source.pages,
        _PUBLISHERS.get(source.kind, "publisher"): source.publisher,
        "isbn": source.isbn,
        "doi": source.doi,
        "url": source.url,
        "note": source.note,
    }
    yield from ((name, value) for name, value in fields.items() if value)


def _person(author: str) -> Person:
    """Return a person; a body, written without comma, is one name that is never taken apart."""
    return Person(author if "," in author else f"{{{author}}}")
