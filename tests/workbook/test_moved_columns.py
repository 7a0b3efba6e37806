"""Columns may be moved in the layout: merges, formulas, names and prints follow."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.scoring import evaluate
from generators.workbook import render
from generators.workbook.grid import layout
from generators.workbook.grid.layout import COLUMNS, MARGIN
from generators.workbook.grid.sheet_ids import Sheet
from tests.judges import convert, require
from tests.office import cell_named, names_of, open_workbook
from tests.workbook.conftest import Subject, random_entries
from tests.workbook.reading import ITEM_INPUTS, entries_by_id, entry_cell, flat_cell

ORDERS = 6


@pytest.fixture(params=range(ORDERS))
def moved(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every sheet with its columns in an order by chance; the last order is the reverse of ours."""
    chance = random.Random(request.param)
    for sheet in Sheet:
        columns = list(COLUMNS[sheet][1:])
        chance.shuffle(columns)
        if request.param == ORDERS - 1:
            columns = list(COLUMNS[sheet][:0:-1])
        monkeypatch.setitem(layout.COLUMNS, sheet, (MARGIN, *columns))
    return int(request.param)


def merges_of(book: Workbook) -> Iterator[tuple[str, set[tuple[int, int]]]]:
    """Yield each merged range as its sheet and its cells."""
    for sheet in book.worksheets:
        for area in sheet.merged_cells.ranges:
            yield sheet.title, {cell for row in area.rows for cell in row}


def test_merges_never_meet_and_columns_stay_under_their_headers(moved: int, small: Subject) -> None:
    """Whatever the order, each input is found by id, under its own header, and no cell is covered."""
    entries = random_entries(small, moved)
    book = open_workbook(render(small.framework, small.edition, entries))
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


def test_what_is_stored_is_still_true(moved: int, small: Subject) -> None:
    """Scores stand under their names, and their parts in the flat sheet under their headers."""
    entries = random_entries(small, moved)
    book = open_workbook(render(small.framework, small.edition, entries), values=True)
    result = evaluate(small.framework, entries.answers, entries.targets)

    for step, score in result.scores.items():
        assert cell_named(book, f"score_{step}").value in ((None, "") if score is None else (score,))
    for item in small.items:
        answer = entries.answers.get(item)
        assert flat_cell(book, item, "level").value in ((answer,) if isinstance(answer, int) else (None, ""))


@pytest.mark.judge
def test_libreoffice_computes_the_same_with_columns_moved(moved: int, small: Subject, tmp_path: Path) -> None:
    """Every formula still speaks of the right cells."""
    require("soffice")
    entries = random_entries(small, moved)
    path = tmp_path / "moved.xlsx"
    path.write_bytes(render(small.framework, small.edition, entries))
    convert([path], "xlsx", tmp_path / "computed")
    stored, computed = (open_workbook(p.read_bytes(), values=True) for p in (path, tmp_path / "computed/moved.xlsx"))

    for name in (name for name in names_of(stored) if name.startswith(("score_", "goal_", "band_", "completion"))):
        found, expected = (cell_named(book, name).value or None for book in (computed, stored))
        assert found == (pytest.approx(expected, abs=1e-9) if isinstance(expected, float) else expected)
