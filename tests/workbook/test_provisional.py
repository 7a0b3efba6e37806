"""A provisional score says so: no band, no colour of one, and when it would have one."""

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.score_words import name_figure
from generators.scoring import Coverage
from generators.workbook import Entries, render
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import cell_named, open_workbook
from tests.workbook.columns import letter_of
from tests.workbook.conftest import Subject


def texts_of(book: Workbook, title: str) -> list[str]:
    """Return all texts of a sheet."""
    return [cell.value for row in book[title].iter_rows() for cell in row if isinstance(cell.value, str)]


def test_the_meaning_beside_a_provisional_score_says_why(small: Subject) -> None:
    """One answer of three has no band; all of them have one, and its meaning."""
    items, bands = small.framework.asked_items, small.framework.bands
    one, full = ({item.id: min(item.levels) for item in chosen} for chosen in (items[:1], items))
    books = (
        open_workbook(render(small.framework, small.edition, Entries(answers=a)), values=True) for a in (one, full)
    )
    few, all_of_them = (texts_of(book, "Results") for book in books)
    said = f"Provisional: 1 of {len(items)} questions are answered or n/a. From 2 on the score has a band."

    assert said in few
    assert few.count(bands[0].meaning) == 1, "only in the table of bands"
    assert said not in all_of_them
    assert all_of_them.count(bands[0].meaning) == 2


@pytest.mark.parametrize(("sheet", "key"), [(Sheet.RESULTS, "band_name"), (Sheet.ASSESSMENT, "descriptor")])
def test_only_a_score_with_a_band_is_coloured(subject: Subject, book: Workbook, sheet: Sheet, key: str) -> None:
    """Every rule over scores asks for the name of a band in the cell that says how the score is read."""
    rules = [rule for area in book[sheet.capitalize()].conditional_formatting for rule in area.rules]
    over_scores = [rule.formula[0] for rule in rules if rule.formula and "+0.000000001>=" in rule.formula[0]]

    assert len(over_scores) == len(subject.framework.bands)
    for formula in over_scores:
        for band in subject.framework.bands:
            quoted = band.name.replace('"', '""')
            assert f"${letter_of(sheet, key)}" in formula
            assert f'="{quoted}"' in formula


def test_results_call_the_goal_as_pages_do(book: Workbook) -> None:
    """A target belongs to an item, a goal to a score."""
    texts = texts_of(book, "Results")

    assert name_figure("goal") in texts
    assert "Target" not in texts
    assert cell_named(book, "goal_overall") is not None


@pytest.mark.parametrize(("asked", "needed"), [(39, 24), (5, 3), (3, 2), (1, 1)])
def test_a_band_needs_three_of_five(asked: int, needed: int) -> None:
    """The least number that is no longer provisional."""
    assert Coverage(asked, 0, 0, 0).needed == needed
    assert not Coverage(asked, needed, 0, 0).is_provisional
