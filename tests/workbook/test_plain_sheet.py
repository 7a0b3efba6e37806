"""Rows that are written straight from cells are the rows that the public calls of XlsxWriter write."""

import io
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generators.workbook.grid.cell_places import Places
from generators.workbook.grid.cells import Cell, Computed, Plan, Row
from generators.workbook.grid.sheet_ids import OwnSheet, SheetColumn
from generators.workbook.xlsx.native_charts import describe_range
from generators.workbook.xlsx.plain_book import PlainBook
from generators.workbook.xlsx.plain_sheet import Formula, PlainSheet, RichText, SheetContent
from tests.office import part_names, read_part

MOMENT = datetime(2026, 1, 31, tzinfo=UTC)
WIDTHS = ("number", 10), ("name", 20)
OWN = OwnSheet("own", "Own", "For tests.", tuple(SheetColumn(*width) for width in WIDTHS))
CONTENTS: dict[str, SheetContent] = {
    "text": "plain",
    "text again": "plain",
    "signs": "a < b & \"c\" > 'd'\n\ttwo lines, \u00e9\U0001f9ed",
    "spaces around": "  kept  ",
    "control sign": "\x01 and _x0041_",
    "empty text": "",
    "what looks like a formula": "=1+1",
    "nothing": None,
    "whole number": 41,
    "share": 1 / 3,
    "tiny": -1.5e-12,
    "huge": 1e21,
    "day": date(2026, 1, 31),
    "formula of a number": Formula('IF(A1<>"x&y",1,2)', 2.0),
    "formula of a long number": Formula("1/3", 1 / 3),
    "formula of a text": Formula('"a"&B1', "a < b & c"),
    "formula of no text": Formula('""', ""),
    "formula of an error": Formula("NA()", "#N/A"),
}


