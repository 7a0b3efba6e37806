"""Which characters text may hold: none that cannot be seen, that turn the text around, or that mean nothing."""

import re
import unicodedata

_NO_CHARACTERS = "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
_REFUSED = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, all but tab and line break
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc"
    "\U000e0000-\U000e0fff"  # without a shape: soft hyphens, fillers, joiners of words, tags
    "\u2028\u2029"  # line and paragraph separators, which editors count differently
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # unpaired surrogates and private use
    f"\ufdd0-\ufdef{_NO_CHARACTERS}"
    "]"
)
_JOINERS = re.compile("[\u061c\u200c-\u200f]")
"""Signs that some scripts need between their letters: joiners and marks of direction."""
_FIRST_JOINED = 0x0590
"""Scripts whose letters join or run from right to left begin here, with Hebrew; emoji come later as well."""


def find_odd_character(text: str) -> int | None:
    """Return the place of the first character that text may not hold, counted from 0; None if all is well."""
    used = "".join(set(text))  # a long text uses few characters, so to look at each once is much quicker
    if not _REFUSED.search(used) and not _JOINERS.search(used):
        return None
    refused = _REFUSED.search(text)
    lonely = (place.start() for place in _JOINERS.finditer(text) if not _joins(text, place.start()))
    places = [place for place in (refused.start() if refused else None, next(lonely, None)) if place is not None]
    return min(places, default=None)


def describe_character(sign: str) -> str:
    """Return what is wrong with a character that text may not hold, and what to do."""
    if sign < "\x80" or unicodedata.category(sign) == "Cc":
        return f"control character {sign!r}; delete it"
    name = unicodedata.name(sign, "no character of Unicode").lower()
    return f"the character U+{ord(sign):04X} ({name}) cannot be seen or means nothing; delete it"


def _joins(text: str, place: int) -> bool:
    """Return whether a joiner stands beside a letter, or a picture, of a script that needs it."""
    beside = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return any(
        ord(sign) >= _FIRST_JOINED and unicodedata.category(sign) not in ("Cf", "Po", "Pd", "Pi", "Pf")
        for sign in beside
    )
