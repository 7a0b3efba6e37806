"""The figures of a chart can be edited: the workbook inside it holds what the chart shows."""

from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.deck.native.side_chart import SideBars, SideChart, chart_sides
from generators.deck.page.stationery import open_stationery
from generators.deck.pptx.chart_sheet import SHEET, write_chart_sheet
from generators.deck.pptx.chart_xml import chart_xml
from generators.deck.pptx.pen import take_pen
from tests.judges import find_faults
from tests.judges.libreoffice import convert
from tests.office import cells_at, open_workbook, part_names, references_in

STATIONERY = open_stationery(load_brand())
ODD = """A "quoted" & <odd> 'name' – 100 % > €"""


def small_chart() -> SideChart:
    """Return a chart of three names and two sides, with a figure missing."""
    series = [SideBars("Business", "business", (1.25, None, 3.0)), SideBars("IT", "it", (2.0, 2 / 3, 5.0))]
    return chart_sides(STATIONERY, ["One", ODD, "=1+1"], series, scale=(1, 5))


def test_the_sheet_holds_names_and_a_column_for_each_side() -> None:
    """Texts stay texts, figures are exact, and a missing one is an empty cell."""
    book = open_workbook(write_chart_sheet(small_chart(), "Verdana"))

    assert book.sheetnames == [SHEET]
    assert [[cell.value for cell in row] for row in book[SHEET].iter_rows()] == [
        [None, "Business", "IT"],
        ["One", 1.25, 2],
        [ODD, None, 2 / 3],
        ["=1+1", 3, 5],
    ]
    assert {cell.data_type for cell in book[SHEET]["A"][1:]} == {"s"}
    assert {cell.number_format for cell in book[SHEET]["C"][1:]} == {"0.0"}
    assert book[SHEET]["B"][1].font.name == "Verdana"


def test_the_chart_names_the_cells_that_hold_its_figures() -> None:
    """So PowerPoint finds them when somebody edits the data."""
    chart = small_chart()
    book = open_workbook(write_chart_sheet(chart, "Calibri"))
    named = [
        [cell.value for cell in cells_at(book, f"{SHEET}!{reference}")]
        for reference in references_in(chart_xml(chart, "rId1", take_pen(STATIONERY)))
    ]

    names = list(chart.categories)
    assert named == [
        ["Business"], names, [1.25, None, 3],
        ["IT"], names, [2, 2 / 3, 5],
    ]  # fmt: skip


def test_a_sheet_carries_no_trace_of_when_it_was_made() -> None:
    """It has no properties at all."""
    content = write_chart_sheet(small_chart(), "Calibri")

    assert content == write_chart_sheet(small_chart(), "Calibri")
    assert not [name for name in part_names(content) if name.startswith("docProps")]


@pytest.mark.judge
def test_the_sheet_of_a_chart_is_valid(tmp_path: Path) -> None:
    """As the Open XML SDK sees it, and LibreOffice reads the same figures."""
    file = tmp_path / "chart.xlsx"
    file.write_bytes(write_chart_sheet(small_chart(), "Calibri"))
    convert([file], "csv", tmp_path / "csv")

    assert find_faults(file) == []
    assert (tmp_path / "csv/chart.csv").read_bytes().startswith(b",Business,IT\nOne,1.25,2\n")
