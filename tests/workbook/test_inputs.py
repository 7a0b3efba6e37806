"""What can be filled in, and what each input accepts."""

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from generators.scoring import NOT_APPLICABLE
from generators.workbook.grid.layout import column_number
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import cell_named, cells_at, names_of, sheet_of
from tests.workbook.columns import column_of
from tests.workbook.conftest import Subject
from tests.workbook.reading import ITEM_INPUTS, entry_cell, input_cells


def guard_of(cell: Cell) -> DataValidation:
    """Return the one validation that holds for a cell."""
    guards: list[DataValidation] = sheet_of(cell).data_validations.dataValidation
    (guard,) = [guard for guard in guards if cell.coordinate in guard.sqref]
    return guard


def test_each_dropdown_lists_exactly_the_answers_of_its_own_item(subject: Subject, book: Workbook) -> None:
    """The list behind all answers is the scale and n/a; behind all targets, the scale."""
    for item in subject.framework.asked_items:
        levels = sorted(item.levels)
        for name, expected in (("answer", [*levels, NOT_APPLICABLE]), ("target", levels)):
            guard = guard_of(entry_cell(book, name, item.id))
            assert guard.type == "list"
            assert [cell.value for cell in cells_at(book, str(guard.formula1))] == expected


def test_the_levels_of_each_item_stand_below_its_name(subject: Subject, book: Workbook) -> None:
    """Value and text of a level are in one row."""
    shown = [[cell.value for cell in row] for row in book["Levels"].iter_rows()]
    value, text = (column_number(Sheet.LEVELS, key) for key in ("value", "descriptor"))
    for item in subject.framework.asked_items:
        (at,) = [number for number, row in enumerate(shown) if item.name in row and "To the answer" in row]
        assert {row[value]: row[text] for row in shown[at + 1 : at + 1 + len(item.levels)]} == item.levels


def test_no_list_is_literal(book: Workbook) -> None:
    """Literal lists break at decimal commas and at 255 characters: every list is a range."""
    guards = [g for sheet in book.worksheets for g in sheet.data_validations.dataValidation if g.type == "list"]

    assert guards
    assert [g.formula1 for g in guards if '"' in str(g.formula1) or "!" not in str(g.formula1)] == []


def test_prompts_and_refusals_fit_and_name_the_allowed_entries(subject: Subject, book: Workbook) -> None:
    """Excel repairs files whose prompts are longer than 255 characters or 32 in the title."""
    for sheet in book.worksheets:
        for guard in sheet.data_validations.dataValidation:
            assert 0 < len(str(guard.promptTitle)) <= 32
            assert 0 < len(str(guard.prompt)) <= 255
            assert guard.type is None or 0 < len(str(guard.error)) <= 255
    for item in subject.framework.asked_items:
        refusal = str(guard_of(entry_cell(book, "answer", item.id)).error)
        assert all(str(allowed) in refusal for allowed in [*item.levels, NOT_APPLICABLE])


def test_the_unlocked_cells_are_exactly_the_inputs(book: Workbook) -> None:
    """Everything else is locked."""
    cells = input_cells(book)
    inputs = {(sheet_of(cell).title, cell.coordinate) for cell in cells}
    unlocked = {
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    }

    assert unlocked == inputs
    assert len(inputs) == len(cells)


def test_sheets_are_protected_without_a_password_and_rows_can_be_made_taller(book: Workbook) -> None:
    """Anyone may unlock a sheet; nobody spoils a formula by mistake."""
    for sheet in book.worksheets:
        protection = sheet.protection
        assert protection.sheet
        assert not protection.password
        assert not (protection.formatColumns or protection.formatRows)
        assert not (protection.selectLockedCells or protection.selectUnlockedCells)


def test_tab_runs_along_the_inputs_of_an_item(subject: Subject, book: Workbook) -> None:
    """Answer, target, confidence, evidence and note of an item stand in one row, in the order of the layout."""
    for item in subject.items:
        cells = [entry_cell(book, name, item) for name in ITEM_INPUTS]
        assert len({cell.row for cell in cells}) == 1
        assert [cell.column for cell in cells] == [column_of(Sheet.ASSESSMENT, name) for name in ITEM_INPUTS]


def test_side_and_date_of_the_respondent_are_checked(book: Workbook) -> None:
    """A side is one of two, a date is a date."""
    side = guard_of(cell_named(book, "respondent_side"))

    assert len(cells_at(book, str(side.formula1))) == 2
    assert guard_of(cell_named(book, "respondent_date")).type == "date"


@pytest.mark.parametrize("name", ITEM_INPUTS)
def test_blank_inputs_are_blank(subject: Subject, name: str, book: Workbook) -> None:
    """Nobody's answer is preset."""

    assert {entry_cell(book, name, item).value for item in subject.items} == {None}


def test_every_defined_name_leads_to_cells_of_the_file(book: Workbook) -> None:
    """No name is broken, and none stands for a whole column."""
    for name, reference in names_of(book).items():
        assert "#REF" not in reference
        assert cells_at(book, reference), name
