"""Where columns stand by the layout: for what neither a name of the file nor a header tells."""

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter

from generators.workbook.grid.layout import column_number
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import sheet_of


def column_of(sheet: Sheet, key: str, table: str = "") -> int:
    """Return where a key of a table stands, counted from 1 as programs do."""
    return column_number(sheet, key, table=table) + 1


def letter_of(sheet: Sheet, key: str, table: str = "") -> str:
    """Return the letter of the column of a key."""
    return get_column_letter(column_of(sheet, key, table))


def beside(cell: Cell, sheet: Sheet, key: str, table: str = "") -> Cell:
    """Return the cell in the same row that stands in the column of a key."""
    found = sheet_of(cell).cell(cell.row or 0, column_of(sheet, key, table))
    assert isinstance(found, Cell)
    return found
