"""Looks into Office files as a program does that has never seen our code."""

import io
import re
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def links_of(content: bytes) -> list[str]:
    """Return every address outside the file that an xlsx or pptx links to, in the order of its parts."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in sorted(archive.namelist()):
            if name.endswith(".rels"):
                links = ElementTree.fromstring(archive.read(name)).iter(_RELATIONSHIP)
                found += [link.attrib["Target"] for link in links if link.get("TargetMode") == "External"]
    return found


def part_names(content: bytes) -> list[str]:
    """Return the names of all parts of an Office file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def read_part(content: bytes, name: str) -> str:
    """Return the text of one part of an Office file."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def open_workbook(content: bytes, *, values: bool = False) -> Workbook:
    """Open an xlsx with its formulas, or with the values stored beside them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells what it does not keep, such as data bars
        return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def save_workbook(book: Workbook) -> bytes:
    """Return a workbook as openpyxl saves it: without any stored value."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def names_of(book: Workbook) -> dict[str, str]:
    """Return each defined name with the reference it stands for."""
    return {name: str(defined.attr_text) for name, defined in book.defined_names.items()}


def cells_named(book: Workbook, name: str) -> list[Cell]:
    """Return the cells of a defined name, top to bottom. Raises KeyError for an unknown name."""
    return cells_at(book, str(book.defined_names[name].attr_text))


def cells_at(book: Workbook, reference: str) -> list[Cell]:
    """Return the cells of a reference such as `'Levels'!$B$7:$B$12`."""
    sheet, _, area = reference.lstrip("=").rpartition("!")
    block = book[sheet.strip("'").replace("''", "'")][area.replace("$", "")]
    rows = block if isinstance(block, tuple) else ((block,),)
    return [cell for row in rows for cell in (row if isinstance(row, tuple) else (row,))]


def cell_named(book: Workbook, name: str) -> Cell:
    """Return the one cell of a defined name."""
    (cell,) = cells_named(book, name)
    return cell


def sheet_of(cell: Cell) -> Worksheet:
    """Return the sheet on which a cell stands."""
    assert isinstance(cell.parent, Worksheet)
    return cell.parent


def all_cells(book: Workbook) -> list[Cell]:
    """Return every cell of every sheet, but for those hidden by a merge."""
    cells = (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    return [cell for cell in cells if not isinstance(cell, MergedCell)]


def is_formula(cell: Cell) -> bool:
    """Return whether a cell computes."""
    return cell.data_type == "f"


def references_in(formula: str) -> list[str]:
    """Return the cell addresses in a formula: `B7`, `$B$7:$B$9`."""
    return re.findall(r"\$?\b[A-Z]{1,3}\$?[0-9]+\b(?::\$?[A-Z]{1,3}\$?[0-9]+)?", formula)
