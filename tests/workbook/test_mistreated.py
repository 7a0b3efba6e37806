"""Whatever users do to a workbook, each answer stays with its item, and scores follow what stands there."""

from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.scoring import evaluate
from generators.workbook import render
from generators.workbook.grid.layout import column_number, columns_of
from generators.workbook.grid.sheet_ids import Sheet
from tests.judges import require
from tests.judges.libreoffice import rearrange, recalculate
from tests.office import cell_named, open_workbook
from tests.workbook.columns import letter_of
from tests.workbook.conftest import Subject, random_entries
from tests.workbook.reading import entries_by_id, entry_cell, manifest_of, marks_of, rows_by_id
from tests.workbook.test_judgement import EXACT, SETS, disagreements, results_of

pytestmark = pytest.mark.judge
RENAMED = "What we say"


def mistreatments(book: Workbook, subject: Subject) -> list[tuple[object, ...]]:
    """Return what users do: rows of the largest dimension sorted, an answer cut and pasted elsewhere, sheets moved."""
    largest = max(subject.framework.asked, key=lambda dimension: len(dimension.asked)).asked
    first, last = (entry_cell(book, "answer", item.id) for item in (largest[0], largest[-1]))
    left, right = (letter_of(Sheet.ASSESSMENT, columns_of(Sheet.ASSESSMENT)[place].id) for place in (1, -1))
    block = f"Assessment!{left}{first.row}:{right}{last.row}"
    by_name = column_number(Sheet.ASSESSMENT, "item") - column_number(Sheet.ASSESSMENT, "margin") - 1
    reason = f"{letter_of(Sheet.ASSESSMENT, 'why')}1"
    cut = ("cut", f"Assessment!{first.coordinate}", f"Assessment!{last.coordinate}") if first.row != last.row else ()
    widened = ("widen", f"Assessment!{reason}:{reason}", 9000)
    moved = [("rename", "Assessment", RENAMED), ("move", RENAMED, 0), ("move", "Data", 1)]
    return [action for action in [("sort", block, by_name), cut, widened, *moved] if action]


def judged(book: Workbook, subject: Subject) -> list[str]:
    """Return each score and goal of a file that is not what evaluate makes of the entries read by id."""
    entries = entries_by_id(book)
    answers = {item: row["answer"] for item, row in entries.items() if row["answer"] is not None}
    targets = {item: row["target"] for item, row in entries.items() if row["target"] is not None}
    result = evaluate(subject.framework, answers, targets)  # type: ignore[arg-type]
    wrong = []
    for kind, values in (("score", result.scores), ("goal", result.goals)):
        for step, expected in values.items():
            found = cell_named(book, f"{kind}_{step}").value
            if not (found in (None, "") if expected is None else found == pytest.approx(expected, abs=EXACT)):
                wrong.append(f"{kind}_{step}: {found!r}, not {expected!r}")
    return wrong


@pytest.mark.parametrize("forms", [("xlsx",), ("ods", "xlsx")], ids=["xlsx", "ods and back"])
def test_sorted_cut_pasted_renamed_and_saved_anew(subject: Subject, tmp_path: Path, forms: tuple[str, ...]) -> None:
    """What is read by id is what was entered, but for the answer that was moved; scores follow."""
    require("soffice")
    path = tmp_path / "filled.xlsx"
    path.write_bytes(render(subject.framework, subject.edition, random_entries(subject, 1)))
    book = open_workbook(path.read_bytes())
    saved = rearrange(path, mistreatments(book, subject), tmp_path, forms)
    after = open_workbook(saved.read_bytes(), values=True)
    before, read = entries_by_id(book), entries_by_id(after)
    changed = [item for item in before if read[item] != before[item]]

    assert read.keys() == before.keys()
    assert len(changed) <= 2
    assert all({**read[item], "answer": 0} == {**before[item], "answer": 0} for item in changed)
    assert judged(after, subject) == []
    assert manifest_of(after) == manifest_of(book)
    assert marks_of(after) == marks_of(book)
    assert RENAMED in after.sheetnames


def test_a_rearranged_workbook_computes_what_evaluate_computes(subject: Subject, blank: bytes, tmp_path: Path) -> None:
    """200 sets of entries again, in a file that was sorted, cut and pasted, renamed and saved."""
    path = tmp_path / "blank.xlsx"
    path.write_bytes(blank)
    saved = rearrange(path, mistreatments(open_workbook(blank), subject), tmp_path)
    places = rows_by_id(open_workbook(saved.read_bytes()))
    inputs = [f"assessment_{column}#{places[item]}" for column in ("answer", "target") for item in subject.items]
    cases = [random_entries(subject, seed) for seed in range(SETS)]
    entries = [[case.of_item(column, item) for column in ("answer", "target") for item in subject.items]
               for case in cases]  # fmt: skip
    told = recalculate(saved, inputs, results_of(subject), entries)
    wrong = [
        f"set {seed}: {difference}"
        for seed, case in enumerate(cases)
        for difference in disagreements(told[seed], subject, evaluate(subject.framework, case.answers, case.targets))
    ]

    assert wrong == []
