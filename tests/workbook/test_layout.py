"""Where things are, and how much room they take."""

import pytest

from generators.brand import load_brand
from generators.workbook.grid.cell_places import Places
from generators.workbook.grid.cells import FREE, Cell, Plan, Row
from generators.workbook.grid.layout import COLUMNS, ROOMY, TABLES, LayoutError, columns_of, roomy_key, spots_of
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, SheetColumn
from generators.workbook.printing.pagination import count_pages, page_room, stack_blocks
from generators.workbook.printing.text_height import column_points, count_lines, text_height

FONT = load_brand().font
WIDTHS = {"number": 5, "item": 36, "why": 26, "id": 0.5, "answer": 9, "descriptor": 34, "levels": 8}
OWN = OwnSheet("own", "Ada's file", "For tests.", tuple(SheetColumn(key, width) for key, width in WIDTHS.items()))
"""A sheet whose columns stand as these tests say, wherever ours are moved."""


def test_cells_that_share_a_name_form_a_range() -> None:
    """One name on three rows is one column of three cells, with the sheet's title in quotes."""
    lines = tuple(Row({"item": Cell(number, names=("list",))}) for number in range(3))
    places = Places([Plan(OWN, lines)], {OWN: OWN.title})

    assert places.reference("list") == "'Ada''s file'!$C$1:$C$3"
    assert places.jump("list") == "'Ada''s file'!C1"
    assert places.area("list") == "C1:C3"


def test_a_range_with_holes_and_a_name_nobody_carries_are_refused() -> None:
    """A formula never speaks of cells that do not belong together."""
    lines = (Row({"item": Cell(1, names=("list",))}), Row(), Row({"item": Cell(2, names=("list",))}))
    places = Places([Plan(OWN, lines)], {OWN: OWN.title})

    assert places.area("list") == "C1 C3"
    with pytest.raises(LayoutError, match="form no range"):
        places.reference("list")
    with pytest.raises(LayoutError, match="no cell carries 'nobody'"):
        places.first("nobody")


def test_every_sheet_has_a_margin_on_the_left() -> None:
    """Nothing sticks to the edge of the window."""
    assert {columns[0].id for columns in COLUMNS.values()} == {"margin"}


def test_a_cell_spreads_to_the_next_one_that_is_taken() -> None:
    """However columns are ordered, a free span never covers another cell."""
    row = Row({"number": Cell("a", across=FREE), "answer": Cell(1), "descriptor": Cell("b", across=FREE)})
    ids = [column.id for column in columns_of(OWN)]
    spans = [(ids[spot.first], ids[spot.last]) for spot in spots_of(OWN, row)]

    assert spans == [("number", "id"), ("answer", "answer"), ("descriptor", "levels")]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"answer": Cell(1, across="item")}, "at 'answer' runs backward to 'item'"),
        ({"item": Cell(1, across="answer"), "why": Cell(2)}, "at 'item' covers the next one"),
        ({"item": Cell(1, across="sky")}, "has no column 'sky'"),
        ({"sky": Cell(1)}, "has no column 'sky'"),
    ],
)
def test_a_span_that_runs_backward_or_covers_another_cell_is_refused(cells: dict[str, Cell], said: str) -> None:
    """It is told when the sheet is planned, before anything is written."""
    with pytest.raises(LayoutError, match=said):
        Places([Plan(OWN, (Row(cells),))], {OWN: OWN.title})


def test_two_keys_that_mean_one_column_are_refused() -> None:
    """A key of a table and the column that it stands for cannot both be written."""
    row = Row({"concern": Cell("a"), TABLES["data.concerns"]["concern"]: Cell("b")}, table="data.concerns")

    with pytest.raises(LayoutError, match="two of the keys concern, item mean the same column"):
        spots_of(Sheet.DATA, row)


def test_a_title_takes_the_first_stretch_that_is_wide_enough() -> None:
    """The columns of the item hold it; without them it moves behind the answer."""
    assert roomy_key(OWN, ("answer", "descriptor")) == "number"
    assert roomy_key(OWN, ("number", "item", "answer")) == "descriptor"


def test_every_key_of_a_table_means_a_column_that_exists() -> None:
    """Keys belong to a table; two of them never share a column."""
    known = {column.id for columns in COLUMNS.values() for column in columns}
    for keys in TABLES.values():
        assert set(keys.values()) <= {*known, ROOMY}
        assert len(set(keys.values())) == len(keys)


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
    assert count_lines(text, 80, font=FONT) == lines


def test_bold_and_large_text_need_more_room() -> None:
    """A title of 20 points is higher than a text of 11."""
    text = "How well do the two sides understand each other?"

    assert text_height(text, 200, size=20, font=FONT) > text_height(text, 200, font=FONT)
    assert text_height(text, 200, bold=True, font=FONT) >= text_height(text, 200, font=FONT)


def test_a_wider_font_makes_columns_wider_and_rows_higher() -> None:
    """The width of a column counts digits of the font that the brand names; Excel gives Calibri 64 pixels for 8.43."""
    text = "How well do the two sides understand each other?"

    assert column_points(8.43, font="Calibri") == pytest.approx(64 * 0.75, abs=0.05)
    assert column_points(8.43, font="Verdana") > column_points(8.43, font="Calibri")
    assert text_height(text, 150, font="Verdana") > text_height(text, 150, font="Calibri")


def test_a_block_that_would_be_torn_apart_begins_on_the_next_page() -> None:
    """Its first row does, with no empty row on the screen; what no page holds stays where it is."""
    room = page_room(Sheet.ABOUT, font=FONT)
    before, block = [Row(height=room - 30)], [Row(height=20), Row(height=40)]

    begun = [Row(height=20, starts_page=True), Row(height=40)]

    assert stack_blocks(Sheet.ABOUT, before, [block], font=FONT) == [*before, *begun]
    assert stack_blocks(Sheet.ABOUT, before, [[*block, Row(height=room)]], font=FONT)[1] == block[0]
    assert stack_blocks(Sheet.ABOUT, before, [block], font=FONT, lead=1) == [*before, *block]
    assert stack_blocks(Sheet.ABOUT, [], [before, block], font=FONT) == [*before, *begun]
    assert stack_blocks(Sheet.ABOUT, before, [[], block], font=FONT) == [*before, *begun]
    assert count_pages(Plan(Sheet.ABOUT, (*before, *begun)), font=FONT) == 2
