"""Where things are, and how much room they take."""

import pytest

from generators.workbook.grid.cells import Cell, Plan, Row
from generators.workbook.grid.layout import COLUMNS, Layout, LayoutError
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import count_pages, page_room, start_block
from generators.workbook.printing.text_height import count_lines, text_height


def test_cells_that_share_a_name_form_a_range() -> None:
    """One name on three rows is one column of three cells, with the sheet's title in quotes."""
    lines = tuple(Row({"value": Cell(number, names=("list",))}) for number in range(3))
    layout = Layout([Plan(Sheet.ABOUT, lines)], {Sheet.ABOUT: "Ada's file"})

    assert layout.reference("list") == "'Ada''s file'!$C$1:$C$3"
    assert layout.jump("list") == "'Ada''s file'!C1"
    assert layout.area("list") == "C1:C3"


def test_a_range_with_holes_and_a_name_nobody_carries_are_refused() -> None:
    """A formula never speaks of cells that do not belong together."""
    lines = (Row({"value": Cell(1, names=("list",))}), Row(), Row({"value": Cell(2, names=("list",))}))
    layout = Layout([Plan(Sheet.ABOUT, lines)], {Sheet.ABOUT: "About"})

    assert layout.area("list") == "C1 C3"
    with pytest.raises(LayoutError, match="form no range"):
        layout.reference("list")
    with pytest.raises(LayoutError, match="no cell carries 'nobody'"):
        layout.first("nobody")


def test_every_sheet_has_a_margin_on_the_left() -> None:
    """Nothing sticks to the edge of the window."""
    assert {columns[0].keys for columns in COLUMNS.values()} == {("margin",)}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("one", 1),
        ("one two three four five six", 2),
        ("one\ntwo\n", 3),
        ("onewordthatismuchlongerthanthecolumn", 3),
    ],
)
def test_text_breaks_between_words_and_within_a_long_one(text: str, lines: int) -> None:
    """A cell of 80 points holds about fifteen letters a line."""
    assert count_lines(text, 80) == lines


def test_bold_and_large_text_need_more_room() -> None:
    """A title of 20 points is higher than a text of 11."""
    text = "How well do the two sides understand each other?"

    assert text_height(text, 200, size=20) > text_height(text, 200)
    assert text_height(text, 200, bold=True) >= text_height(text, 200)


def test_a_block_that_would_be_torn_apart_begins_on_the_next_page() -> None:
    """The empty row before it fills the page exactly."""
    room = page_room(Sheet.ABOUT)
    before, block = [Row(height=room - 30)], [Row(height=20), Row(height=40)]

    assert start_block(Sheet.ABOUT, before, block) == [Row(height=30), *block]
    assert start_block(Sheet.ABOUT, before, block, lead=1) == block
    assert count_pages(Plan(Sheet.ABOUT, (*before, *block))) == 2
