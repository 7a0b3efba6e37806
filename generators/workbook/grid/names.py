"""The defined names of a workbook: the only way in which its formulas speak of cells."""

from collections.abc import Callable
from typing import TypeAlias

Namer: TypeAlias = Callable[[str], str]
"""Makes a name from the id of an item or score."""
COMPLETION = "completion"
TO_TARGET = "to_target"
INVALID = "invalid"
INVALID_ENTRIES = "entries.invalid"
BAND_FLOORS = "bands.floor"
BAND_NAMES = "bands.name"
BAND_MEANINGS = "bands.meaning"
CONFIDENCES = "choices.confidence"
SIDES = "choices.side"
RANK_KEYS = "ranking.key"
RANK_NAMES = "ranking.name"
RANK_SCORES = "ranking.score"
RANK_STEPS = "ranking.step"
STEP_GOALS = "steps.goal"
STEP_ACTIONS = "steps.actions"


def answer(item: str) -> str:
    """Return the name of the input that holds the answer."""
    return f"answer.{item}"


def target(item: str) -> str:
    """Return the name of the input that holds the target."""
    return f"target.{item}"


def confidence(item: str) -> str:
    """Return the name of the input that holds the confidence."""
    return f"confidence.{item}"


def evidence(item: str) -> str:
    """Return the name of the input that holds the evidence."""
    return f"evidence.{item}"


def note(item: str) -> str:
    """Return the name of the input that holds the note."""
    return f"note.{item}"


def level(item: str) -> str:
    """Return the name of the checked answer: a level, or empty text."""
    return f"level.{item}"


def aim(item: str) -> str:
    """Return the name of the checked target: a level, or empty text."""
    return f"aim.{item}"


def planned(item: str) -> str:
    """Return the name of the planned level: the higher of answer and target, or empty text."""
    return f"planned.{item}"


def weight(item: str) -> str:
    """Return the name of the cell that holds an item's weight."""
    return f"weight.{item}"


def choices(item: str) -> str:
    """Return the name of the range of all entries allowed as an answer."""
    return f"choices.{item}"


def values(item: str) -> str:
    """Return the name of the range of an item's levels, without n/a."""
    return f"values.{item}"


def texts(item: str) -> str:
    """Return the name of the range of descriptors beside an item's levels."""
    return f"texts.{item}"


def items(column: str) -> str:
    """Return the name of one column of the flat table of items."""
    return f"items.{column}"


def answered(dimension: str) -> str:
    """Return the name of the range that counts a dimension's answers."""
    return f"answered.{dimension}"


def score(step: str) -> str:
    """Return the name of a score."""
    return f"score.{step}"


def goal(step: str) -> str:
    """Return the name of the score that the targets amount to."""
    return f"goal.{step}"


def band(step: str) -> str:
    """Return the name of the cell that holds a score's band."""
    return f"band.{step}"


def label(step: str) -> str:
    """Return the name of the cell that holds a score's name."""
    return f"label.{step}"


def steps(dimension: str) -> str:
    """Return the name of the range of scores below which a dimension's steps apply."""
    return f"steps.{dimension}"


def next_step(dimension: str) -> str:
    """Return the name of the cell that says which row of the table of steps fits the score."""
    return f"next.{dimension}"


def respondent(field: str) -> str:
    """Return the name of an input about the respondent."""
    return f"respondent.{field}"


def manifest(key: str) -> str:
    """Return the name of an entry of the manifest."""
    return f"manifest.{key}"


def entry(worksheet: str, column: str, row: int) -> str:
    """Return the name of an input of a worksheet; rows count from 1, the head of a row is the column `row_name`."""
    return f"sheet.{worksheet}.{column}.{row}"


def listed(worksheet: str, column: str) -> str:
    """Return the name of the range of all entries allowed in a column of a worksheet."""
    return f"listed.{worksheet}.{column}"


def field(worksheet: str, row: int) -> str:
    """Return the name of the cell that shows in which field of its plot a row stands."""
    return f"field.{worksheet}.{row}"


def field_count(worksheet: str, place: int) -> str:
    """Return the name of the cell that counts the rows in a field of a plot."""
    return f"fields.{worksheet}.{place}"


def plotted(key: str, worksheet: str, row: int) -> str:
    """Return the name of a cell in the flat table of a plot, by the id of its column."""
    return f"plot.{key}.{worksheet}.{row}"


def plot_column(key: str, worksheet: str) -> str:
    """Return the name of a column in the flat table of a plot."""
    return f"plots.{key}.{worksheet}"
