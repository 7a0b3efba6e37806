"""One citation style for every output: authors (year). Title. Container, volume(issue), pages."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase
from urllib.parse import quote

from generators.model.guidance import Source
from generators.words import Words

_SAFE_IN_DOI = "/:;()@!$&'*+,=~"
_WORDS_FILE = Path(__file__).with_suffix(".yml")


def cite(source: Source, letter: str = "") -> str:
    """Return the full reference as plain text, without address or DOI; a letter follows its year."""
    who = _join_authors(source.authors) or source.publisher or source.container
    dated = _dated(source, letter)
    parts = [f"{who} ({dated}).", _closed(source.title)] if who else [f"{source.title} ({dated})."]
    if source.container and source.container != who:
        parts.append(_closed(source.container + _place(source)))
    elif source.number:
        parts.append(_closed(source.number))
    if source.publisher and source.publisher != who:
        parts.append(_closed(source.publisher))
    return " ".join(parts)


def cite_shortly(source: Source, letter: str = "") -> str:
    """Return the reference as it stands in running text: `Example & Other 1999`, or `1999a` with a letter."""
    who = _name_authors([author.split(",")[0] for author in source.authors])
    who = who or source.publisher or source.container or source.title
    if source.year:
        return f"{who} {source.year}{letter}"
    return _load_words()("undated", who=who, letter=letter) if letter else who


def letter_alike(sources: Mapping[str, Source]) -> dict[str, str]:
    """Return a letter for each source that running text would name like another, in the order of the references."""
    alike = defaultdict(list)
    for key in sorted(sources, key=lambda key: (cite(sources[key]), key)):
        alike[cite_shortly(sources[key])].append(key)
    groups = (keys for keys in alike.values() if len(keys) > 1)
    return {key: _letter(index) for keys in groups for index, key in enumerate(keys)}


def address(source: Source) -> str | None:
    """Return where the source can be found: its DOI's address, else its own; None if neither is known."""
    return resolve_doi(source.doi) if source.doi else source.url


def resolve_doi(doi: str) -> str:
    """Return the address of a DOI; of its signs, some would end an address or begin another part of it."""
    return f"https://doi.org/{quote(doi, safe=_SAFE_IN_DOI)}"


def _dated(source: Source, letter: str) -> str:
    """Return the year, or that there is none; before it, that there is no author if nobody is named."""
    undated = _load_words()("no_date_but", letter=letter) if letter else _load_words()("no_date")
    year = f"{source.year}{letter}" if source.year else undated
    return year if source.authors else _load_words()("no_author", year=year)


@lru_cache(maxsize=1)
def _load_words() -> Words:
    return Words(_WORDS_FILE)


def _letter(index: int) -> str:
    """Return a, b, and so on; aa follows z."""
    before = _letter(index // len(ascii_lowercase) - 1) if index >= len(ascii_lowercase) else ""
    return before + ascii_lowercase[index % len(ascii_lowercase)]


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
