"""Reads a workbook as a program does that has never seen our code: manifest, named columns, the id in each row."""

from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from tests.office import cell_named, cells_named, names_of

ITEM_INPUTS = ("answer", "target", "confidence", "evidence", "note")
FLAT_SHEET = "Data"


def manifest_of(book: Workbook) -> dict[str, str]:
    """Return the entries of the manifest that are one cell, by key."""
    keys = [name.removeprefix("manifest_") for name in names_of(book) if name.startswith("manifest_")]
    return {key: str(cell_named(book, f"manifest_{key}").value) for key in keys if key not in ("item", "mark")}


def marks_of(book: Workbook) -> dict[str, str]:
    """Return the mark of each item, by id: the first and the last cell of a named column hold none."""
    items, marks = (cells_named(book, f"manifest_{column}")[1:-1] for column in ("item", "mark"))
    return {str(item.value): str(mark.value) for item, mark in zip(items, marks, strict=True)}


def rows_by_id(book: Workbook) -> dict[str, int]:
    """Return in which place of the named columns of the assessment each item stands, counted from 0."""
    ids = [cell.value for cell in cells_named(book, "assessment_item")]
    assert not ids[0], "the header is no id"
    found = {str(value): place for place, value in enumerate(ids) if value}
    assert len(found) == len([value for value in ids if value]), "an id stands twice"
    return found


def entry_cell(book: Workbook, column: str, item: str) -> Cell:
    """Return the input of an item: the cell of the named column in the row that carries the item's id."""
    return cells_named(book, f"assessment_{column}")[rows_by_id(book)[item]]


def entries_by_id(book: Workbook) -> dict[str, dict[str, object]]:
    """Return everything that is entered for items: by item, by column."""
    columns = {column: cells_named(book, f"assessment_{column}") for column in ITEM_INPUTS}
    return {
        item: {column: cells[place].value for column, cells in columns.items()}
        for item, place in rows_by_id(book).items()
    }


def input_cells(book: Workbook) -> list[Cell]:
    """Return all inputs: about items, about the respondent, and of worksheets."""
    places = rows_by_id(book).values()
    columns = [cells_named(book, f"assessment_{column}") for column in ITEM_INPUTS]
    single = [cell_named(book, name) for name in names_of(book) if name.startswith("respondent_")]
    return [*(cells[place] for cells in columns for place in places), *single, *sheet_inputs(book)]


def sheet_columns(book: Workbook) -> dict[str, dict[str, list[Cell]]]:
    """Return the named columns of all worksheets: by worksheet, by column."""
    found: dict[str, dict[str, list[Cell]]] = {}
    for name in names_of(book):
        if name.startswith("sheet_"):
            worksheet, _, column = name.removeprefix("sheet_").partition("__")
            found.setdefault(worksheet, {})[column] = cells_named(book, name)
    return found


def sheet_places(book: Workbook, worksheet: str) -> dict[str, int]:
    """Return in which place of the named columns of a worksheet each row stands, counted from 0."""
    ids = [cell.value for cell in cells_named(book, f"sheet_{worksheet}__row_id")]
    found = {str(value): place for place, value in enumerate(ids) if value}
    assert len(found) == len([value for value in ids if value]), "an id stands twice"
    return found


def sheet_cell(book: Workbook, worksheet: str, column: str, row: str) -> Cell:
    """Return the input of a worksheet: the cell of the named column in the row that carries the id."""
    return cells_named(book, f"sheet_{worksheet}__{column}")[sheet_places(book, worksheet)[row]]


def sheet_entries(book: Workbook) -> dict[tuple[str, str, str], object]:
    """Return everything that is entered in worksheets: by worksheet, row and column."""
    return {
        (worksheet, row, column): cells[place].value
        for worksheet, columns in sheet_columns(book).items()
        for row, place in sheet_places(book, worksheet).items()
        for column, cells in columns.items()
        if column != "row_id"
    }


def sheet_inputs(book: Workbook) -> list[Cell]:
    """Return all inputs of worksheets."""
    return [sheet_cell(book, worksheet, column, row) for worksheet, row, column in sheet_entries(book)]


def flat_rows(book: Workbook, head: str) -> list[dict[str, Cell]]:
    """Return the rows of all tables of the flat sheet that have a header `head`: cells by their headers.

    A table begins with its headers after an empty row, and ends before the next one.
    """
    rows: list[dict[str, Cell]] = []
    header: dict[int, str] | None = None
    is_after_gap = False
    for line in book[FLAT_SHEET].iter_rows():
        cells = {cell.column: cell for cell in line if isinstance(cell, Cell) and cell.column}
        texts = {column: str(cell.value) for column, cell in cells.items() if cell.value is not None}
        if texts and is_after_gap:
            header = texts if head in texts.values() else None
        elif texts and header:
            rows.append({key: cells[column] for column, key in header.items()})
        is_after_gap = not texts
    return rows


def flat_cell(book: Workbook, row: str, column: str, ids: str = "") -> Cell:
    """Return the cell of the flat sheet in the row of an id, under a header, in the table that has the header `ids`."""
    sheet = book[FLAT_SHEET]
    header: dict[object, int] = {}
    for cells in sheet.iter_rows():
        texts: dict[object, int] = {cell.value: cell.column or 0 for cell in cells if cell.value is not None}
        if column in texts and row not in texts and (not ids or ids in texts):
            header = texts
        if row in texts and column in header and (not ids or sheet.cell(cells[0].row or 0, header[ids]).value == row):
            found = sheet.cell(cells[0].row or 0, header[column])
            assert isinstance(found, Cell)
            return found
    raise KeyError(f"{row} {column}")
