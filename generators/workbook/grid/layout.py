"""Where everything in a workbook stands: the columns of each sheet, and which column each key of a table means."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, groupby, pairwise
from typing import NamedTuple

from generators.workbook.grid.cells import FREE, Cell, Row
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, SheetColumn, SheetKey

MARGIN = SheetColumn("margin", 2)
_TITLE_WIDTH = 40
"""How wide a title wants to be, in characters."""
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
        SheetColumn("dimension", 34),
        SheetColumn("score", 10),
        SheetColumn("band_name", 21),
        SheetColumn("goal", 9),
        SheetColumn("gap", 9),
        SheetColumn("answered", 11),
        SheetColumn("targets", 11),
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
        SheetColumn("done", 10),
        SheetColumn("answered", 9),
        SheetColumn("targeted", 9),
        SheetColumn("stands", 9),
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
ROOMY = "↔"
"""The column of a key that goes where there is room: the first free stretch of its row that is wide enough."""
TABLES: Mapping[str, Mapping[str, str]] = {
    "about.items": {"item": "key", "mark": "value"},
    "results.bands": {"band": "dimension", "floor": "score", "meaning": ROOMY},
    "results.own": {"own": "dimension", "figure": "score", "reading": "band_name", "explanation": ROOMY},
    "actions.steps": {"of_dimension": ROOMY, "below": "goal", "all_actions": "actions"},
    "data.scores": {
        "score_id": "item", "label": "dimension", "score": "answer", "goal": "level", "key": "target", "next": "aim",
        "is_level": "weight", "band": "confidence", "short_name": "evidence", "provisional": "note",
    },
    "data.concerns": {"concern": "item", "wrong": "dimension", "rank": "answer", "address": "level"},
    "data.totals": {"total": "item", "label": "dimension", "amount": "answer"},
    "data.rows": {"rows_of": "item", "row": "dimension", "stands": "answer", "found": "level"},
    "data.entries": {"worksheet": "item", "column": "dimension", "row": "answer", "value": "level"},
    "data.points": {
        "plot": "item", "plotted_row": "dimension", "number": "answer", "across": "level", "up": "target",
        "field": "aim", "order": "weight", "crowd": "confidence", "wide": "done", "line": "answered", "x": "place",
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


class Spot(NamedTuple):
    """One cell of a row with the columns that it covers, counted from 0."""

    first: int
    last: int
    cell: Cell


def columns_of(sheet: SheetKey) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet, the margin first."""
    return (MARGIN, *sheet.columns) if isinstance(sheet, OwnSheet) else COLUMNS[sheet]


def column_number(sheet: SheetKey, key: str, *, table: str = "") -> int:
    """Return where a key of a table stands, or a column of no table, counted from 0. Raises LayoutError for others."""
    column = TABLES.get(table, {}).get(key, key)
    for number, known in enumerate(columns_of(sheet)):
        if known.id == column:
            return number
    raise LayoutError(f"the sheet {sheet} has no column {column!r} for the key {key!r}")


def spots_of(sheet: SheetKey, line: Row) -> tuple[Spot, ...]:
    """Return the cells of a row from the left. Raises LayoutError where they cover each other or run backward."""
    if not line.cells:
        return ()
    cells = line.cells
    starts = _starts(sheet, columns_of(sheet), line.table, tuple(cells))
    return tuple(
        [
            Spot(start, start, cells[key]) if cells[key].across is None else _spread(sheet, line, key, start, end)
            for key, start, end in starts
        ]
    )


@lru_cache(maxsize=1024)
def _starts(
    sheet: SheetKey, columns: tuple[SheetColumn, ...], table: str, keys: tuple[str, ...]
) -> tuple[tuple[str, int, int], ...]:
    """Return each key of a row with its column, and that of the next one or of the sheet's end, from the left.

    It is kept, since most rows have the same keys as others; `columns` are those of the sheet.
    """
    meant = TABLES.get(table, {})
    taken = {meant.get(key, key) for key in keys}
    numbers = {
        key: column_number(sheet, roomy_key(sheet, taken))
        if meant.get(key) == ROOMY
        else column_number(sheet, key, table=table)
        for key in keys
    }
    ordered = sorted((number, key) for key, number in numbers.items())
    ends = [*(number for number, _ in ordered[1:]), len(columns)]
    if len(set(numbers.values())) < len(keys):
        raise LayoutError(f"the sheet {sheet}: two of the keys {', '.join(keys)} mean the same column")
    return tuple((key, start, end) for (start, key), end in zip(ordered, ends, strict=True))


def _spread(sheet: SheetKey, line: Row, key: str, start: int, end: int) -> Spot:
    """Return a cell with the columns up to the one that it names, or to the end of what is free."""
    cell = line.cells[key]
    last = end - 1 if cell.across == FREE else column_number(sheet, str(cell.across), table=line.table)
    if last < start:
        raise LayoutError(f"the sheet {sheet}: the cell at {key!r} runs backward to {cell.across!r}")
    if last >= end:
        raise LayoutError(f"the sheet {sheet}: the cell at {key!r} covers the next one")
    return Spot(start, last, cell)


def first_key(sheet: SheetKey) -> str:
    """Return the id of a sheet's first column after the margin."""
    return columns_of(sheet)[1].id


def roomy_key(sheet: SheetKey, beside: Collection[str]) -> str:
    """Return where a title starts: the first stretch of columns without those in `beside` that is wide enough for it.

    The widest stretch where none is.
    """
    stretches = groupby(columns_of(sheet)[1:], lambda column: column.id in beside)
    free = [tuple(columns) for is_taken, columns in stretches if not is_taken]
    widths = [sum(column.width for column in columns) for columns in free]
    wide_enough = (columns for columns, width in zip(free, widths, strict=True) if width >= _TITLE_WIDTH)
    return next(wide_enough, free[widths.index(max(widths))])[0].id


def cut(columns: Sequence[SheetColumn], shares: Sequence[float]) -> list[tuple[str, str]]:
    """Return the first and the last key of each part, when columns are cut near these shares of their width."""
    keys = [column.id for column in columns]
    whole = sum(column.width for column in columns)

    def parts(inner: Sequence[int]) -> list[tuple[int, int]]:
        return list(pairwise((0, *inner, len(keys))))

    def misfit(inner: Sequence[int]) -> float:
        widths = (sum(column.width for column in columns[start:end]) for start, end in parts(inner))
        return sum((width / whole - share) ** 2 for width, share in zip(widths, shares, strict=True))

    best = min(combinations(range(1, len(keys)), len(shares) - 1), key=misfit)
    return [(keys[start], keys[end - 1]) for start, end in parts(best)]
