"""Ids that were written over, and TRUE for an answer: no score follows them in silence."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from generators.scoring import NOT_APPLICABLE, evaluate
from generators.workbook import Entries, render
from generators.workbook.assessment import load_words
from tests.judges import require
from tests.office import cell_named, cells_named, open_workbook, save_workbook
from tests.workbook.conftest import Subject
from tests.workbook.reading import entry_cell, flat_cell, rows_by_id, sheet_cell, sheet_columns, sheet_places
from tests.workbook.test_attention import listed
from tests.workbook.test_judgement import disagreements, results_of, save_with_libreoffice

WORDS = load_words()
STRANGE = f"{WORDS('sheets.assessment')}.  {WORDS('attention.strange_ids', count=1)}"


def full_entries(subject: Subject) -> Entries:
    """Return the levels of each item in turn as answers, and the highest as targets."""
    items = subject.framework.asked_items
    answers = {item.id: sorted(item.levels)[place % len(item.levels)] for place, item in enumerate(items)}
    return Entries(answers=answers, targets={item.id: max(item.levels) for item in items})


def open_full(subject: Subject) -> Workbook:
    """Return a workbook in which every item has an answer and a target."""
    return open_workbook(render(subject.framework, subject.edition, full_entries(subject)))


def wrong_figures(book: Workbook, subject: Subject, lost: set[str]) -> list[str]:
    """Return each figure that is not what evaluate makes of the entries without those of some items."""
    entries = full_entries(subject)
    answers = {item: value for item, value in entries.answers.items() if item not in lost}
    targets = {item: value for item, value in entries.targets.items() if item not in lost}
    found: dict[str, Any] = {name: cell_named(book, name).value for name in results_of(subject)}
    told = {name: float(value) if isinstance(value, int) else value or None for name, value in found.items()}
    return list(disagreements(told, subject, evaluate(subject.framework, answers, targets)))


def told_ids(subject: Subject, lost: set[str]) -> list[str]:
    """Return the lines that tell of the ids of some items."""
    asked = enumerate(subject.framework.asked_items, start=1)
    labels = {item.id: WORDS("attention.item", number=number, item=item.name) for number, item in asked}
    return [f"{label}.  {WORDS('attention.wrong_id', id=key)}" for key, label in labels.items() if key in lost]


def damage(book: Workbook, subject: Subject, kind: str) -> set[str]:
    """Damage the ids beside the first two items, and return the items whose entries are lost by it."""
    first, second, *_ = subject.items
    ids, places = cells_named(book, "assessment_item"), rows_by_id(book)
    free = next(cell for cell in ids[1:-1] if isinstance(cell, Cell) and cell.value is None)
    cells: Mapping[str, tuple[Cell, str | None, set[str]]] = {
        "written over by its neighbour": (ids[places[second]], first, {first, second}),
        "in a second row": (free, first, {first}),
        "deleted": (ids[places[second]], None, {second}),
        "unknown": (ids[places[second]], "nobody", {second}),
        "a wild card": (ids[places[second]], "*", {second}),
        "beside none": (free, "nobody", set()),
    }
    cell, value, lost = cells[kind]
    cell.value = value
    return lost


@pytest.mark.judge
@pytest.mark.parametrize(
    "kind", ["written over by its neighbour", "in a second row", "deleted", "unknown", "a wild card", "beside none"]
)
def test_an_item_whose_id_is_not_there_just_once_is_not_answered(small: Subject, tmp_path: Path, kind: str) -> None:
    """Scores and completion follow, and the first sheet tells which id to restore."""
    require("soffice")
    book = open_full(small)
    lost = damage(book, small, kind)
    after = save_with_libreoffice(save_workbook(book), tmp_path / "damaged")
    strange = [STRANGE] if kind in ("unknown", "a wild card", "beside none") else []

    assert wrong_figures(after, small, lost) == []
    assert listed(after)[1:] == [*told_ids(small, lost), *strange]


@pytest.mark.judge
def test_true_and_false_are_no_levels(small: Subject, tmp_path: Path) -> None:
    """LibreOffice holds them for 1 and 0; both are told, as an answer and as a target."""
    require("soffice")
    book = open_full(small)
    first, second, third, *_ = small.items
    for column, item, entry in (("answer", first, False), ("answer", second, True), ("target", third, True)):
        entry_cell(book, column, item).value = entry
    after = save_with_libreoffice(save_workbook(book), tmp_path / "logical")
    entries = full_entries(small)
    answers = {item: level for item, level in entries.answers.items() if item not in (first, second)}
    targets = {item: level for item, level in entries.targets.items() if item != third}
    result = evaluate(small.framework, answers, targets)

    assert cell_named(after, "completion").value == pytest.approx(result.completion)
    assert {flat_cell(after, item, "level").value or None for item in (first, second)} == {None}
    assert (flat_cell(after, third, "aim").value or None) is None
    levels = ", ".join(map(str, sorted(small.framework.asked_items[0].levels)))
    allowed = WORDS("allowed", levels=levels, not_applicable=NOT_APPLICABLE)
    unanswered = [WORDS("assessment.wrong_answer", allowed=allowed), WORDS("attention.idle_target")]
    untargeted = WORDS("assessment.wrong_target", levels=levels)
    assert [line.partition(".  ")[2] for line in listed(after)[1:]] == [*unanswered, *unanswered, untargeted]


@pytest.mark.judge
def test_a_row_of_a_worksheet_whose_id_is_gone_is_told(small: Subject, tmp_path: Path) -> None:
    """Its entries do not count, and the first sheet tells which id to restore."""
    require("soffice")
    book = open_full(small)
    for worksheet in sheet_columns(book):
        places = sheet_places(book, worksheet)
        sheet_cell(book, worksheet, "row_id", next(iter(places))).value = None
    after = save_with_libreoffice(save_workbook(book), tmp_path / "gone")
    expected = [WORDS("attention.wrong_id", id=worksheet.row_ids[0]) for worksheet in small.framework.worksheets]

    assert [line.partition(".  ")[2] for line in listed(after)[1:]] == expected


@pytest.mark.judge
@pytest.mark.parametrize("strange", ["nobody", "*"])
def test_an_id_that_no_row_of_a_worksheet_has_is_told(small: Subject, tmp_path: Path, strange: str) -> None:
    """After the id that is missing, once for each worksheet."""
    require("soffice")
    book = open_full(small)
    for worksheet in sheet_columns(book):
        places = sheet_places(book, worksheet)
        sheet_cell(book, worksheet, "row_id", next(iter(places))).value = strange
    after = save_with_libreoffice(save_workbook(book), tmp_path / "strange")
    expected = [
        line
        for worksheet in small.framework.worksheets
        for line in (
            WORDS("attention.wrong_id", id=worksheet.row_ids[0]),
            WORDS("attention.strange_ids", count=1),
        )
    ]

    assert [line.partition(".  ")[2] for line in listed(after)[1:]] == expected


def test_every_id_is_watched(subject: Subject, book: Workbook, values: Workbook) -> None:
    """For each item the flat sheet counts the rows with its id: one while nothing is damaged."""
    ids = "assessment_item"
    for item in subject.items:
        counted, place = (str(flat_cell(book, item, column).value) for column in ("stands", "place"))
        assert f'SUMPRODUCT(({ids}="{item}")*1)' in counted
        assert f'SUMPRODUCT(({ids}="{item}")*1)=1' in place
        assert flat_cell(values, item, "stands").value == 1
