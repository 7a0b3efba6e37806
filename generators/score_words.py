"""How scores are called and explained, wherever they are shown: one file of words for all outputs."""

from functools import lru_cache
from pathlib import Path

from generators.words import Words

_WORDS_FILE = Path(__file__).with_suffix(".yml")


@lru_cache(maxsize=1)
def load_score_words() -> Words:
    """Return the names and explanations of scores."""
    return Words(_WORDS_FILE)


def explain_operation(operation: str, margin: float = 0.0) -> str:
    """Return in words what an operation does; `margin` is the lead that is needed, or where axes are split."""
    return load_score_words()(f"operations.{operation}", margin=f"{margin:g}")
