"""Where everything in a workbook stands: the columns of each sheet, and which column each key of a table means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from generators.workbook.grid.cells import FREE, Cell, Row
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, SheetColumn, SheetKey

MARGIN = SheetColumn("margin", 2)
COLUMNS: Mapping[str, tuple[SheetColumn, ...]] = {
    Sheet.START: (MARGIN, SheetColumn("label", 28), SheetColumn("text", 104)),
    Sheet.RESPONDENT: (MARGIN, SheetColumn("label", 22), SheetColumn("entry", 46), SheetColumn("help", 64)),
    Sheet.ASSESSMENT: (
        MARGIN,
        SheetColumn("number", 5),
        SheetColumn("item", 36),
        SheetColumn("why", 26),
        SheetColumn("id", 0.5),
        SheetColumn("answer", 9),
        SheetColumn("descriptor", 34),
        SheetColumn("target", 9),
        SheetColumn("confidence", 12),
        SheetColumn("evidence", 25),
        SheetColumn("note", 25),
        SheetColumn("levels", 8),
    ),
    Sheet.RESULTS: (
        MARGIN,
        SheetColumn("dimension", 37),
        SheetColumn("score", 10),
        SheetColumn("band_name", 19),
        SheetColumn("goal", 9),
        SheetColumn("gap", 9),
        SheetColumn("answered", 11),
        SheetColumn("gutter", 3),
        SheetColumn("chart", 74),
    ),
    Sheet.ACTIONS: (
        MARGIN,
        SheetColumn("rank", 6),
        SheetColumn("dimension", 31),
        SheetColumn("score", 9),
        SheetColumn("goal", 13),
        SheetColumn("actions", 112),
    ),
    Sheet.LEVELS: (
        MARGIN,
        SheetColumn("value", 10),
        SheetColumn("name", 28),
        SheetColumn("descriptor", 92),
        SheetColumn("back", 18),
    ),
    Sheet.DATA: (
        MARGIN,
        SheetColumn("item", 34),
        SheetColumn("dimension", 32),
        SheetColumn("answer", 16),
        SheetColumn("level", 9),
        SheetColumn("target", 9),
        SheetColumn("aim", 9),
        SheetColumn("weight", 9),
        SheetColumn("confidence", 12),
        SheetColumn("answered", 10),
        SheetColumn("invalid", 9),
        SheetColumn("place", 9),
        SheetColumn("planned", 9),
        SheetColumn("reached", 9),
        SheetColumn("wanted", 9),
        SheetColumn("evidence", 30),
        SheetColumn("note", 30),
    ),
    Sheet.ABOUT: (MARGIN, SheetColumn("key", 26), SheetColumn("value", 106)),
}
"""The columns of each sheet by their own ids, from the left."""
TABLES: Mapping[str, Mapping[str, str]] = {
    "about.items": {"item": "key", "mark": "value"},
    "results.bands": {"band": "dimension", "floor": "score", "meaning": "band_name"},
    "results.own": {"own": "dimension", "figure": "score", "reading": "band_name", "explanation": "goal"},
    "actions.steps": {"of_dimension": "rank", "below": "goal", "all_actions": "actions"},
    "data.scores": {
        "score_id": "item", "label": "dimension", "score": "answer", "goal": "level", "key": "target", "next": "aim",
        "is_level": "weight", "band": "confidence", "short_name": "answered",
    },
    "data.totals": {"total": "item", "label": "dimension", "amount": "answer"},
    "data.entries": {
        "worksheet": "item", "column": "dimension", "row": "answer", "found": "level", "wrong": "target",
        "value": "aim",
    },
    "data.points": {
        "plot": "item", "plotted_row": "dimension", "number": "answer", "across": "level", "up": "target",
        "field": "aim", "order": "weight", "crowd": "confidence", "wide": "answered", "line": "invalid", "x": "place",
        "y": "planned", "disc_x": "reached", "number_x": "wanted", "tag": "evidence",
    },
    "data.fields": {
        "fields_of": "item", "name": "dimension", "no": "answer", "count": "level", "label_x": "target",
        "label_y": "aim", "rows": "evidence", "numbers": "note",
    },
}  # fmt: skip
"""Tables that stand in columns of other names: which column each of their keys means."""


class LayoutError(Exception):
    """A plan that contradicts itself: an unknown column, a span that runs backward, a name nobody carries."""


@dataclass(frozen=True)
class Spot:
    """One cell of a row with the columns that it covers, counted from 0."""

    first: int
    last: int
    cell: Cell


def columns_of(sheet: SheetKey) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet, the margin first."""
    return (MARGIN, *sheet.columns) if isinstance(sheet, OwnSheet) else COLUMNS[sheet]


def column_number(sheet: SheetKey, key: str, table: str = "") -> int:
    """Return where a key stands, counted from 0. Raises LayoutError for an unknown one."""
    column = TABLES.get(table, {}).get(key, key)
    numbers = _numbers(columns_of(sheet))
    if column not in numbers:
        raise LayoutError(f"the sheet {sheet} has no column {column!r} for the key {key!r}")
    return numbers[column]


@cache
def _numbers(columns: tuple[SheetColumn, ...]) -> dict[str, int]:
    return {column.id: number for number, column in enumerate(columns)}


def spots_of(sheet: SheetKey, line: Row) -> tuple[Spot, ...]:
    """Return the cells of a row from the left. Raises LayoutError where they cover each other or run backward."""
    starts = sorted((column_number(sheet, key, line.table), key) for key in line.cells)
    ends = [*(start for start, _ in starts), len(columns_of(sheet))][1:]
    return tuple(_spot(sheet, line, start, key, end) for (start, key), end in zip(starts, ends, strict=False))


def _spot(sheet: SheetKey, line: Row, start: int, key: str, end: int) -> Spot:
    cell = line.cells[key]
    last = start
    if cell.across == FREE:
        last = end - 1
    elif cell.across:
        last = column_number(sheet, cell.across, line.table)
    if last < start:
        raise LayoutError(f"the sheet {sheet}: the cell at {key!r} runs backward to {cell.across!r}")
    if last >= end:
        raise LayoutError(f"the sheet {sheet}: the cell at {key!r} covers the next one")
    return Spot(start, last, cell)


def first_key(sheet: SheetKey, beside: Iterable[str] = ()) -> str:
    """Return the id of a sheet's first column after the margin that is none of those in `beside`."""
    return next(column.id for column in columns_of(sheet)[1:] if column.id not in beside)


def last_key(sheet: SheetKey) -> str:
    """Return the id of a sheet's last column."""
    return columns_of(sheet)[-1].id


def roomiest_key(sheet: SheetKey, beside: Iterable[str]) -> str:
    """Return the first column of the widest stretch of columns without those in `beside`."""
    stretches = groupby(columns_of(sheet)[1:], lambda column: column.id in beside)
    free = [tuple(columns) for is_taken, columns in stretches if not is_taken]
    return max(free, key=lambda columns: sum(column.width for column in columns))[0].id
