"""All sources as one BibTeX file; the only module that knows pybtex."""

import re
from collections.abc import Mapping
from typing import TextIO

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from generators.bibliography.notes_on_sources import write_note, write_thesis
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
_NEEDED = {
    "article": {"author", "journal", "year"},
    "book": {"author", "publisher", "year"},
    "incollection": {"author", "booktitle", "publisher", "year"},
    "phdthesis": {"author", "school", "year"},
    "inproceedings": {"author", "booktitle", "year"},
    "techreport": {"author", "institution", "year"},
}
"""What each type of entry promises; an entry that lacks some of it would be warned of, and is a `misc`."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle", "techreport": "series"}
"""The field that holds the container in each type of entry; the others say how it was published."""
_PUBLISHERS = {"phdthesis": "school", "techreport": "institution"}
_VERBATIM = ("doi", "url")
_PLAIN = re.compile(r"[A-Za-z0-9 ,.:;()/{}-]*")
"""A text in which nothing has to be escaped; to find that out letter by letter takes long."""
_COMMANDS = str.maketrans(
    {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
)  # fmt: skip
"""Signs that would begin a command or a group, in the words of LaTeX: a brace alone ends the whole file."""
_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "\\{}"})
_DOLLAR = re.compile(r"(?<!\\)\$")
"""A sign that the library leaves alone, for it takes it for mathematics."""


def render(subject: WholeLibrary, edition: Edition) -> bytes:  # noqa: ARG001 - the signature is that of every output
    """Return all sources of a library as one BibTeX file, by key."""
    return render_bibtex(subject.library.sources)


def render_bibtex(sources: Mapping[str, Source]) -> bytes:
    """Return all sources as one BibTeX file, by key."""
    entries = {key: _bibtex_entry(source, write_note(source, sources)) for key, source in sorted(sources.items())}
    return str(_Writer(encoding="UTF-8").to_string(BibliographyData(entries=entries))).encode()


class _Writer(Writer):  # type: ignore[misc]  # pybtex is not typed
    """Writes addresses as they are; in all other fields the signs that LaTeX reserves are escaped."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        text = value if type in _VERBATIM or _PLAIN.fullmatch(value) else _DOLLAR.sub(r"\\$", self._encode(value))
        stream.write(f",\n    {type} = {self.quote(text)}")


def _bibtex_entry(source: Source, note: str) -> Entry:
    persons = {"author": [_person(author.translate(_COMMANDS)) for author in source.authors]} if source.authors else {}
    kind = _BIBTEX_KINDS.get(source.kind, "misc")
    fields = _bibtex_fields(source, kind, note)
    if not _NEEDED.get(kind, set()) <= {*fields, *persons}:
        kind, fields = "misc", _bibtex_fields(source, "misc", note)
    return Entry(kind, fields=list(fields.items()), persons=persons)


def _bibtex_fields(source: Source, kind: str, note: str) -> dict[str, str]:
    """Return the fields that are known; braces keep the capitals of a title in every style."""
    known = {
        "title": source.title,
        "year": str(source.year) if source.year else None,
        _CONTAINERS.get(kind, "howpublished"): source.container,
        "volume": source.volume,
        "number": source.issue or source.number,
        "pages": source.pages,
        _PUBLISHERS.get(kind, "publisher"): source.publisher or (_body(source) if kind == "techreport" else None),
        "type": write_thesis() if kind == "phdthesis" else None,
        "isbn": source.isbn,
        "doi": source.doi,
        "url": source.url,
        "note": note,
    }
    fields = {
        name: value.translate(_IN_ADDRESSES if name in _VERBATIM else _COMMANDS)
        for name, value in known.items()
        if value
    }
    return fields | {"title": f"{{{fields['title']}}}"}


def _body(source: Source) -> str | None:
    """Return the last author that is a body, the one which publishes its own report; None for persons alone."""
    return next((author for author in reversed(source.authors) if "," not in author), None)


def _person(author: str) -> Person:
    """Return a person; a body, written without comma, is one name that is never taken apart."""
    return Person(author if "," in author else f"{{{author}}}")
