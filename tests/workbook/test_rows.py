"""Rows that people insert and delete: what is read by id stays, and what is gone is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from generators.model.instrument import Worksheet
from generators.workbook import render
from tests.judges.libreoffice import rearrange
from tests.office import all_cells, cells_named, open_workbook, sheet_of
from tests.workbook.conftest import Subject, random_entries
from tests.workbook.reading import entries_by_id, entry_cell, sheet_cell, sheet_entries
from tests.workbook.test_attention import listed
from tests.workbook.test_damaged import WORDS, full_entries, told_ids, wrong_figures

pytestmark = pytest.mark.judge


def rows(first: Cell, last: Cell | None = None) -> str:
    """Return the rows from one cell to another, as the macro wants them."""
    return f"{sheet_of(first).title}!A{first.row}:A{(last or first).row}"


def row_of(book: Workbook, worksheet: Worksheet, row: int) -> str:
    """Return a row of a worksheet, by its place."""
    return rows(sheet_cell(book, worksheet.id, "row_id", worksheet.row_ids[row]))


def rearranged(content: bytes, actions: list[tuple[str, str]], folder: Path) -> Workbook:
    """Return what is stored in a workbook after rows were inserted and deleted."""
    (folder / "filled.xlsx").write_bytes(content)
    return open_workbook(rearrange(folder / "filled.xlsx", actions, folder).read_bytes(), values=True)


def errors_in(book: Workbook) -> list[str]:
    """Return each error that a cell shows."""
    return [f"{sheet_of(cell).title}!{cell.coordinate}" for cell in all_cells(book) if cell.data_type == "e"]


def render_full(subject: Subject) -> bytes:
    """Return a workbook in which nothing is wrong and nearly everything is filled in."""
    entries = replace(full_entries(subject), worksheets=random_entries(subject, 2).worksheets)
    return render(subject.framework, subject.edition, entries)


def test_rows_inserted_and_deleted_leave_the_others_as_they_were(small: Subject, tmp_path: Path) -> None:
    """Above the first and between two items and rows; the last ones go, and their ids are told."""
    content = render_full(small)
    book = open_workbook(content)
    first, second, *_, last = (entry_cell(book, "answer", item) for item in small.items)
    actions = [
        ("delete", rows(last)),
        ("insert", rows(second)),
        ("insert", rows(first)),
        ("insert", "Assessment!A1:A2"),
    ]
    sheets = small.framework.worksheets
    actions += [(action, row_of(book, sheet, place)) for sheet in sheets
                for action, place in (("delete", -1), ("insert", 1), ("insert", 0))]  # fmt: skip
    gone = {(sheet.id, sheet.row_ids[-1]) for sheet in sheets}

    after = rearranged(content, actions, tmp_path)

    assert entries_by_id(after) == {k: entry for k, entry in entries_by_id(book).items() if k != small.items[-1]}
    assert sheet_entries(after) == {place: e for place, e in sheet_entries(book).items() if place[:2] not in gone}
    assert wrong_figures(after, small, {small.items[-1]}) == []
    texts = [line.partition(".  ")[2] for line in listed(after)[2:]]
    assert listed(after)[1] == told_ids(small, {small.items[-1]})[0]
    assert texts == [WORDS("attention.wrong_id", id=sheet.row_ids[-1]) for sheet in sheets]
    assert errors_in(after) == []


def test_a_list_that_is_deleted_whole_is_told_without_an_error(small: Subject, tmp_path: Path) -> None:
    """From the header to the row that closes it: all ids are gone, and so are the names of the columns."""
    content = render_full(small)
    book = open_workbook(content)
    names = ["assessment_item", *(f"sheet_{sheet.id}__row_id" for sheet in small.framework.worksheets)]
    ends = [(cells[0], cells[-1]) for cells in (cells_named(book, name) for name in names)]

    after = rearranged(content, [("delete", rows(*pair)) for pair in ends], tmp_path)

    assert wrong_figures(after, small, set(small.items)) == []
    assert listed(after)[1 : 1 + len(small.items)] == told_ids(small, set(small.items))
    assert errors_in(after) == []
