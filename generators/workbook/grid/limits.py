"""The limits of Excel that our texts and entries have to respect; lengths count UTF-16 units where Excel does."""

import re
from datetime import date

PROMPT_TITLE = 32
"""The longest title of an input prompt or a refusal."""
PROMPT = 255
"""The longest input prompt or refusal, and the longest text inside a formula."""
SHEET_TITLE = 31
CELL = 32767
"""How many letters a cell can hold; one beyond the basic plane counts twice."""
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""Between which days a date can be entered."""
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a sign beyond the basic plane: no file can hold it."""


def count_units(text: str) -> int:
    """Return how long a text is for Excel, which counts a sign beyond the basic plane twice."""
    return len(text.encode("utf-16-le")) // 2


def fits_into_cell(text: str) -> bool:
    """Return whether a cell can hold a text."""
    return not _HALF.search(text) and count_units(text) <= CELL
