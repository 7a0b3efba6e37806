"""Entries that need attention are listed on the start sheet, and marked where they stand."""

from dataclasses import replace

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.brand.tones import READABLE, VISIBLE, contrast
from generators.scoring import Answer
from generators.workbook import Entries, render
from generators.workbook.assessment import load_words
from tests.office import open_workbook
from tests.workbook.conftest import Subject
from tests.workbook.reading import entry_cell, flat_cell

CALM = 2.0
"""The most contrast that a calm ground has with the sheet."""


WORDS = load_words()


def listed(book: Workbook) -> list[str]:
    """Return the lines at the end of the start sheet, the one above the list first."""
    texts = [str(row[1].value or "") for row in book["Start"].iter_rows()]
    return [text for text in texts[texts.index("Entries that need attention", 10) + 1 :] if text]


def rendered(subject: Subject, entries: Entries) -> Workbook:
    """Return a filled workbook with its stored values."""
    return open_workbook(render(subject.framework, subject.edition, entries), values=True)


def test_a_blank_workbook_wants_nothing(values: Workbook) -> None:
    """A calm line stands where the list would be, and its count says None."""
    assert listed(values) == [WORDS("attention.clear")]
    assert flat_cell(values, "attention", "amount").value == 0


def test_not_applicable_wants_a_reason_and_a_target_an_answer(small: Subject) -> None:
    """Each is named with its item; a reason in the note, or an answer, takes the line away."""
    first, last = small.items[0], small.items[-1]
    level = max(small.framework.asked_items[0].levels)
    entries = Entries(answers={first: "n/a"}, targets={last: level})
    above, *lines = listed(rendered(small, entries))

    assert above == WORDS("attention.leads")
    assert [line.partition(".  ")[2] for line in lines] == [
        "The answer is n/a, and the note does not say why.",
        "This target does not count, because the answer is blank or n/a.",
    ]
    assert f"{len(small.items)}   {small.framework.asked_items[-1].name}: Target" in lines[1]
    assert listed(rendered(small, replace(entries, notes={first: "No needle."}, targets={}))) == [
        WORDS("attention.clear")
    ]


def test_the_stored_link_leads_to_the_cell(small: Subject) -> None:
    """It names the sheet and the cell in which the entry stands."""
    last = small.items[-1]
    book = rendered(small, Entries(targets={last: 1}))
    told = [cell.value for row in book["Data"].iter_rows() for cell in row if str(cell.value).startswith("#'")]

    assert told == [f"#'Assessment'!{entry_cell(book, 'target', last).coordinate}"]


@pytest.mark.parametrize("column", ["answer", "target", "confidence", "note"])
def test_the_cell_itself_is_marked(subject: Subject, book: Workbook, column: str) -> None:
    """One rule for each column, over the inputs of all items, and first of all that hold there."""
    sheet = book["Assessment"]
    for item in subject.items:
        address = entry_cell(book, column, item).coordinate
        rules = [rule for area in sheet.conditional_formatting if address in area.sqref for rule in area.rules]
        assert min(rules, key=lambda rule: rule.priority).formula[0].startswith("AND($")


def test_the_mark_is_calm_readable_and_seen_in_grey(subject: Subject, book: Workbook) -> None:
    """A pale ground under text in ink, in a frame that stands out from the ground and from the sheet."""
    sheet, light = book["Assessment"], subject.edition.brand.light
    address = entry_cell(book, "note", subject.items[0]).coordinate
    (rule,) = [rule for area in sheet.conditional_formatting if address in area.sqref for rule in area.rules]
    ground, frame = (f"#{colour.rgb[-6:]}" for colour in (rule.dxf.fill.bgColor, rule.dxf.border.left.color))

    assert contrast(light.ink, ground) >= READABLE
    assert contrast(ground, light.paper) < CALM
    assert min(contrast(frame, ground), contrast(frame, light.paper)) >= VISIBLE


def test_the_list_shows_a_dozen_and_counts_the_others(small: Subject) -> None:
    """Many entries do not make a long sheet."""
    answers: dict[str, Answer] = dict.fromkeys(small.items, "n/a")
    book = rendered(small, Entries(answers=answers))
    _, *lines = listed(book)

    assert flat_cell(book, "attention", "amount").value == len(small.items)
    more = len(small.items) - 12
    assert lines[12:] == ([f"and {more} more"] if more > 0 else [])
