"""All sources as one CSL-JSON file."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from generators.bibliography.notes_on_sources import write_note
from generators.edition import Edition
from generators.model.guidance import Source
from generators.subjects import WholeLibrary

Csl: TypeAlias = "dict[str, str | list[dict[str, str]] | dict[str, list[list[int]]]]"
"""One item of CSL-JSON."""

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


def render(subject: WholeLibrary, edition: Edition) -> bytes:  # noqa: ARG001 - the signature is that of every output
    """Return all sources of a library as one CSL-JSON file, by key."""
    return render_csl(subject.library.sources)


def render_csl(sources: Mapping[str, Source]) -> bytes:
    """Return all sources as one CSL-JSON file, by key."""
    items = [_csl_item(key, source, write_note(source, sources)) for key, source in sorted(sources.items())]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def _csl_item(key: str, source: Source, note: str) -> Csl:
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
        "note": note,
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
