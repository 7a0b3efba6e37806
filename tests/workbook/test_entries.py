"""A workbook can be filled in by program: with every entry a person can make, and with none that nobody can."""

from typing import Any

import pytest

from generators.scoring import AnswerError
from generators.workbook import Entries, render
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import cell_named, is_formula, open_workbook
from tests.workbook.columns import beside
from tests.workbook.conftest import Subject
from tests.workbook.reading import entries_by_id, entry_cell, flat_cell

FULL: dict[str, dict[str, Any]] = {
    "answers": {"swing": 1, "point": "n/a", "marks": 2},
    "targets": {"swing": 2},
    "confidence": {"swing": "high"},
    "evidence": {"swing": "=1+1", "marks": "A {#level.swing} that is no mark."},
    "notes": {"point": "+41 was called", "marks": "@home"},
    "respondent": {"organisation": "-Harbour", "side": "IT", "date": "2026-11-22"},
}


def test_every_entry_stands_in_the_row_of_its_item(small: Subject) -> None:
    """Also what looks like a formula stays the text that somebody wrote."""
    book = open_workbook(render(small.framework, small.edition, Entries(**FULL)))

    assert entries_by_id(book)["swing"] == {
        "answer": 1, "target": 2, "confidence": "high", "evidence": "=1+1", "note": None,
    }  # fmt: skip
    assert entries_by_id(book)["point"]["note"] == "+41 was called"
    assert not is_formula(entry_cell(book, "evidence", "swing"))
    assert cell_named(book, "respondent_organisation").value == "-Harbour"


def test_what_is_stored_beside_formulas_follows_every_entry(small: Subject) -> None:
    """Whoever looks at the file without computing sees the same as after it."""
    book = open_workbook(render(small.framework, small.edition, Entries(**FULL)), values=True)

    descriptor = beside(entry_cell(book, "answer", "point"), Sheet.ASSESSMENT, "descriptor")

    assert flat_cell(book, "swing", "confidence").value == "high"
    assert flat_cell(book, "marks", "evidence").value == "A {#level.swing} that is no mark."
    assert descriptor.value == "Does not apply, for the reason in the note."
    assert flat_cell(book, "attention", "amount").value == 0


IMPOSSIBLE: dict[str, dict[str, dict[str, Any]]] = {
    "answer of 'sing': compass has no active item of this id": {"answers": {"sing": 1}},
    "answer of 'swing': 2.0 is not possible; choose one of ": {"answers": {"swing": 2.0}},
    "answer of 'swing': True is not possible; choose one of ": {"answers": {"swing": True}},
    "target of 'swing': 'n/a' is not possible; choose one of ": {"targets": {"swing": "n/a"}},
    "confidence of 'swing': 'sure' is not possible; choose one of low, medium, high": {"confidence": {"swing": "sure"}},
    "evidence of 'swing': 3 is not possible; write a text of at most 32767 letters": {"evidence": {"swing": 3}},
    "note of 'swing': ": {"notes": {"swing": "x" * 32768}},
    "evidence of 'swing': '\U0001f9ed": {"evidence": {"swing": "\U0001f9ed" * 16384}},
    "organisation of the respondent: '\\ud800'": {"respondent": {"organisation": "\ud800"}},
    "respondent: there is no field 'name'; choose one of organisation, ": {"respondent": {"name": "Ada"}},
    "side of the respondent: 'Both' is not possible; choose one of Business, IT": {"respondent": {"side": "Both"}},
    "date of the respondent: '1999-12-31' is not possible; write it as": {"respondent": {"date": "1999-12-31"}},
    "date of the respondent: 'today' is not possible; write it as": {"respondent": {"date": "today"}},
}


@pytest.mark.parametrize(("says", "given"), IMPOSSIBLE.items(), ids=IMPOSSIBLE)
def test_an_impossible_entry_is_refused(small: Subject, says: str, given: dict[str, dict[str, Any]]) -> None:
    """It is named, with what could be entered instead."""
    with pytest.raises(AnswerError) as caught:
        render(small.framework, small.edition, Entries(**given))

    assert str(caught.value).startswith(says)


def test_all_impossible_entries_are_told_at_once(small: Subject) -> None:
    """Nobody mends one only to be told about the next."""
    wrong = {key: value for given in IMPOSSIBLE.values() for key, value in given.items()}
    with pytest.raises(AnswerError) as caught:
        render(small.framework, small.edition, Entries(**wrong))

    assert len(str(caught.value).splitlines()) == len(wrong)
