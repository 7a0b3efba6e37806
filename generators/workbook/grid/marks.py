"""Marks of cells that formulas, links and charts speak of inside this package; the layout turns them into addresses."""

import re
from collections.abc import Callable
from typing import TypeAlias

Marker: TypeAlias = Callable[[str], str]
"""Makes a mark from the id of an item or score."""
PLACEHOLDER = re.compile(r"\{(\*?)(#[^{}]+)\}")
"""How a formula speaks of the cells with a mark: of one range, or after an asterisk of several."""
BESIDE = "#="
"""What a mark begins with that means a column of the own row."""
CHOICES = "#choices.answer"
LEVELS = "#choices.level"
CONFIDENCES = "#choices.confidence"
SIDES = "#choices.side"
BAND_FLOORS = "#bands.floor"
BAND_NAMES = "#bands.name"
BAND_MEANINGS = "#bands.meaning"
RANK_KEYS = "#ranking.key"
RANK_NAMES = "#ranking.name"
RANK_SCORES = "#ranking.score"
RANK_STEPS = "#ranking.step"
STEP_GOALS = "#steps.goal"
STEP_ACTIONS = "#steps.actions"
RANK_DOUBTS = "#ranking.doubt"
CONCERN_RANKS = "#concerns.rank"
CONCERN_LABELS = "#concerns.label"
CONCERN_TEXTS = "#concerns.text"
CONCERN_ADDRESSES = "#concerns.address"
CONCERN_COUNT = "#concerns.count"


def at(mark: str) -> str:
    """Return how a formula speaks of the cells with a mark: `{#level.swing}`."""
    return "{" + mark + "}"


def beside(key: str) -> str:
    """Return how a formula speaks of the cell in its own row under a column: it goes along when rows are sorted."""
    return at(f"{BESIDE}{key}")


def every(mark: str) -> str:
    """Return how a formula lists the cells with a mark that may form several ranges: `{*#done.overall}`."""
    return "{*" + mark + "}"


def entry(column: str, item: str) -> str:
    """Return the mark of what was entered for an item, found by its id: answer, target, confidence, evidence, note."""
    return f"#entry.{column}.{item}"


def stands(item: str) -> str:
    """Return the mark of how many rows carry an item's id."""
    return f"#stands.{item}"


def place(item: str) -> str:
    """Return the mark of the number of the row in which an item's entries stand."""
    return f"#place.{item}"


def level(item: str) -> str:
    """Return the mark of the checked answer: a level, or empty text."""
    return f"#level.{item}"


def aim(item: str) -> str:
    """Return the mark of the checked target: a level, or empty text."""
    return f"#aim.{item}"


def planned(item: str) -> str:
    """Return the mark of the planned level: the higher of answer and target, or empty text."""
    return f"#planned.{item}"


def weight(item: str) -> str:
    """Return the mark of an item's weight."""
    return f"#weight.{item}"


def texts(item: str) -> str:
    """Return the mark of the descriptors of an item, in the order of the levels."""
    return f"#texts.{item}"


def ladder(item: str) -> str:
    """Return the mark of the block that describes the levels of an item."""
    return f"#ladder.{item}"


def entered(column: str, item: str) -> str:
    """Return the mark of an input of an item where it stands at first, where links lead."""
    return f"#entered.{column}.{item}"


def items(column: str) -> str:
    """Return the mark of one column of the flat table of items."""
    return f"#items.{column}"


def below(kind: str, step: str) -> str:
    """Return the mark of the cells that count, item by item, what a score rests on: done, answered, targeted."""
    return f"#below.{kind}.{step}"


def covered(kind: str, step: str) -> str:
    """Return the mark of how many items below a score are done, answered or targeted."""
    return f"#covered.{kind}.{step}"


def doubt(step: str) -> str:
    """Return the mark of the text that says that a score is provisional."""
    return f"#doubt.{step}"


def concern(place: int) -> str:
    """Return the mark of what is wrong with an entry, by its place among all that may be wrong."""
    return f"#concern.{place}"


def label(step: str) -> str:
    """Return the mark of the name of a score."""
    return f"#label.{step}"


def steps(dimension: str) -> str:
    """Return the mark of the scores below which a dimension's steps apply."""
    return f"#steps.{dimension}"


def next_step(dimension: str) -> str:
    """Return the mark of the cell that says which row of the table of steps fits the score."""
    return f"#next.{dimension}"
