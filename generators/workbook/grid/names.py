"""The defined names of a workbook: what users and programs find by name, whatever was moved.

Letters, digits and underscores only, as every spreadsheet program takes them; ids never hold two underscores in a row.
"""

from collections.abc import Callable
from typing import TypeAlias

Namer: TypeAlias = Callable[[str], str]
"""Makes a name from the id of a score."""
COMPLETION = "completion"
TO_TARGET = "to_target"
ENTRY_COLUMNS = ("answer", "target", "confidence", "evidence", "note")
"""What can be entered for an item; each is one named range, beside that of the items' ids."""


def assessment(column: str) -> str:
    """Return the name of a column of the assessment: `item` holds the ids, the others are ENTRY_COLUMNS."""
    return f"assessment_{column}"


def sheet_column(worksheet: str, column: str) -> str:
    """Return the name of a column of a worksheet; `row_id` holds the ids of its rows, `row_name` their heads."""
    return f"sheet_{worksheet}__{column}"


def score(step: str) -> str:
    """Return the name of a score."""
    return f"score_{step}"


def goal(step: str) -> str:
    """Return the name of the same score over the planned levels."""
    return f"goal_{step}"


def band(step: str) -> str:
    """Return the name of the cell that holds a score's band."""
    return f"band_{step}"


def respondent(field: str) -> str:
    """Return the name of an input about the respondent."""
    return f"respondent_{field}"


def manifest(key: str) -> str:
    """Return the name of an entry of the manifest."""
    return f"manifest_{key}"


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
