"""A book is a value: it can be about anything, and is written without a framework."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from generators.brand import load_brand
from generators.words import Words
from generators.workbook.grid.blocks import open_sheet
from generators.workbook.grid.book import Book, Reading
from generators.workbook.grid.cells import Cell, Computed, Guard, Plan, Row, Rule
from generators.workbook.grid.layout import LayoutError
from generators.workbook.grid.marks import at
from generators.workbook.grid.sheet_ids import OwnSheet, SheetColumn, SheetKey
from generators.workbook.xlsx.writer import write_book
from tests.office import cell_named, cells_named, open_workbook

PETS = OwnSheet("pets", "Pets", "Who lives with us.", (SheetColumn("name", 20), SheetColumn("legs", 10)))
START = OwnSheet("start", "Start", "A list of pets.", (SheetColumn("name", 20),))


class Sayings(Words):
    """Words that are their own keys."""

    def __init__(self) -> None:
        pass

    def __call__(self, key: str, **values: object) -> str:
        """Return the key."""
        return f"{key} {values}" if values else key


def plan_pets() -> tuple[Plan, ...]:
    """Return two sheets about pets: a list to fill in with its sum, and a start."""
    guard = Guard("text", "Legs", "How many legs?")
    rows = [
        Row({"name": Cell(pet), "legs": Cell(legs, "input_choice", marks=("#legs",), guard=guard)})
        for pet, legs in {"Cat": 4, "Bird": 2}.items()
    ]
    total = Row({"legs": Cell(Computed(f"SUM({at('#legs')})", 6), names=("pet_legs",))})
    start = Plan(START, tuple(open_sheet(START, Sayings(), title="Pets", purpose="All of them.")[:2]))
    top = Row({"name": Cell("Pet", marks=("#top.start",))})
    return start, Plan(PETS, (top, *rows, total), (Rule("#legs", "level", (2, 4)),), columns={"pet_column": "#legs"})


def make_book(reading: Reading = Reading()) -> Book:  # noqa: B008 - frozen
    """Return a book about pets."""
    plans = plan_pets()
    moment = datetime(2026, 1, 31, tzinfo=UTC)
    titles: dict[SheetKey, str] = {plan.sheet: plan.sheet.title for plan in plans if isinstance(plan.sheet, OwnSheet)}
    return Book("Pets", "Legs", "1.0.0", moment, "&L&9Pets", "&R&P", load_brand(), plans, titles, reading)


def test_a_book_about_no_framework_is_written() -> None:
    """Names, formulas, rules, header and footer come from the value alone."""
    made = open_workbook(write_book(make_book()))

    assert made.sheetnames == ["Start", "Pets"]
    assert cell_named(made, "pet_legs").value == "=SUM('Pets'!$C$2:$C$3)"
    assert [cell.value for cell in cells_named(made, "pet_column")] == [4, 2]
    assert made.properties.title == "Pets"
    header = made["Pets"].oddHeader
    assert header
    assert header.left
    assert header.left.text == "Pets"


@pytest.mark.parametrize("is_rightward", [True, False])
def test_sheets_run_in_the_direction_in_which_their_words_are_read(is_rightward: bool) -> None:
    """One setting turns all sheets."""
    made = open_workbook(write_book(make_book(Reading("xx", is_rightward))))

    assert {bool(sheet.sheet_view.rightToLeft) for sheet in made.worksheets} == {not is_rightward}


def test_a_formula_about_a_mark_that_nobody_carries_is_refused() -> None:
    """It is told before a file comes about."""
    book = make_book()
    wrong = Plan(PETS, (Row({"name": Cell(Computed(at("#wings"), 0))}),))

    with pytest.raises(LayoutError, match="no cell carries '#wings'"):
        write_book(replace(book, plans=(book.plans[0], wrong)))
