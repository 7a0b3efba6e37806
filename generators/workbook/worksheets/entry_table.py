"""The table of a worksheet: its header, what each column asks for, and rows to write in."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model.instrument import ROW_ID, ROW_NAME, Column, Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import CLOSING_HEIGHT
from generators.workbook.grid.cells import Cell, Guard, Row
from generators.workbook.grid.sheet_ids import OwnSheet
from generators.workbook.printing.pagination import line_height
from generators.workbook.worksheets import entry_marks, plot_formulas
from generators.workbook.worksheets.columns import FIELD, ID, NUMBER, ROW, column_key
from generators.workbook.worksheets.inputs import guard_column, guard_row
from generators.workbook.worksheets.plotted import plot_rows
from generators.workbook.worksheets.written import WrittenRow, input_columns, written_rows


@dataclass(frozen=True)
class _Look:
    """How high a row to write in is at least, and the style of its id, whose size keeps an empty row that high."""

    height: float
    id_style: str


_FIXED, _BLANK = _Look(45.0, "entry_id_high"), _Look(30.0, "entry_id")


def table_lines(worksheet: Worksheet, sheet: OwnSheet, filled: Filled) -> Iterator[Row]:
    """Yield header, help, rows, and the locked row that closes the named columns."""
    yield _head(worksheet, filled)
    yield _help(worksheet, filled)
    guards = {column.id: guard_column(worksheet, column, filled.words) for column in worksheet.columns}
    fields = _fields(worksheet, filled)
    for row in written_rows(worksheet, filled):
        yield _row(row, sheet, guards, fields, filled)
    yield Row({key: Cell(None, "closing", marks=marks) for key, marks in _marks(worksheet).items()}, CLOSING_HEIGHT)


def named_columns(worksheet: Worksheet) -> dict[str, str]:
    """Return the defined names of the columns: that of the ids, and those of all inputs."""
    columns = (ROW_ID, *input_columns(worksheet))
    return {names.sheet_column(worksheet.id, c): entry_marks.column_mark(worksheet.id, c) for c in columns}


def _marks(worksheet: Worksheet) -> dict[str, tuple[str, ...]]:
    """Return the marks of whole columns by the key of the column; none for what is printed."""
    keys = {ROW_ID: ID, ROW_NAME: ROW} | {column.id: column_key(column) for column in worksheet.columns}
    named = {
        keys[column]: (entry_marks.column_mark(worksheet.id, column),) for column in (ROW_ID, *input_columns(worksheet))
    }
    return {NUMBER: (), ROW: (), **named}


def _head(worksheet: Worksheet, filled: Filled) -> Row:
    texts = {ROW: worksheet.row_name} | {column_key(column): column.name for column in worksheet.columns}
    marks = _marks(worksheet)
    cells = {key: Cell(text, "head_indented", marks=marks[key]) for key, text in texts.items()}
    number, row_id = Cell(filled.words("worksheet.number"), "head"), Cell(None, "head_id", marks=marks[ID])
    field = {FIELD: Cell(filled.words("worksheet.field"), "head_indented")} if worksheet.plot else {}
    return Row({NUMBER: number, ID: row_id, **cells, **field}, is_head=True)


def _help(worksheet: Worksheet, filled: Filled) -> Row:
    """Return what each column asks for, in small letters, with the names of its levels one below the other."""
    texts = {NUMBER: None, ID: None, ROW: worksheet.row_help}
    for column in worksheet.columns:
        levels = [filled.words("level_short", value=level.value, name=level.name) for level in column.levels]
        texts[column_key(column)] = "\n".join([*([column.help] if column.help else []), *levels]) or None
    if worksheet.plot:
        texts[FIELD] = filled.words("worksheet.field_help")
    return Row({key: Cell(text, "help") for key, text in texts.items()})


def _row(row: WrittenRow, sheet: OwnSheet, guards: dict[str, Guard], fields: dict[int, Cell], filled: Filled) -> Row:
    look = _FIXED if row.worksheet.rows else _BLANK
    entries = {column_key(column): _entry(row, column, guards[column.id]) for column in row.worksheet.columns}
    field = {FIELD: fields[row.number]} if fields else {}
    cells = {NUMBER: _number(row), ROW: _row_name(row, filled), **entries, **field}
    height = max(look.height, line_height(sheet, Row(cells), font=filled.font))
    return Row({**cells, ID: Cell(row.id, look.id_style)}, height, grows=True)


def _number(row: WrittenRow) -> Cell:
    return Cell(plot_formulas.own_number(row) if row.worksheet.plot else row.number, "entry_number")


def _row_name(row: WrittenRow, filled: Filled) -> Cell:
    if row.worksheet.rows:
        return Cell(row.head, "entry_head")
    marks = (entry_marks.input_mark(row.worksheet.id, ROW_NAME, row.number),)
    return Cell(row.head, "entry_text", marks=marks, guard=guard_row(row.worksheet, filled.words))


def _entry(row: WrittenRow, column: Column, guard: Guard) -> Cell:
    style = "entry_level" if column.levels else "entry_choice" if column.choices else "entry_text"
    own = row.worksheet.id
    marks = (entry_marks.input_mark(own, column.id, row.number), entry_marks.coloured(own, column.id))
    return Cell(row.entries.get(column.id), style, marks=marks, guard=guard)


def _fields(worksheet: Worksheet, filled: Filled) -> dict[int, Cell]:
    """Return the cell that names the field of each row; none without a plot."""
    plot = worksheet.plot
    rows = plot_rows(worksheet, plot, filled) if plot else ()
    return {
        row.row.number: Cell(plot_formulas.field_name(worksheet.id, plot, row.field), "entry_head")
        for row in rows
        if plot
    }
