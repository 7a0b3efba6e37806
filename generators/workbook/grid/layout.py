"""Where everything in a workbook stands: the columns of each sheet, and which column each key of a table means."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

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
    "data.entries": {
        "worksheet": "item", "column": "dimension", "row": "answer", "found": "level", "wrong": "target",
        "value": "aim",
    },
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


@dataclass(frozen=True)
class Spot:
    """One cell of a row with the columns that it covers, counted from 0."""

    first: int
    last: int
    cell: Cell


def columns_of(sheet: SheetKey) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet, the margin first."""
    return (MARGIN, *sheet.columns) if isinstance(sheet, OwnSheet) else COLUMNS[sheet]


def column_number(sheet: SheetKey, key: str, *, table: str = "") -> int:
    """Return where a key of a table stands, or a column of no table, counted from 0. Raises LayoutError for others."""
    return _Keys(sheet, table).number(key)


class _Keys:
    """The keys of one table on one sheet."""

    def __init__(self, sheet: SheetKey, table: str = "", keys: Iterable[str] = ()) -> None:
        columns = columns_of(sheet)
        self.sheet = sheet
        self.count = len(columns)
        self._columns = _with_room(sheet, TABLES.get(table, {}), keys)
        self._numbers = {column.id: number for number, column in enumerate(columns)}

    def number(self, key: str) -> int:
        """Return where a key stands, counted from 0. Raises LayoutError for an unknown one."""
        column = self._columns.get(key, key)
        if column not in self._numbers:
            raise LayoutError(f"the sheet {self.sheet} has no column {column!r} for the key {key!r}")
        return self._numbers[column]


def _with_room(sheet: SheetKey, columns: Mapping[str, str], keys: Iterable[str]) -> Mapping[str, str]:
    """Return the columns of keys, with the one that wants room beside the others of its row."""
    roomy = [key for key in keys if columns.get(key) == ROOMY]
    if not roomy:
        return columns
    taken = {columns.get(key, key) for key in keys}
    return {**columns, **dict.fromkeys(roomy, roomy_key(sheet, taken))}


def spots_of(sheet: SheetKey, line: Row) -> tuple[Spot, ...]:
    """Return the cells of a row from the left. Raises LayoutError where they cover each other or run backward."""
    if not line.cells:
        return ()
    keys = _Keys(sheet, line.table, line.cells)
    starts = sorted((keys.number(key), key) for key in line.cells)
    ends = [*(start for start, _ in starts[1:]), keys.count]
    return tuple(_spot(keys, line.cells[key], start, key, end) for (start, key), end in zip(starts, ends, strict=True))


def _spot(keys: _Keys, cell: Cell, start: int, key: str, end: int) -> Spot:
    last = end - 1 if cell.across == FREE else keys.number(cell.across or key)
    if last < start:
        raise LayoutError(f"the sheet {keys.sheet}: the cell at {key!r} runs backward to {cell.across!r}")
    if last >= end:
        raise LayoutError(f"the sheet {keys.sheet}: the cell at {key!r} covers the next one")
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
