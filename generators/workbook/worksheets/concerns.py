"""What may be wrong with the entries of worksheets."""

from collections.abc import Iterator

from generators.model.instrument import ROW_ID, Worksheet
from generators.workbook.figures.attention import EMPTY, Concern, id_cell, is_unlisted, strange_ids
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.formulas import if_
from generators.workbook.grid import names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at
from generators.workbook.worksheets import entry_marks
from generators.workbook.worksheets.written import (
    WrittenEntry,
    WrittenRow,
    input_columns,
    written_entries,
    written_rows,
)


def worksheet_concerns(filled: Filled) -> Iterator[Concern]:
    """Yield what may be wrong with the id of each row, and with each entry that has a list."""
    for worksheet in filled.framework.worksheets:
        yield from (_id_concern(row, filled) for row in written_rows(worksheet, filled))
        yield _strange_ids(worksheet, filled)
        for entry in written_entries(worksheet, filled):
            if entry.is_listed:
                yield _concern(entry, filled)


def _id_concern(row: WrittenRow, filled: Filled) -> Concern:
    own = row.worksheet
    wrong = literal(filled.words("attention.wrong_id", id=row.id))
    formula = if_(f"{at(entry_marks.stands(own.id, row.number))}=1", EMPTY, wrong)
    label = filled.words("attention.row_in_worksheet", worksheet=own.name, row=_row_name(row))
    return Concern(label, Computed(formula, ""), id_cell(row.id, _ids(own)), _first_input(own, row.number))


def _strange_ids(worksheet: Worksheet, filled: Filled) -> Concern:
    ids = _ids(worksheet)
    strange = strange_ids(ids, at(entry_marks.all_stand(worksheet.id)), filled)
    return Concern(worksheet.name, strange, f"INDEX({ids},1)", _first_input(worksheet, 1))


def _ids(worksheet: Worksheet) -> str:
    return names.sheet_column(worksheet.id, ROW_ID)


def _first_input(worksheet: Worksheet, row: int) -> str:
    return entry_marks.input_mark(worksheet.id, input_columns(worksheet)[0], row)


def _concern(entry: WrittenEntry, filled: Filled) -> Concern:
    own, column, number = entry.row.worksheet.id, entry.column_id, entry.row.number
    wrong = literal(filled.words("attention.not_listed"))
    test = is_unlisted(at(entry_marks.entered(own, column, number)), at(entry_marks.listed(own, column)))
    formula = f"IFERROR({if_(test, wrong, EMPTY)},{wrong})"
    cell = f"INDEX({names.sheet_column(own, column)},{at(entry_marks.found_row(own, number))})"
    return Concern(_label(entry, filled), Computed(formula, ""), cell, entry_marks.input_mark(own, column, number))


def _label(entry: WrittenEntry, filled: Filled) -> str:
    worksheet, column = entry.row.worksheet, entry.column
    told = column.name if column else worksheet.row_name
    return filled.words("attention.in_worksheet", worksheet=worksheet.name, row=_row_name(entry.row), column=told)


def _row_name(row: WrittenRow) -> str:
    worksheet = row.worksheet
    return worksheet.rows[row.number - 1] if worksheet.rows else f"{worksheet.row_name} {row.number}"
