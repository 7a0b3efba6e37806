"""The formulas behind the plot of a worksheet: which field each row stands in, and where its point is drawn.

Each formula stands beside the value that it has for what is written so far.
"""

from collections.abc import Iterable

from generators.model.instrument import ROW_NAME, Plot
from generators.operations import OPERATIONS, Value
from generators.workbook.figures.formulas import check_entry
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at, beside
from generators.workbook.worksheets.cluster import Cluster
from generators.workbook.worksheets.columns import ID
from generators.workbook.worksheets.entry_marks import entered, field_cell, listed, plot_column, plotted
from generators.workbook.worksheets.plotted import PlottedRow, in_field
from generators.workbook.worksheets.written import WrittenRow

_NOTHING = ""
_TAG, _APART, _NUMBER = "•\u00a0{number}\u00a0", "    ", "{number}  "
"""What stands before and after the head of a row in the list of a field; bullet and number are never torn apart."""
_AWAY = -1000.0
"""Where the point of a row without a field lies: no program draws it there, and it never lies at zero."""


def checked(column: str, row: PlottedRow, level: int | None) -> Computed:
    """Return a level that is in its list, else empty text."""
    own, number = row.row.worksheet.id, row.row.number
    return check_entry(at(entered(own, column, number)), at(listed(own, column)), level)


def field_number(plot: Plot, row: PlottedRow) -> Computed:
    """Return the number of the field, from 1 to 4, by the rule of scoring; empty text until both levels are known."""
    cells = [_cell(axis, row) for axis in ("across", "up")]
    return Computed(OPERATIONS["quadrant"].excel(cells, (), plot.split), _known(row.field))


def order(row: PlottedRow) -> Computed:
    """Return the how-manieth row it is on its spot."""
    return Computed(f"SUMPRODUCT({_same_spot(row)}*({_column('number', row)}<={row.row.number}))", row.order)


def crowd(row: PlottedRow) -> Computed:
    """Return how many rows are on its spot."""
    return Computed(f"SUMPRODUCT({_same_spot(row)})", row.crowd)


