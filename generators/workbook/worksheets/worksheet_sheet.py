"""The sheet of a worksheet: a table with fixed or blank rows to fill in, its plot, and where it comes from."""

from collections.abc import Iterator

from generators.model.base import Claim
from generators.model.instrument import ROW_NAME, Column, Plot, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import heading, open_sheet, spread
from generators.workbook.grid.cells import Cell, Guard, Jump, Plan, Row, Rule
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.printing.pagination import start_block
from generators.workbook.worksheets import plot_formulas
from generators.workbook.worksheets.columns import FIELD, NUMBER, ROW, column_key, count_rows, cut
from generators.workbook.worksheets.dropdown_lists import has_lists, lists_mark
from generators.workbook.worksheets.inputs import guard_column, guard_row
from generators.workbook.worksheets.plot_block import plan_scatter, plot_lines, plot_mark

_HEIGHTS = {True: 45.0, False: 30.0}
"""How high a row to write in is: a fixed one, and a blank one."""


def plan_worksheet(worksheet: Worksheet, sheet: OwnSheet, filled: Filled) -> Plan:
    """Return the sheet of a worksheet."""
    lines = [*_opening(worksheet, sheet, filled), *_table(worksheet, filled)]
    if worksheet.plot:
        lines += start_block(sheet, lines, plot_lines(worksheet, worksheet.plot, sheet, filled), lead=99)
    lines += _basis(worksheet.basis, sheet, filled)
    rules = tuple(_rule(worksheet, column) for column in worksheet.columns if column.levels)
    charts = (plan_scatter(worksheet, worksheet.plot, sheet, filled),) if worksheet.plot else ()
    return Plan(sheet, tuple(lines), rules, charts)


def _rule(worksheet: Worksheet, column: Column) -> Rule:
    return Rule(_mark(worksheet, column), "level", tuple(level.value for level in column.levels))


def _mark(worksheet: Worksheet, column: Column) -> str:
    return f"#entries.{worksheet.id}.{column.id}"


def _opening(worksheet: Worksheet, sheet: OwnSheet, filled: Filled) -> list[Row]:
    """Return the first rows, with ways to the meanings and to the plot beside the way back."""
    title, purpose, back, *rest = open_sheet(sheet, filled.words, title=worksheet.name, purpose=worksheet.purpose)
    ways = {}
    if has_lists(worksheet):
        ways["to_lists"] = lists_mark(worksheet.id)
    if worksheet.plot:
        ways["to_plot"] = plot_mark(worksheet.id)
    spans = cut(sheet, (1 / 3, 1 / 3, 1 / 3))[1:]
    links = {
        first: Cell(filled.words(f"worksheet.{key}"), "link", link=Jump(mark), across=last)
        for (first, last), (key, mark) in zip(spans, ways.items(), strict=False)
    }
    return [title, purpose, Row({**back.cells, **links}), *rest]


def _table(worksheet: Worksheet, filled: Filled) -> Iterator[Row]:
    words = filled.words
    heads = {NUMBER: Cell(words("worksheet.number"), "head"), ROW: Cell(worksheet.row_name, "head_indented")}
    heads |= {column_key(column): Cell(column.name, "head_indented") for column in worksheet.columns}
    if worksheet.plot:
        heads[FIELD] = Cell(words("worksheet.field"), "head_indented")
    yield Row(heads, is_head=True)
    yield _help(worksheet, filled)
    guards = {column.id: guard_column(worksheet, column, words) for column in worksheet.columns}
    for row in range(1, count_rows(worksheet) + 1):
        yield _row(worksheet, row, guards, filled)


def _help(worksheet: Worksheet, filled: Filled) -> Row:
    """Return what each column asks for, in small letters, with the names of its levels one below the other."""
    cells = {ROW: Cell(worksheet.row_help, "help")}
    for column in worksheet.columns:
        levels = [filled.words("level_short", value=level.value, name=level.name) for level in column.levels]
        cells[column_key(column)] = Cell("\n".join([*([column.help] if column.help else []), *levels]) or None, "help")
    if worksheet.plot:
        cells[FIELD] = Cell(filled.words("worksheet.field_help"), "help")
    return Row({NUMBER: Cell(None, "help"), **cells})


def _row(worksheet: Worksheet, row: int, guards: dict[str, Guard], filled: Filled) -> Row:
    cells = {NUMBER: Cell(row, "entry_number"), ROW: _head(worksheet, row, filled)}
    for column in worksheet.columns:
        name = (names.entry(worksheet.id, column.id, row),)
        marks = (_mark(worksheet, column),) if column.levels else ()
        style = "entry_level" if column.levels else "entry_choice" if column.choices else "entry_text"
        cells[column_key(column)] = Cell(None, style, name, marks, guards[column.id])
    if worksheet.plot:
        cells[FIELD] = _field(worksheet, worksheet.plot, row)
    return Row(cells, height=_HEIGHTS[bool(worksheet.rows)], grows=True)


def _head(worksheet: Worksheet, row: int, filled: Filled) -> Cell:
    if worksheet.rows:
        return Cell(worksheet.rows[row - 1], "entry_head")
    name = (names.entry(worksheet.id, ROW_NAME, row),)
    return Cell(None, "entry_text", name, guard=guard_row(worksheet, filled.words))


def _field(worksheet: Worksheet, plot: Plot, row: int) -> Cell:
    content = plot_formulas.field_name(worksheet.id, plot, row)
    return Cell(content, "entry_head", (names.field(worksheet.id, row),))


def _basis(basis: Claim, sheet: OwnSheet, filled: Filled) -> Iterator[Row]:
    words = filled.words
    yield from heading(sheet, words("worksheet.basis"))
    yield spread(sheet, basis.text, "text")
    standing = words("worksheet.editorial") if basis.editorial else words("worksheet.graded", grade=basis.grade)
    yield spread(sheet, standing, "small")
    for key in basis.sources:
        yield spread(sheet, filled.edition.cite(key), "small")
