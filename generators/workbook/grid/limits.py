"""The limits of Excel that our texts and entries have to respect; lengths count UTF-16 units where Excel does."""

from datetime import date

PROMPT_TITLE = 32
"""The longest title of an input prompt or a refusal."""
PROMPT = 255
"""The longest input prompt or refusal, and the longest text inside a formula."""
SHEET_TITLE = 31
CELL = 32767
"""How many letters a cell can hold."""
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)
"""Between which days a date can be entered."""


def count_units(text: str) -> int:
    """Return how long a text is for Excel, which counts a sign beyond the basic plane twice."""
    return len(text.encode("utf-16-le")) // 2
