"""Sources of which we found no public copy: the day on which we looked, and where a reader can look."""

from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote_plus

from generators.model.guidance import Source
from generators.words import Words

_WORDS_FILE = Path(__file__).with_suffix(".yml")


def look_up(source: Source) -> str:
    """Return the address of a search for a source: for its title, and the family name of its first author."""
    family = source.authors[0].split(",")[0] if source.authors else ""
    query = f"{source.title} {family}".strip()
    return _load_words()(f"look_up.{source.kind}", query=quote_plus(query))


def tell_day(day: date) -> str:
    """Return a day as it stands in a sentence: `24 November 2026`."""
    month = _load_words().under("months")[day.month - 1]
    return _load_words()("day", day=day.day, month=month, year=day.year)


@lru_cache(maxsize=1)
def _load_words() -> Words:
    return Words(_WORDS_FILE)
