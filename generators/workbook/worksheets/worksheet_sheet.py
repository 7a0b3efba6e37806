"""The sheet of a worksheet: a table with fixed or blank rows to fill in, its plot, and where it comes from."""

from collections.abc import Iterator

from generators.model.base import Claim
from generators.model.instrument import Worksheet
from generators.workbook.figures.attention import is_none_of
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks
from generators.workbook.grid.blocks import heading, open_sheet, spread
from generators.workbook.grid.cells import AIR, FREE, Cell, Jump, Plan, Row, Rule, literal
from generators.workbook.grid.layout import cut
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.worksheets import entry_marks
from generators.workbook.worksheets.columns import column_key
from generators.workbook.worksheets.dropdown_lists import has_lists
from generators.workbook.worksheets.entry_table import named_columns, table_lines
from generators.workbook.worksheets.plot_block import plot_lines
from generators.workbook.worksheets.plot_chart import plan_scatter


def plan_worksheet(worksheet: Worksheet, sheet: OwnSheet, filled: Filled) -> Plan:
    """Return the sheet of a worksheet."""
    lines = [*_opening(worksheet, sheet, filled), *table_lines(worksheet, sheet, filled)]
    if worksheet.plot:
        gap, *block = plot_lines(worksheet, worksheet.plot, sheet, filled)
        lines += [gap._replace(starts_page=True), *block]
    lines += _basis(worksheet.basis, sheet, filled)
    charts = (plan_scatter(worksheet, worksheet.plot, sheet, filled),) if worksheet.plot else ()
    return Plan(sheet, tuple(lines), tuple(_rules(worksheet)), charts, named_columns(worksheet))


def _rules(worksheet: Worksheet) -> Iterator[Rule]:
    """Yield what marks entries that are in none of their lists, and colours levels."""
    for column in worksheet.columns:
        mark, entry = entry_marks.coloured(worksheet.id, column.id), marks.beside(column_key(column))
        levels = tuple(level.value for level in column.levels)
        allowed = levels or [literal(choice) for choice in column.choices]
        if allowed:
            yield Rule(mark, "attention", test=f'AND({entry}<>"",{is_none_of(entry, allowed)})')
        if levels:
            yield Rule(mark, "level", levels)


def _opening(worksheet: Worksheet, sheet: OwnSheet, filled: Filled) -> list[Row]:
    """Return the first rows, with ways to the meanings and to the plot beside the way back."""
    title, purpose, back, *rest = open_sheet(sheet, filled.words, title=worksheet.name, purpose=worksheet.purpose)
    ways = {}
    if has_lists(worksheet):
        ways["to_lists"] = entry_marks.lists(worksheet.id)
    if worksheet.plot:
        ways["to_plot"] = entry_marks.plot(worksheet.id)
    starts = [first for first, _ in cut(sheet.columns, (1 / 3, 1 / 3, 1 / 3))[1:]]
    links = {
        first: Cell(filled.words(f"worksheet.{key}"), "link", link=Jump(mark), across=FREE)
        for first, (key, mark) in zip(starts, ways.items(), strict=False)
    }
    return [title, purpose, Row({**back.cells, **links}), *rest]


def _basis(basis: Claim, sheet: OwnSheet, filled: Filled) -> Iterator[Row]:
    words = filled.words
    yield from (*heading(sheet, words("worksheet.basis")), AIR)
    yield spread(sheet, basis.text, "text")
    graded = words("worksheet.graded", badge=filled.edition.badge(basis))
    yield spread(sheet, graded if basis.grade else words("worksheet.editorial"), "small")
    for key in basis.sources:
        yield spread(sheet, filled.edition.cite(key), "small")
