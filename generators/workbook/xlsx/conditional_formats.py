"""Conditional formats: which colour a level or a score gets, and how far the bar of completion reaches."""

from collections.abc import Iterator
from typing import Any

from xlsxwriter.format import Format

from generators.operations import TOLERANCE
from generators.workbook.grid.cell_places import Place
from generators.workbook.grid.cells import Rule
from generators.workbook.xlsx.formats import Formats


def describe_rules(rule: Rule, first: Place, test: str, formats: Formats) -> Iterator[dict[str, Any]]:
    """Yield the conditional formats of a rule; their formulas speak of the first cell they colour, or of its row."""
    match rule.kind:
        case "level":
            for value, fill in formats.fills(rule.steps).items():
                yield _tinted(f"AND(ISNUMBER({first.cell}),{first.cell}={value:g})", formats.tint(fill))
        case "band":
            for floor, fill in reversed(formats.fills(rule.steps).items()):
                reached = f"{first.cell}+{TOLERANCE:.9f}>={floor!r}"
                yield _tinted(f"AND(ISNUMBER({first.cell}),{reached},{test})", formats.tint(fill))
        case "attention":
            yield _tinted(test, formats.attention)
        case "bar":
            yield _bar(formats)


def _tinted(test: str, look: Format) -> dict[str, Any]:
    return {"type": "formula", "criteria": f"={test}", "format": look, "stop_if_true": True}


def _bar(formats: Formats) -> dict[str, Any]:
    return {
        "type": "data_bar",
        "data_bar_2010": True,
        "bar_solid": True,
        "bar_color": formats.colour("line"),
        "min_type": "num",
        "max_type": "num",
        "min_value": 0,
        "max_value": 1,
    }
