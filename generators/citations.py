"""One citation style for every output: authors (year). Title. Container, volume(issue), pages."""

from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from generators.model.guidance import Source
from generators.words import Words

_SAFE_IN_DOI = "/:;()@!$&'*+,=~"
_WORDS_FILE = Path(__file__).with_suffix(".yml")


def cite(source: Source) -> str:
    """Return the full reference as plain text, without address or DOI."""
    who = _join_authors(source.authors) or source.publisher or source.container
    parts = [f"{who} ({_dated(source)}).", _closed(source.title)] if who else [f"{source.title} ({_dated(source)})."]
    if source.container and source.container != who:
        parts.append(_closed(source.container + _place(source)))
    elif source.number:
        parts.append(_closed(source.number))
    if source.publisher and source.publisher != who:
        parts.append(_closed(source.publisher))
    return " ".join(parts)


def cite_shortly(source: Source) -> str:
    """Return the reference as it stands in running text: `Example & Other 1999`."""
    who = _name_authors([author.split(",")[0] for author in source.authors])
    who = who or source.publisher or source.container or source.title
    return f"{who} {source.year}" if source.year else who


def address(source: Source) -> str | None:
    """Return where the source can be found: its DOI's address, else its own; None if neither is known."""
    return resolve_doi(source.doi) if source.doi else source.url


def resolve_doi(doi: str) -> str:
    """Return the address of a DOI; of its signs, some would end an address or begin another part of it."""
    return f"https://doi.org/{quote(doi, safe=_SAFE_IN_DOI)}"


def _dated(source: Source) -> str:
    """Return the year, or that there is none; before it, that there is no author if nobody is named."""
    year = str(source.year) if source.year else _load_words()("no_date")
    return year if source.authors else _load_words()("no_author", year=year)


@lru_cache(maxsize=1)
def _load_words() -> Words:
    return Words(_WORDS_FILE)


def _name_authors(names: list[str]) -> str:
    """Return up to two names, or the first and that there are others; empty text for none."""
    match names:
        case [first, _, _, *_]:
            return _load_words()("and_others", first=first)
        case _:
            return " & ".join(names)


def _join_authors(authors: tuple[str, ...]) -> str:
    if len(authors) < 2:  # noqa: PLR2004 - one author needs no joining
        return "".join(authors)
    return ", ".join(authors[:-1]) + " & " + authors[-1]


def _place(source: Source) -> str:
    volume = f", {source.volume}" if source.volume else ""
    issue = f"({source.issue})" if source.issue and source.volume else f", {source.issue}" if source.issue else ""
    pages = f", {source.pages}" if source.pages else ""
    number = f", {source.number}" if source.number else ""
    return volume + issue + number + pages


def _closed(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
