"""All sources for reference managers, as BibTeX and as CSL-JSON; the only module that knows pybtex."""

import json
from collections.abc import Iterator, Mapping
from typing import TextIO, TypeAlias

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from generators.model.guidance import Source

Csl: TypeAlias = "dict[str, str | list[dict[str, str]] | dict[str, list[list[int]]]]"
"""One item of CSL-JSON."""

_BIBTEX_KINDS = {
    "article": "article",
    "book": "book",
    "chapter": "incollection",
    "thesis": "phdthesis",
    "paper": "inproceedings",
    "report": "techreport",
}
"""The entry type of each kind of source; the others are `misc`."""
_CSL_KINDS = {
    "article": "article-journal",
    "book": "book",
    "chapter": "chapter",
    "thesis": "thesis",
    "paper": "paper-conference",
    "report": "report",
    "case": "report",
    "web": "webpage",
    "news": "article-newspaper",
    "data": "dataset",
}
_CONTAINERS = {"article": "journal", "chapter": "booktitle", "paper": "booktitle", "report": "series"}
"""The field that holds the container of each kind in BibTeX; the others say how it was published."""
_PUBLISHERS = {"thesis": "school", "report": "institution"}
_VERBATIM = ("doi", "url")


def render_bibtex(sources: Mapping[str, Source]) -> bytes:
    """Return all sources as one BibTeX file, by key."""
    entries = {key: _bibtex_entry(source) for key, source in sorted(sources.items())}
    return str(_Writer(encoding="UTF-8").to_string(BibliographyData(entries=entries))).encode()


def render_csl(sources: Mapping[str, Source]) -> bytes:
    """Return all sources as one CSL-JSON file, by key."""
    items = [_csl_item(key, source) for key, source in sorted(sources.items())]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


class _Writer(Writer):  # type: ignore[misc]  # pybtex is not typed
    """Writes addresses as they are; in all other fields the signs that LaTeX reserves are escaped."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        text = value if type in _VERBATIM else self._encode(value)
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


def _csl_item(key: str, source: Source) -> Csl:
    texts = {
        "id": key,
        "type": _CSL_KINDS[source.kind],
        "title": source.title,
        "container-title": source.container,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.pages,
        "number": source.number,
        "publisher": source.publisher,
        "ISBN": source.isbn,
        "DOI": source.doi,
        "URL": source.url,
        "note": source.note,
    }
    item: Csl = {name: value for name, value in texts.items() if value}
    if source.authors:
        item["author"] = [_csl_name(author) for author in source.authors]
    if source.year:
        item["issued"] = {"date-parts": [[source.year]]}
    return item


def _csl_name(author: str) -> dict[str, str]:
    family, comma, given = author.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": author}
