"""What may be wrong with the entries of worksheets."""

from collections.abc import Iterator

from generators.workbook.figures.attention import Concern
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.formulas import if_
from generators.workbook.grid import names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at
from generators.workbook.worksheets import entry_marks
from generators.workbook.worksheets.written import WrittenEntry, written_entries


def worksheet_concerns(filled: Filled) -> Iterator[Concern]:
    """Yield what may be wrong with each entry that has a list."""
    for worksheet in filled.framework.worksheets:
        for entry in written_entries(worksheet, filled):
            if entry.allowed:
                yield _concern(entry, filled)


def _concern(entry: WrittenEntry, filled: Filled) -> Concern:
    place = entry.row.worksheet.id, entry.column_id, entry.row.number
    wrong = literal(filled.words("attention.not_listed"))
    formula = if_(f"{at(entry_marks.wrong(*place))}=0", '""', wrong)
    column = names.sheet_column(entry.row.worksheet.id, entry.column_id)
    cell = f"INDEX({column},{at(entry_marks.found_row(*place))})"
    return Concern(_label(entry, filled), Computed(formula, ""), cell, entry_marks.input_mark(*place))


def _label(entry: WrittenEntry, filled: Filled) -> str:
    worksheet, column = entry.row.worksheet, entry.column
    row = worksheet.rows[entry.row.number - 1] if worksheet.rows else f"{worksheet.row_name} {entry.row.number}"
    told = column.name if column else worksheet.row_name
    return filled.words("attention.in_worksheet", worksheet=worksheet.name, row=row, column=told)
