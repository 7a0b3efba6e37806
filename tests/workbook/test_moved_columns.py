"""Columns may be moved in the layout: merges, formulas, names and prints follow."""

import random
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from generators.scoring import evaluate
from generators.workbook import render
from generators.workbook.grid import layout
from generators.workbook.grid.layout import COLUMNS, MARGIN, column_number
from generators.workbook.grid.sheet_ids import Sheet, SheetColumn
from tests.judges import require
from tests.judges.libreoffice import convert
from tests.office import all_cells, cell_named, names_of, open_workbook, part_names, read_part, sheet_of
from tests.workbook.conftest import Subject, random_entries
from tests.workbook.reading import ITEM_INPUTS, entries_by_id, entry_cell, flat_cell

ORDERS = 6


@pytest.fixture(scope="module", params=range(ORDERS))
def moved(request: pytest.FixtureRequest) -> Iterator[int]:
    """Every sheet with its columns in an order by chance; the last order is the reverse of ours."""
    with pytest.MonkeyPatch.context() as patch:
        for sheet, columns in reordered(request.param):
            patch.setitem(layout.COLUMNS, sheet, columns)
        yield request.param


def reordered(order: int) -> Iterator[tuple[Sheet, tuple[SheetColumn, ...]]]:
    """Yield each sheet with its columns in one of the orders; the margin stays first."""
    chance = random.Random(order)
    for sheet in Sheet:
        columns = list(COLUMNS[sheet][1:])
        chance.shuffle(columns)
        if order == ORDERS - 1:
            columns = list(COLUMNS[sheet][:0:-1])
        yield sheet, (MARGIN, *columns)


@pytest.fixture(scope="module")
def filled(moved: int, small: Subject) -> bytes:
    """A filled workbook with its columns moved."""
    return render(small.framework, small.edition, random_entries(small, moved))


@pytest.fixture(scope="module")
def book(filled: bytes) -> Workbook:
    """The same with its formulas, to look at."""
    return open_workbook(filled)


def merges_of(book: Workbook) -> Iterator[tuple[str, set[tuple[int, int]]]]:
    """Yield each merged range as its sheet and its cells."""
    for sheet in book.worksheets:
        for area in sheet.merged_cells.ranges:
            yield sheet.title, {cell for row in area.rows for cell in row}


def test_merges_never_meet_and_columns_stay_under_their_headers(moved: int, small: Subject, book: Workbook) -> None:
    """Whatever the order, each input is found by id, under its own header, and no cell is covered."""
    entries = random_entries(small, moved)
    covered: dict[str, set[tuple[int, int]]] = {}
    for title, cells in merges_of(book):
        assert not covered.setdefault(title, set()) & cells
        covered[title] |= cells

    found = entries_by_id(book)
    assert {item: row["answer"] for item, row in found.items() if row["answer"] is not None} == entries.answers
    sheet = book["Assessment"]
    for column in ITEM_INPUTS:
        at = entry_cell(book, column, small.items[0]).column
        heads = [sheet.cell(row, at or 0).value for row in range(1, 8)]
        assert column.capitalize() in heads
    assert all(sheet.print_area for sheet in book.worksheets)


def width_of(cell: Cell) -> float:
    """Return how wide a cell is in characters, with all columns that it covers."""
    sheet = sheet_of(cell)
    areas = [area for area in sheet.merged_cells.ranges if cell.coordinate in area]
    last = areas[0].max_col if areas else cell.column or 0
    return sum(sheet.column_dimensions[get_column_letter(n)].width for n in range(cell.column or 0, last + 1))


def test_long_texts_keep_room_and_bars_have_no_gaps(small: Subject, book: Workbook) -> None:
    """Explanations are never squeezed into the column of a figure; the bar of a dimension runs over all columns."""
    told = {score.about for score in small.framework.scores}
    explained = [cell for cell in all_cells(book) if str(cell.value).partition("\n")[2] in told]
    assert len(explained) >= len(told)
    assert [cell.coordinate for cell in explained if width_of(cell) < 40] == []

    for dimension in small.framework.asked:
        (at,) = [c.row or 0 for c in all_cells(book) if str(c.value) == f"{dimension.name}\n{dimension.key_question}"]
        covered = {cell for title, cells in merges_of(book) if title == "Assessment" for cell in cells}
        row = book["Assessment"][at][1 : len(COLUMNS[Sheet.ASSESSMENT])]
        assert [c.coordinate for c in row if not c.has_style and (c.row, c.column) not in covered] == []
    assert max(d.height or 0 for sheet in book.worksheets for d in sheet.row_dimensions.values()) <= 409


def test_charts_hang_from_their_column(small: Subject, filled: bytes, book: Workbook) -> None:
    """Wherever it is moved, no table runs below them: what stands beside them ends there."""
    sheet, at = book["Results"], column_number(Sheet.RESULTS, "chart")
    drawings = [read_part(filled, name) for name in part_names(filled) if name.startswith("xl/drawings/drawing")]
    (drawn,) = [text for text in drawings if small.framework.dimensions[0].short_name in text and "chart" in text]
    anchors = [ElementTree.fromstring(drawn).iterfind(f"{{*}}*/{{*}}{end}") for end in ("from", "to")]
    starts, ends = ([(int(found.findtext("{*}col", "")), int(found.findtext("{*}row", ""))) for found in end]
                    for end in anchors)  # fmt: skip
    below = range(min(row for _, row in starts), max(row for _, row in ends) + 1)
    beside = {cell for title, cells in merges_of(book) if title == "Results" for cell in cells}

    assert {column for column, _ in (*starts, *ends)} == {at}
    assert [row for row in below if sheet.cell(row + 1, at + 1).value or (row + 1, at + 1) in beside] == []


def test_what_is_stored_is_still_true(moved: int, small: Subject, filled: bytes) -> None:
    """Scores stand under their names, and their parts in the flat sheet under their headers."""
    entries = random_entries(small, moved)
    book = open_workbook(filled, values=True)
    result = evaluate(small.framework, entries.answers, entries.targets)

    for step, score in result.scores.items():
        assert cell_named(book, f"score_{step}").value in ((None, "") if score is None else (score,))
    for item in small.items:
        answer = entries.answers.get(item)
        assert flat_cell(book, item, "level").value in ((answer,) if isinstance(answer, int) else (None, ""))


@pytest.mark.judge
def test_libreoffice_computes_the_same_with_columns_moved(filled: bytes, tmp_path: Path) -> None:
    """Every formula still speaks of the right cells."""
    require("soffice")
    path = tmp_path / "moved.xlsx"
    path.write_bytes(filled)
    convert([path], "xlsx", tmp_path / "computed")
    stored, computed = (open_workbook(p.read_bytes(), values=True) for p in (path, tmp_path / "computed/moved.xlsx"))

    for name in (name for name in names_of(stored) if name.startswith(("score_", "goal_", "band_", "completion"))):
        found, expected = (cell_named(book, name).value or None for book in (computed, stored))
        assert found == (pytest.approx(expected, abs=1e-9) if isinstance(expected, float) else expected)