def wide(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return how many rows stand side by side on its spot."""
    formula = _by_crowd(row, cluster, cluster.discs.columns, cluster.numbers.columns)
    return Computed(formula, cluster.lattice(row.crowd).columns)


def line(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return in which line of its spot it stands, counted from 0."""
    formula = f"INT(({_cell('order', row)}-1)/{_cell('wide', row)})"
    return Computed(formula, (row.order - 1) // cluster.lattice(row.crowd).columns)


def across(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return where the point of a row is drawn from left to right."""
    order, wide, line, crowd = (_cell(key, row) for key in ("order", "wide", "line", "crowd"))
    aside = f"{order}-1-{wide}*{line}-(MIN({crowd},{wide})-1)/2"
    step = _by_crowd(row, cluster, cluster.discs.across, cluster.numbers.across)
    return _drawn(row, f"{_cell('across', row)}+({aside})*{step}", row.point(cluster), 0)


def up(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return where the point of a row is drawn from below to above."""
    above = f"INT(({_cell('crowd', row)}-1)/{_cell('wide', row)})/2-{_cell('line', row)}"
    step = _by_crowd(row, cluster, cluster.discs.up, cluster.numbers.up)
    return _drawn(row, f"{_cell('up', row)}+({above})*{step}", row.point(cluster), 1)


def disc_across(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return where the disc of a row is drawn: nowhere on a crowded spot."""
    drawn, point = _cell("x", row), row.point(cluster)
    now = point[0] if point and cluster.has_discs(row.crowd) else _AWAY
    return Computed(_by_crowd(row, cluster, drawn, _AWAY), now)


def number_across(row: PlottedRow, cluster: Cluster) -> Computed:
    """Return where the bare number of a row is drawn: only on a crowded spot."""
    drawn, point = _cell("x", row), row.point(cluster)
    now = _AWAY if point is None or cluster.has_discs(row.crowd) else point[0]
    return Computed(_by_crowd(row, cluster, _AWAY, drawn), now)


def tag(row: PlottedRow) -> Computed:
    """Return number and head of a row as the list of its field shows it."""
    own, number = row.row.worksheet, row.row.number
    before = _TAG.format(number=number)
    name = at(entered(own.id, ROW_NAME, number))  # an error in it would spoil the list of the whole field
    head = literal(own.rows[number - 1]) if own.rows else f'IFERROR({name},"")'
    formula = f"IF(ISNUMBER({_cell('field', row)}),{literal(before)}&{head}&{literal(_APART)},{literal('')})"
    return Computed(formula, f"{before}{row.row.head or ''}{_APART}" if row.field else _NOTHING)


def count(rows: tuple[PlottedRow, ...], number: int) -> Computed:
    """Return how many rows stand in a field."""
    return Computed(f"SUMPRODUCT(({_column('field', rows[0])}={number})*1)", len(in_field(rows, number)))


def list_heads(rows: tuple[PlottedRow, ...], number: int) -> Computed:
    """Return the rows that stand in a field, one behind the other."""
    tests = (f'IF({_cell("field", row)}={number},{_cell("tag", row)},"")' for row in rows)
    return Computed("&".join(tests), "".join(str(tag(row).value) for row in in_field(rows, number)))


def list_numbers(rows: tuple[PlottedRow, ...], number: int) -> Computed:
    """Return the numbers of the rows that stand in a field."""
    tests = (f'IF({_cell("field", row)}={number},{literal(_number(row))},"")' for row in rows)
    return Computed("&".join(tests), "".join(map(_number, in_field(rows, number))))


def list_what_fits(worksheet: str, rows: tuple[PlottedRow, ...], number: int, most: int) -> Computed:
    """Return the rows that stand in a field, or their numbers where that is longer than so many letters."""
    heads, numbers = (at(field_cell(key, worksheet, number)) for key in ("rows", "numbers"))
    now, otherwise = list_heads(rows, number).value, list_numbers(rows, number).value
    fits = len(str(now)) <= most
    return Computed(f"IF(LEN({heads})<={most},{heads},{numbers})", now if fits else otherwise)


def name_with_count(worksheet: str, name: str, number: int, rows: tuple[PlottedRow, ...]) -> Computed:
    """Return the name of a field and how many rows stand in it."""
    counted = at(field_cell("count", worksheet, number))
    return Computed(f"{literal(f'{name}: ')}&{counted}", f"{name}: {len(in_field(rows, number))}")


def field_name(worksheet: str, plot: Plot, now: int | None) -> Computed:
    """Return the name of the field in which the row with the id beside it stands."""
    listed = [quadrant.name for quadrant in plot.quadrants]
    found = f"INDEX({at(plot_column('field', worksheet))},{_found_beside(worksheet)})"
    formula = f'IFERROR(CHOOSE({found},{_literals(listed)}),"")'
    return Computed(formula, listed[now - 1] if now else _NOTHING, tuple(listed))


def own_number(row: WrittenRow) -> Computed:
    """Return the number by which the plot knows the row with the id beside it."""
    return Computed(f'IFERROR({_found_beside(row.worksheet.id)},"")', row.number)


def _number(row: PlottedRow) -> str:
    return _NUMBER.format(number=row.row.number)


def _found_beside(worksheet: str) -> str:
    return f"MATCH({beside(ID)},{at(plot_column('plotted_row', worksheet))},0)"


def _cell(key: str, row: PlottedRow) -> str:
    return at(plotted(key, row.row.worksheet.id, row.row.number))


def _column(key: str, row: PlottedRow) -> str:
    return at(plot_column(key, row.row.worksheet.id))


def _same_spot(row: PlottedRow) -> str:
    return "*".join(f"({_column(axis, row)}={_cell(axis, row)})" for axis in ("across", "up"))


def _by_crowd(row: PlottedRow, cluster: Cluster, few: float | str, many: float | str) -> str:
    return f"IF({_cell('crowd', row)}<={cluster.most_discs},{few},{many})"


def _drawn(row: PlottedRow, formula: str, point: tuple[float, float] | None, axis: int) -> Computed:
    return Computed(f"IF(ISNUMBER({_cell('field', row)}),{formula},{_AWAY})", point[axis] if point else _AWAY)


def _literals(texts: Iterable[str]) -> str:
    return ",".join(literal(text) for text in texts)


def _known(value: Value) -> str | float:
    return _NOTHING if value is None else value