def made(fill: Callable[[Workbook, Format, Format], None]) -> bytes:
    """Return a workbook that is filled with two formats."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_urls": False})
    book.set_properties({"created": MOMENT})
    fill(book, book.add_format({"bold": True, "locked": False}), book.add_format({"italic": True, "border": 1}))
    book.close()
    return target.getvalue()


def parts_of(content: bytes) -> dict[str, str]:
    """Return all parts, without what programs may leave out: hints for those who read, row by row."""
    hints = re.compile(r' spans="[0-9:]+"| x14ac:dyDescent="[0-9.]+"')
    return {name: hints.sub("", read_part(content, name)) for name in part_names(content)}


def write_by_calls(sheet: Worksheet, place: tuple[int, int], content: SheetContent, look: Format) -> None:
    """Write a cell by the public call for its kind."""
    match content:
        case str(text):
            sheet.write_string(*place, text, look)
        case Formula(text, value):
            sheet.write_formula(*place, f"={text}", look, value)
        case date() as day:
            sheet.write_datetime(*place, day, look)
        case None:
            sheet.write_blank(*place, None, look)
        case number:
            sheet.write_number(*place, number, look)


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS.keys())
def test_each_kind_of_cell_is_written_as_by_its_own_call(content: SheetContent) -> None:
    """Alone, beside one of another look, and over several columns."""

    def straight(book: Workbook, bold: Format, framed: Format) -> None:
        sheet = book.add_worksheet("Own", PlainSheet)
        cells = [sheet.make_cell(0, 1, 1, content, bold), sheet.make_cell(0, 2, 4, content, framed)]
        sheet.append_row(cells, 15, can_grow=False)

    def by_calls(book: Workbook, bold: Format, framed: Format) -> None:
        sheet = book.add_worksheet("Own")
        sheet.set_row(0, 15)
        write_by_calls(sheet, (0, 1), content, bold)
        sheet.merge_range(0, 2, 0, 4, "", framed)
        write_by_calls(sheet, (0, 2), content, framed)

    def without_padding(book: bytes) -> dict[str, str]:
        """Return the parts without the empty text that the call for merged cells counts."""
        parts = parts_of(book)
        return parts | {"xl/sharedStrings.xml": re.sub(' count="[0-9]+"', "", parts.get("xl/sharedStrings.xml", ""))}

    assert without_padding(made(straight)) == without_padding(made(by_calls))


@pytest.mark.parametrize("text", ["<r>a & b</r>", "<r><t>a</t></r>", "<r>\x0b</r>"])
def test_a_text_that_looks_like_one_with_formats_inside_stays_as_it_is(text: str) -> None:
    """XlsxWriter would write it into the file as XML, which it may not even be."""

    def straight(book: Workbook, bold: Format, _: Format) -> None:
        sheet = book.add_worksheet("Own", PlainSheet)
        sheet.append_row([sheet.make_cell(0, 0, 0, text, bold)], 15, can_grow=False)

    sheet = ElementTree.fromstring(read_part(made(straight), "xl/worksheets/sheet1.xml"))

    assert [found.text for found in sheet.iterfind(".//{*}c/{*}is/{*}t")] == [text.replace("\x0b", "_x000B_")]


def test_control_signs_in_the_text_of_a_formula_are_written_as_those_of_a_cell() -> None:
    """A line break that came out of a slide is one; XlsxWriter would write them as they are, which is no XML."""

    def straight(book: Workbook, bold: Format, _: Format) -> None:
        sheet = book.add_worksheet("Own", PlainSheet)
        cells = [sheet.make_cell(0, 0, 0, "\x0b, _x0041_", bold)]
        cells.append(sheet.make_cell(0, 1, 1, Formula("A1", "\x0b, _x0041_"), bold))
        sheet.append_row(cells, 15, can_grow=False)

    content = made(straight)
    (in_cell,) = ElementTree.fromstring(read_part(content, "xl/sharedStrings.xml")).iterfind(".//{*}t")
    _, in_formula = ElementTree.fromstring(read_part(content, "xl/worksheets/sheet1.xml")).iterfind(".//{*}c/{*}v")

    assert in_formula.text == in_cell.text == "_x000B_, _x005F_x0041_"


def test_a_book_that_is_zipped_once_has_the_parts_of_one_that_is_zipped_by_xlsxwriter() -> None:
    """In the same order, with the moment that it is given in its properties."""

    def fill(book: Workbook, bold: Format, _: Format) -> None:
        book.add_worksheet("Own").write_string(0, 0, "text", bold)

    book = PlainBook({"strings_to_urls": False})
    fill(book, book.add_format({"bold": True, "locked": False}), book.add_format())
    book.set_properties({"created": MOMENT})
    once, twice = book.finish(), made(fill)

    assert part_names(once) == part_names(twice)
    assert parts_of(once) == parts_of(twice)


def test_rich_texts_and_links_are_written_as_by_their_calls() -> None:
    """A link is put on a cell that is written like others."""

    def straight(book: Workbook, bold: Format, framed: Format) -> None:
        sheet = book.add_worksheet("Own", PlainSheet)
        rich = RichText((bold, "Title\n", framed, "a & b"))
        cells = [sheet.make_cell(0, 0, 0, rich, framed), sheet.make_cell(0, 1, 1, "here", bold)]
        sheet.append_row(cells, 30, can_grow=False)
        sheet.write_url(0, 1, "https://atlas.example/a?b=c&d", bold, "here")

    def by_calls(book: Workbook, bold: Format, framed: Format) -> None:
        sheet = book.add_worksheet("Own")
        sheet.set_row(0, 30)
        sheet.write_rich_string(0, 0, bold, "Title\n", framed, "a & b", framed)
        sheet.write_url(0, 1, "https://atlas.example/a?b=c&d", bold, "here")

    assert parts_of(made(straight)) == parts_of(made(by_calls))


def test_rows_have_their_heights_and_those_that_grow_no_custom_one() -> None:
    """As high as asked, to a pixel; an empty row as well, and pictures and charts below count them."""
    heights = (15, 22.4, 6, 409, 15)
    chart = {"type": "bar"}, {"values": "=Own!$A$1:$A$2", "values_data": []}

    def hang(book: Workbook, sheet: Worksheet) -> None:
        drawn = book.add_chart(chart[0])
        drawn.add_series(chart[1])
        sheet.insert_chart(1, 1, drawn)

    def straight(book: Workbook, bold: Format, _: Format) -> None:
        sheet = book.add_worksheet("Own", PlainSheet)
        for height in heights:
            sheet.append_row([], height, can_grow=False)
        sheet.append_row([sheet.make_cell(len(heights), 0, 0, 1, bold)], 40, can_grow=True)
        hang(book, sheet)

    def by_calls(book: Workbook, bold: Format, _: Format) -> None:
        sheet = book.add_worksheet("Own")
        for row, height in enumerate((*heights, 40)):
            sheet.set_row(row, height)
        sheet.write_number(len(heights), 0, 1, bold)
        hang(book, sheet)

    written, called = parts_of(made(straight)), parts_of(made(by_calls))
    grown = '<row r="6" ht="39.75"{0}>'
    called["xl/worksheets/sheet1.xml"] = called["xl/worksheets/sheet1.xml"].replace(
        grown.format(' customHeight="1"'), grown.format("")
    )

    assert grown.format("") in written["xl/worksheets/sheet1.xml"]
    assert written == called


def test_a_chart_shows_what_stands_in_its_cells_before_a_program_draws_it() -> None:
    """Labels, figures, results of formulas, and nothing where nothing stands."""
    rows: dict[str, float | Formula | None] = {
        "North": 2, "South": Formula("1+1.5", 2.5), "": Formula('""', ""), "West": None,
    }  # fmt: skip
    figures = [Computed(*figure) if isinstance(figure, Formula) else figure for figure in rows.values()]
    lines = tuple(
        Row({"name": Cell(name, marks=("#names",)), "number": Cell(figure, marks=("#numbers",))})
        for name, figure in zip(rows, figures, strict=True)
    )
    layout = Places([Plan(OWN, lines)], {OWN: OWN.title})

    def chart(told: dict[str, Any]) -> Callable[[Workbook, Format, Format], None]:
        def fill(book: Workbook, bold: Format, _: Format) -> None:
            sheet = book.add_worksheet("Own")
            for row, (name, figure) in enumerate(rows.items()):
                write_by_calls(sheet, (row, 2), name, bold)
                write_by_calls(sheet, (row, 1), figure, bold)
            drawn = book.add_chart({"type": "bar"})
            drawn.add_series(told)
            sheet.insert_chart(0, 4, drawn)

        return fill

    told = describe_range("categories", "#names", layout) | describe_range("values", "#numbers", layout)
    ranges = {part: told[part] for part in ("categories", "values")}

    assert told["values"] == "='Own'!$B$1:$B$4"
    assert parts_of(made(chart(told))) == parts_of(made(chart(ranges)))
