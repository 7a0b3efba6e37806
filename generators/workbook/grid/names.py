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
