"""Rows of worksheets that are given to render: written where they belong, counted, or refused."""

import random
from pathlib import Path

import pytest

from generators.model.instrument import Worksheet
from generators.scoring import AnswerError
from generators.workbook import Entries, render
from generators.workbook.figures.entries import SheetRow
from generators.workbook.grid.sheet_ids import SheetColumn
from generators.workbook.worksheets import tabs
from generators.workbook.worksheets.columns import plan_columns
from tests.office import open_workbook
from tests.workbook.conftest import WILD, Subject, make_subject, random_entries
from tests.workbook.reading import flat_rows, sheet_entries


def test_what_is_given_is_written_in_the_row_of_its_id(subject: Subject) -> None:
    """On the worksheet, and in the flat sheet without being computed again."""
    entries = random_entries(subject, 7)
    book = open_workbook(render(subject.framework, subject.edition, entries), values=True)
    given = {(worksheet, row, column): value for worksheet, rows in entries.worksheets.items()
             for row, cells in rows.items() for column, value in cells.items()}  # fmt: skip
    flat = {(str(row["worksheet"].value), str(row["row"].value), str(row["column"].value)): row["value"].value
            for row in flat_rows(book, "worksheet")}  # fmt: skip

    assert {key: value for key, value in sheet_entries(book).items() if value is not None} == given
    assert {key: value for key, value in flat.items() if value not in (None, "")} == given
    worksheets = tuple(worksheet.name for worksheet in subject.framework.worksheets)
    told = [row for row in flat_rows(book, "concern") if str(row["concern"].value).startswith(worksheets)]
    assert {row["wrong"].value for row in told} <= {None, ""}


IMPOSSIBLE: list[tuple[dict[str, dict[str, SheetRow]], str]] = [
    ({"crow": {}}, "there is no worksheet 'crow'; choose one of crew, stops, results"),
    ({"stops": {"ford": {}}}, "worksheet 'stops', row 'ford': there is no such row; choose one of bridge, inn_yard"),
    ({"stops": {"bridge": {"row_name": "Ford"}}},
     "worksheet 'stops', row 'bridge': there is no column 'row_name' to write in; "
     "choose one of rest, row_name_of_it, comfort"),
    ({"crew": {"row_1": {"near": 2}}},
     "worksheet 'crew', row 'row_1': column 'near': '2' is not possible; choose one of 0, 1, 3"),
    ({"crew": {"row_1": {"near": True}}},
     "worksheet 'crew', row 'row_1': column 'near': 'True' is not possible; choose one of 0, 1, 3"),
    ({"crew": {"row_1": {"near": "3"}}},
     "worksheet 'crew', row 'row_1': column 'near': '3' is not possible; choose one of 0, 1, 3"),
    ({"stops": {"bridge": {"rest": "Perhaps"}}},
     "worksheet 'stops', row 'bridge': column 'rest': 'Perhaps' is not possible; choose one of Yes, No"),
    ({"crew": {"row_1": {"remark": "x" * 32768}}},
     f"worksheet 'crew', row 'row_1': column 'remark': {'x' * 60!r} is not possible; "
     "write a number, or a text of at most 32767 letters"),
    ({"crew": {"row_1": {"remark": "\udfff"}}},
     "worksheet 'crew', row 'row_1': column 'remark': '\\udfff' is not possible; "
     "write a number, or a text of at most 32767 letters"),
    ({"crew": {"row_1": {"row_name": float("nan")}}},
     "worksheet 'crew', row 'row_1': column 'row_name': 'nan' is not possible; "
     "write a number, or a text of at most 32767 letters"),
]  # fmt: skip
"""Rows that nobody could have written, and what is said of each."""


@pytest.mark.parametrize(("rows", "says"), IMPOSSIBLE, ids=[says[:40] for _, says in IMPOSSIBLE])
def test_an_impossible_row_is_refused_with_its_place(
    tmp_path: Path, rows: dict[str, dict[str, SheetRow]], says: str
) -> None:
    """Worksheet, row and column are named, and what is possible."""
    subject = make_subject(tmp_path, *WILD)
    with pytest.raises(AnswerError) as caught:
        render(subject.framework, subject.edition, Entries(worksheets=rows))

    assert says in str(caught.value).splitlines()


def test_all_impossible_rows_are_told_at_once(tmp_path: Path) -> None:
    """Nobody mends one entry only to be told about the next."""
    subject = make_subject(tmp_path, *WILD)
    rows: dict[str, dict[str, SheetRow]] = {
        "crew": {"row_1": {"near": 2, "keen": 9}},
        "stops": {"bridge": {"rest": "?"}},
    }
    with pytest.raises(AnswerError) as caught:
        render(subject.framework, subject.edition, Entries(worksheets=rows))

    assert len(str(caught.value).splitlines()) == 3


@pytest.mark.parametrize("seed", range(4))
def test_columns_of_a_worksheet_may_stand_in_any_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Entries are read by id, and every stored figure stays the same, wherever a column is moved."""
    subject = make_subject(tmp_path, *WILD)
    entries = random_entries(subject, seed)
    before = open_workbook(render(subject.framework, subject.edition, entries), values=True)

    def shuffled(worksheet: Worksheet) -> tuple[SheetColumn, ...]:
        columns = list(plan_columns(worksheet))
        random.Random(seed).shuffle(columns)
        return tuple(columns)

    monkeypatch.setattr(tabs, "plan_columns", shuffled)
    after = open_workbook(render(subject.framework, subject.edition, entries), values=True)

    assert sheet_entries(after) == sheet_entries(before)
    for first in ("worksheet", "plot", "fields_of"):
        assert [[cell.value for cell in row.values()] for row in flat_rows(after, first)] == [
            [cell.value for cell in row.values()] for row in flat_rows(before, first)
        ]
