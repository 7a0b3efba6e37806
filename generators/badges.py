"""How much of sources was read, in the same words in every output; the badge `A, abstract` of a graded statement."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from generators.model.evidence import least_seen
from generators.words import Words

_WORDS_FILE = Path(__file__).with_suffix(".yml")


def badge(grade: str, seen: Sequence[str]) -> str:
    """Return the grade with how much was read of the source that was read least; `seen` says it for each source."""
    return _load_words()("badge", grade=grade, read=_load_words()(f"read.{least_seen(seen)}"))


def explain_badge(grade: str, seen: Sequence[str]) -> str:
    """Return in whole sentences what a badge says; it promises no more than was read."""
    words = _load_words()
    read = words(f"{'one' if len(seen) == 1 else 'many'}.{least_seen(seen)}")
    return words("explained", grade=words(f"grade.{grade}"), read=read)


def tell_reading(seen: str) -> str:
    """Return how much was read of one source, without a grade: `Abstract read`."""
    return _load_words()(f"alone.{seen}")


@lru_cache(maxsize=1)
def _load_words() -> Words:
    return Words(_WORDS_FILE)
