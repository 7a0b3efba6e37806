"""The formulas behind the plot of a worksheet: which field each row stands in, and where its point is drawn.

Every workbook is made with blank worksheets, so each formula stands beside the value that it has for blank rows.
"""

from collections.abc import Iterable, Sequence
from itertools import product

from generators.model.instrument import ROW_NAME, Level, Plot, Worksheet
from generators.operations import OPERATIONS
from generators.workbook.figures.formulas import check_entry
from generators.workbook.grid import names
from generators.workbook.grid.cells import Computed, literal

_NOTHING = ""
_TAG, _APART = "•\u00a0{row}\u00a0", "    "
"""What stands before and after the head of a row in the list of a field; bullet and number are never torn apart."""
_AWAY = 1000
"""How far outside its axis the point of a row without a field lies: no program draws it, and it never lies at zero."""
_STEPS_ACROSS, _STEPS_UP = (0.0, 0.2, -0.2, 0.4, -0.4), (0.0, 0.27, -0.27)
_AROUND = tuple((across, up) for up, across in product(_STEPS_UP, _STEPS_ACROSS))
"""Where the first, second, … row of one spot is drawn, counted from the spot, so that no point hides another."""
_BEYOND = 0.72
"""How far beyond the outermost levels the names of the fields are written."""


def checked(worksheet: str, column: str, row: int) -> Computed:
    """Return a level that is in its list, else empty text."""
    return check_entry(names.entry(worksheet, column, row), names.listed(worksheet, column), None)


def place(worksheet: str, plot: Plot, row: int) -> Computed:
    """Return the number of the field, from 1 to 4, by the rule of scoring; empty text until both levels are known."""
    cells = [names.plotted(axis, worksheet, row) for axis in ("across", "up")]
    return Computed(OPERATIONS["quadrant"].excel(cells, (), plot.split), _NOTHING)


def field_name(worksheet: str, plot: Plot, row: int) -> Computed:
    """Return the name of the field in which a row stands."""
    own = names.plotted("place", worksheet, row)
    listed = [quadrant.name for quadrant in plot.quadrants]
    return Computed(f'IF(ISNUMBER({own}),CHOOSE({own},{_literals(listed)}),"")', _NOTHING, tuple(listed))


def tag(worksheet: Worksheet, row: int) -> Computed:
    """Return number and head of a row as the board lists it, if it stands in a field."""
    head = literal(worksheet.rows[row - 1]) if worksheet.rows else names.entry(worksheet.id, ROW_NAME, row)
    test = f"ISNUMBER({names.plotted('place', worksheet.id, row)})"
    return Computed(f'IF({test},{literal(_TAG.format(row=row))}&{head}&{literal(_APART)},"")', _NOTHING)


def order(worksheet: str, row: int) -> Computed:
    """Return the how-manieth row it is on its spot."""
    same = (
        f"({names.plot_column(axis, worksheet)}={names.plotted(axis, worksheet, row)})" for axis in ("across", "up")
    )
    earlier = f"({names.plot_column('row', worksheet)}<={row})"
    return Computed(f"SUMPRODUCT({'*'.join(same)}*{earlier})", row)


def point(worksheet: str, row: int, axis: str, levels: Sequence[Level]) -> Computed:
    """Return where the point of a row is drawn on the axis `across` or `up`."""
    steps = [f"{step:g}" for step in (pair[axis == "up"] for pair in _AROUND)]
    nth = f"MIN({names.plotted('order', worksheet, row)},{len(steps)})"
    away = levels[0].value - _AWAY
    there = f"{names.plotted(axis, worksheet, row)}+CHOOSE({nth},{','.join(steps)})"
    return Computed(f"IF(ISNUMBER({names.plotted('place', worksheet, row)}),{there},{away})", away)


def count(worksheet: str, number: int) -> Computed:
    """Return how many rows stand in a field."""
    return Computed(f"SUMPRODUCT(({names.plot_column('place', worksheet)}={number})*1)", 0)


def list_rows(worksheet: str, rows: Iterable[int], number: int) -> Computed:
    """Return the rows that stand in a field, one behind the other."""
    tests = (
        f'IF({names.plotted("place", worksheet, row)}={number},{names.plotted("tag", worksheet, row)},"")'
        for row in rows
    )
    return Computed("&".join(tests), _NOTHING)


def label_places(across: Sequence[Level], up: Sequence[Level], plot: Plot) -> tuple[tuple[float, float], ...]:
    """Return where the names of the four fields are written in the chart, in the order of the data."""
    columns, rows = _middles(across, plot.split), (up[0].value - _BEYOND, up[-1].value + _BEYOND)
    return tuple((columns[q.across == "high"], rows[q.up == "high"]) for q in plot.quadrants)


def border(levels: Sequence[Level], split: float) -> float:
    """Return where an axis is cut: halfway between the last low and the first high level."""
    low = [level.value for level in levels if level.value < split]
    high = [level.value for level in levels if level.value >= split]
    if not low or not high:
        return levels[0].value - 0.5 if high else levels[-1].value + 0.5
    return (low[-1] + high[0]) / 2


def _middles(levels: Sequence[Level], split: float) -> tuple[float, float]:
    cut = border(levels, split)
    return (levels[0].value - 1 + cut) / 2, (cut + levels[-1].value + 1) / 2


def _literals(texts: Iterable[str]) -> str:
    return ",".join(literal(text) for text in texts)
