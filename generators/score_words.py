"""How scores are called and explained, wherever they are shown: one file of words for all outputs."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from generators.operations import PROVISIONAL_BELOW
from generators.words import Words

FIGURES = ("planned", "goal", "gap", "to_target", "provisional")
_WORDS_FILE = Path(__file__).with_suffix(".yml")


@lru_cache(maxsize=1)
def load_score_words() -> Words:
    """Return the names and explanations of scores."""
    return Words(_WORDS_FILE)


def explain_operation(operation: str, margin: float = 0.0) -> str:
    """Return in words what an operation does; `margin` is the lead that is needed, or where axes are split."""
    return load_score_words()(f"operations.{operation}", margin=f"{margin:g}")


def name_figure(key: str) -> str:
    """Return how a figure that stands beside a score is called: planned, goal, gap, to_target."""
    return load_score_words()(f"figures.{key}.name")


def explain_figures(keys: Iterable[str] = FIGURES) -> tuple[tuple[str, str], ...]:
    """Return name and explanation of each figure that stands beside a score, in the order in which they build up."""
    words, share = load_score_words(), f"{100 * PROVISIONAL_BELOW:.0f}"
    return tuple((words(f"figures.{key}.name"), words(f"figures.{key}.about", share=share)) for key in keys)
