"""Rules inside a file of sources; each finding is a location and a sentence."""

import re
from collections.abc import Iterator

from generators.model.guidance import Source, SourceFile
from generators.model.places import Finding

_OLD_ISBN, _NEW_ISBN = re.compile(r"[0-9]{9}[0-9X]"), re.compile(r"[0-9]{13}")


def check_sources(file: SourceFile) -> Iterator[Finding]:
    """Yield sources that say neither where they are nor that they were not found, and numbers that cannot be right."""
    for key, source in file.sources.items():
        yield from _address_is_settled(key, source)
        if source.url and "doi.org/10." in source.url:
            yield ("sources", key, "url"), "the address is a DOI; write it as doi: 10.1234/abc"
        if source.isbn and not _isbn_holds(source):
            yield ("sources", key, "isbn"), f"{source.isbn!r} is no ISBN; compare each of its 10 or 13 digits"


def _address_is_settled(key: str, source: Source) -> Iterator[Finding]:
    has_address = bool(source.doi or source.url)
    if has_address and source.no_public_copy:
        said = "the source has an address as well; delete one of the two"
        yield ("sources", key, "no_public_copy"), said
    if not has_address and not source.no_public_copy:
        remedy = "add the one that you saw, or no_public_copy: with the day on which you looked in vain"
        yield ("sources", key), f"it has neither doi nor url; {remedy}"


def _isbn_holds(source: Source) -> bool:
    """Return whether the last digit of an ISBN agrees with the others. Source: ISO 2108."""
    signs = (source.isbn or "").replace("-", "").replace(" ", "").upper()
    if _OLD_ISBN.fullmatch(signs):
        digits = [10 if sign == "X" else int(sign) for sign in signs]
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), digits, strict=True)) % 11 == 0
    if _NEW_ISBN.fullmatch(signs):
        return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(signs)) % 10 == 0
    return False
