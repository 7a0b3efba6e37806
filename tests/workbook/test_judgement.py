"""What LibreOffice and the Open XML SDK say about our workbooks."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.scoring import NOT_APPLICABLE, Answer, Result, evaluate, plan
from generators.workbook import Entries, render
from generators.workbook.assessment import load_words
from generators.workbook.grid.sheet_ids import Sheet
from tests.judges import find_faults, require
from tests.judges.libreoffice import convert, count_pages, recalculate
from tests.office import cell_named, open_workbook, save_workbook
from tests.workbook.columns import beside
from tests.workbook.conftest import Subject, make_subject, random_entries
from tests.workbook.reading import entry_cell, flat_cell, rows_by_id

pytestmark = pytest.mark.judge
SETS = 200
"""How many sets of random answers are recalculated for each framework."""
EXACT = 1e-9
WORDS = load_words()


def fill(book: Workbook, subject: Subject, entries: Entries) -> bytes:
    """Fill a workbook in as a program would, by ids; nothing that was stored remains."""
    for item in subject.items:
        entry_cell(book, "answer", item).value = entries.answers.get(item)
        entry_cell(book, "target", item).value = entries.targets.get(item)
    return save_workbook(book)


def disagreements(told: dict[str, float | str | None], subject: Subject, result: Result) -> Iterable[str]:
    """Yield each figure in which LibreOffice and evaluate differ."""
    expected: dict[str, float | str | None] = {"completion": result.completion, "to_target": result.to_target}
    for step in plan(subject.framework):
        expected[f"score_{step.id}"] = result.scores[step.id]
        expected[f"goal_{step.id}"] = result.goals[step.id]
        if step.is_level:
            band = result.bands[step.id]
            expected[f"band_{step.id}"] = band.name if band else None
    assert told.keys() == expected.keys()
    for name, value in expected.items():
        found = told[name]
        is_close = isinstance(value, float) and isinstance(found, float) and abs(value - found) <= EXACT
        if not is_close and found != value:
            yield f"{name}: {found!r}, not {value!r}"


def results_of(subject: Subject) -> list[str]:
    """Return the names of all figures that are judged."""
    steps = plan(subject.framework)
    results = [f"{kind}_{step.id}" for kind in ("score", "goal") for step in steps]
    return results + [f"band_{step.id}" for step in steps if step.is_level] + ["completion", "to_target"]


def test_libreoffice_computes_what_evaluate_computes(subject: Subject, blank: bytes, tmp_path: Path) -> None:
    """200 sets of answers, blanks and n/a among them: every score, band, completion and share of target."""
    path = tmp_path / "blank.xlsx"
    path.write_bytes(blank)
    places = rows_by_id(open_workbook(blank))
    inputs = [f"assessment_{column}#{places[item]}" for column in ("answer", "target") for item in subject.items]
    cases = [random_entries(subject, seed) for seed in range(SETS)]
    entries = [[case.of_item(column, item) for column in ("answer", "target") for item in subject.items]
               for case in cases]  # fmt: skip
    told = recalculate(path, inputs, results_of(subject), entries)
    wrong = [
        f"set {seed}: {difference}"
        for seed, case in enumerate(cases)
        for difference in disagreements(told[seed], subject, evaluate(subject.framework, case.answers, case.targets))
    ]

    assert len(told) == SETS
    assert wrong == []


def descriptor(book: Workbook, item: str) -> object:
    """Return what is told beside the answer of an item."""
    return beside(entry_cell(book, "answer", item), Sheet.ASSESSMENT, "descriptor").value


def save_with_libreoffice(content: bytes, folder: Path) -> Workbook:
    """Return a workbook with the values that LibreOffice computes."""
    folder.mkdir()
    path = folder / "filled.xlsx"
    path.write_bytes(content)
    convert([path], "xlsx", folder / "computed")
    return open_workbook((folder / "computed/filled.xlsx").read_bytes(), values=True)


@dataclass(frozen=True)
class Computed:
    """A workbook that openpyxl filled in, but for the respondent, and LibreOffice computed and saved."""

    entries: Entries
    book: Workbook


@pytest.fixture(scope="session")
def computed(subject: Subject, blank: bytes, tmp_path_factory: pytest.TempPathFactory) -> Computed:
    """Some answers, blanks and n/a, computed by LibreOffice."""
    require("soffice")
    entries = random_entries(subject, 3)
    filled = fill(open_workbook(blank), subject, entries)
    return Computed(entries, save_with_libreoffice(filled, tmp_path_factory.mktemp("computed") / "one"))


def test_a_file_that_programs_filled_in_and_saved_is_read_by_name(subject: Subject, computed: Computed) -> None:
    """The scores are right without Excel; the descriptor beside an answer is that of its level."""
    book, result = computed.book, evaluate(subject.framework, computed.entries.answers, computed.entries.targets)

    assert cell_named(book, "completion").value == pytest.approx(result.completion, abs=EXACT)
    for name, score in result.scores.items():
        told = cell_named(book, f"score_{name}").value
        assert (told in (None, "")) if score is None else told == pytest.approx(score, abs=EXACT)
    for item in subject.framework.asked_items:
        answer = computed.entries.answers.get(item.id)
        if isinstance(answer, int):
            assert descriptor(book, item.id) == item.levels[answer]


def test_an_entry_that_is_not_in_the_list_is_told_and_never_counts(
    subject: Subject, blank: bytes, tmp_path: Path
) -> None:
    """Pasted text, a level out of range, half a level, a wildcard: no score, no completion, one line of the list each.

    The others: target, confidence, side, and n/a without a reason.
    """
    filled = open_workbook(blank)
    pasted: tuple[str | float, ...] = ("3", 99, 2.5, "*", "n")
    wrong = pasted[: len(subject.items) - 1]
    for item, entry in zip(subject.items, wrong, strict=False):  # the last items stay as they are
        entry_cell(filled, "answer", item).value = entry
    entry_cell(filled, "target", subject.items[0]).value = "high"
    entry_cell(filled, "confidence", subject.items[0]).value = "*"
    entry_cell(filled, "answer", subject.items[-1]).value = NOT_APPLICABLE
    cell_named(filled, "respondent_side").value = "Both"
    book = save_with_libreoffice(save_workbook(filled), tmp_path / "wrong")
    refused = WORDS("assessment.refused", allowed="#").partition("#")[0]

    assert flat_cell(book, "attention", "amount").value == len(wrong) + 4
    assert cell_named(book, "score_overall").value in (None, "")
    assert cell_named(book, "completion").value == pytest.approx(1 / len(subject.items))
    for item in subject.items[: len(wrong)]:
        assert str(descriptor(book, item)).startswith(refused)
    assert descriptor(book, subject.items[-1]) == WORDS("assessment.not_applicable.without_reason")


def test_empty_fields_of_the_respondent_stay_empty(computed: Computed) -> None:
    """No date of 1900 and no 0 where nobody wrote anything."""
    results = computed.book[WORDS("sheets.results")]
    shown = [cell for row in results.iter_rows(max_row=6) for cell in row if cell.value]

    assert cell_named(computed.book, "respondent_date").value is None
    assert not [cell.coordinate for cell in shown if not isinstance(cell.value, str)]
    assert not any("1900" in str(cell.value) or "1899" in str(cell.value) for cell in shown)


def test_a_changed_weight_and_threshold_change_what_libreoffice_computes(tmp_path: Path) -> None:
    """YAML is the only place; the two engines follow together."""
    answers: dict[str, Answer] = {"swing": 3, "point": 2, "marks": 1}
    for folder, changes in {
        "as_it_is": (),
        "changed": (("weight: 3\n", "weight: 7\n"), ("weight: 2\n", "weight: 9\n"), ("at_least: 2.5", "at_least: 2.0")),
    }.items():
        subject = make_subject(tmp_path / folder, *changes)
        content = fill(open_workbook(subject.render_blank()), subject, Entries(answers=answers))
        book = save_with_libreoffice(content, tmp_path / f"{folder}-computed")
        result = evaluate(subject.framework, answers)
        band = result.bands["needle"]

        assert cell_named(book, "score_overall").value == pytest.approx(result.scores["overall"], abs=EXACT)
        assert band
        assert cell_named(book, "band_needle").value == band.name


def test_the_lowest_dimension_leads_the_list_of_actions(subject: Subject, computed: Computed) -> None:
    """The order follows the scores, and each dimension brings the actions of the step that fits."""
    title = WORDS("sheets.actions")
    if title not in computed.book.sheetnames:
        return  # without actions there is no list
    stored = open_workbook(render(subject.framework, subject.edition, computed.entries), values=True)

    assert rows_of(computed.book, title) == rows_of(stored, title)


def rows_of(book: Workbook, title: str) -> list[list[object]]:
    """Return what a sheet shows, figures rounded as far as both programs store them."""
    rows = [[cell.value for cell in row] for row in book[title].iter_rows()]
    shown: list[list[object]] = [[round(v, 9) if isinstance(v, float) else v or None for v in row] for row in rows]
    while not any(shown[-1]):
        shown.pop()
    return shown


def test_the_sdk_finds_no_fault(subject: Subject, blank: bytes, tmp_path: Path) -> None:
    """Blank and filled workbooks follow the standard."""
    require("ooxml-validator")
    entries = random_entries(subject, 11)
    files = {"blank": blank, "filled": render(subject.framework, subject.edition, entries)}
    for name, content in files.items():
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(content)
        assert find_faults(path) == []


def test_the_workbook_prints_on_the_stated_number_of_pages(blank: bytes, tmp_path: Path) -> None:
    """What the start sheet says is what comes out of the printer."""
    require("soffice")
    path = tmp_path / "blank.xlsx"
    path.write_bytes(blank)
    before, _, after = WORDS("start.rights.printed", pages="#").partition("#")
    texts = [str(cell.value) for row in open_workbook(blank).worksheets[0].iter_rows() for cell in row]
    (stated,) = [text.removeprefix(before).removesuffix(after) for text in texts if text.endswith(after)]

    assert count_pages(path, tmp_path / "printed") == int(stated)
