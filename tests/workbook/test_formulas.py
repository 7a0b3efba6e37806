"""What a workbook computes with: allowed functions over defined names, and stored results that are true."""

import re

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.formula import Tokenizer
from openpyxl.utils.cell import coordinate_from_string, range_boundaries
from openpyxl.workbook.workbook import Workbook

from generators.operations import TOLERANCE
from generators.scoring import AnswerError, Result, evaluate, plan
from generators.workbook import Entries, NoInstrumentError, render
from tests.office import (
    all_cells,
    cell_named,
    cells_at,
    is_formula,
    names_of,
    open_workbook,
    references_in,
    sheet_of,
)
from tests.workbook.conftest import Subject, random_entries
from tests.workbook.reading import entry_cell, flat_cell, input_cells

ALLOWED = {
    "ABS", "AND", "CELL", "CHOOSE", "COUNT", "HYPERLINK", "IF", "IFERROR", "INDEX", "INT", "ISLOGICAL", "ISNUMBER",
    "LEN", "MATCH", "MAX", "MIN", "NOT", "OR", "SMALL", "SUM", "SUMPRODUCT",
}  # fmt: skip
"""Functions that Excel 2010 and later, Excel Online, LibreOffice and Google Sheets all have, and all compute alike."""
LONGEST_NAME = 250
MOST_NAMES = 120
LONGEST_FORMULA = 8192
LONGEST_TEXT_IN_FORMULA = 255


ADDRESS = re.compile(r"'(?:[^']|'')+'!\$[A-Z]+\$[0-9]+(?::\$[A-Z]+\$[0-9]+)?")


def addresses_in(formula: str) -> set[str]:
    """Return the addresses of cells and ranges in a formula."""
    return {token.value for token in Tokenizer(formula).items if token.subtype == "RANGE" and "!" in token.value}


def formulas_of(book: Workbook) -> list[str]:
    """Return the formulas of all cells."""
    return [str(cell.value) for cell in all_cells(book) if is_formula(cell)]


def is_id_beside(address: str, cell: Cell) -> bool:
    """Return whether an address is that of the hidden id in the row of a cell: a sort takes it along."""
    return address.startswith("$") and [
        (found.row, found.number_format, found.protection.locked) for found in [sheet_of(cell)[address]]
    ] == [(cell.row, ";;;", True)]


def test_only_allowed_functions_over_cells_that_exist_are_used(book: Workbook) -> None:
    """No INDIRECT, nothing volatile, no array, no whole column; an address is absolute, or the id in its own row."""
    names = names_of(book)
    for cell in (cell for cell in all_cells(book) if is_formula(cell)):
        formula = str(cell.value)
        tokens = Tokenizer(formula).items
        functions = {token.value.rstrip("(") for token in tokens if token.type == "FUNC" and token.subtype == "OPEN"}
        ranges = {token.value for token in tokens if token.type == "OPERAND" and token.subtype == "RANGE"}
        assert functions <= ALLOWED, formula
        assert all(ADDRESS.fullmatch(r) or is_id_beside(r, cell) for r in ranges - names.keys()), formula


def test_no_formula_speaks_of_an_input_by_its_address(book: Workbook) -> None:
    """Entries are found by the id beside them, so that neither sorting nor cut and paste moves what a score reads."""
    inputs = {(sheet_of(cell).title, cell.coordinate) for cell in input_cells(book)}
    for address in {address for formula in formulas_of(book) for address in addresses_in(formula)}:
        spoken_of = {(sheet_of(cell).title, cell.coordinate) for cell in cells_at(book, address)}
        assert not spoken_of & inputs, address


def test_formulas_stay_within_the_limits_of_every_program(book: Workbook) -> None:
    """Excel refuses formulas over 8192 characters and texts over 255 inside them."""
    for formula in formulas_of(book):
        texts = [t.value for t in Tokenizer(formula).items if t.type == "OPERAND" and t.subtype == "TEXT"]
        assert len(formula) <= LONGEST_FORMULA
        assert all(len(text) - 2 <= LONGEST_TEXT_IN_FORMULA for text in texts)


def test_no_formula_is_an_array_and_none_is_hidden_in_a_text(book: Workbook) -> None:
    """Array formulas behave differently everywhere."""
    formulas = [cell for cell in all_cells(book) if is_formula(cell)]

    assert all(isinstance(cell.value, str) for cell in formulas)


def test_each_score_is_one_cell_over_its_operands(subject: Subject, book: Workbook) -> None:
    """A score's formula speaks of each of its operands, and of no other item or score."""
    levels = {item: f"'Data'!{flat_cell(book, item, 'level').coordinate}" for item in subject.items}
    for step in plan(subject.framework):
        formula = str(cell_named(book, f"score_{step.id}").value)
        used = {token.value.replace("$", "") for token in Tokenizer(formula).items if token.subtype == "RANGE"}
        assert used == {levels.get(operand, f"score_{operand}") for operand in step.operands}


def test_the_first_cell_of_a_conditional_format_is_the_cell_in_its_formula(book: Workbook) -> None:
    """A rule that speaks of another row colours the wrong cells; other columns of its row are fixed."""
    count = 0
    for sheet in book.worksheets:
        for coloured in sheet.conditional_formatting:
            left, top, _, _ = range_boundaries(str(coloured.sqref).split(maxsplit=1)[0])
            first = sheet.cell(int(top or 0), int(left or 0)).coordinate
            for formula in (formula for rule in coloured.rules for formula in rule.formula):
                count += 1
                column, row = coordinate_from_string(first)
                told = references_in(re.sub(r'"[^"]*"', '""', formula))
                assert {cell.replace(f"${column}", column) for cell in told} >= {first}
                assert all((cell.startswith("$") and cell.endswith(str(row))) or cell == first for cell in told)
    assert count > 0


def test_answers_are_coloured_by_their_own_level(subject: Subject, book: Workbook) -> None:
    """There is one rule for each level, over all answers, and none colours a blank."""
    answers = {entry_cell(book, "answer", item).coordinate for item in subject.items}
    sheet = sheet_of(entry_cell(book, "answer", subject.items[0]))
    (coloured,) = [area for area in sheet.conditional_formatting if next(iter(answers)) in area.sqref]
    marked, *found = [str(rule.formula[0]) for rule in coloured.rules]
    assert marked.startswith("AND($")
    assert all(address in coloured.sqref for address in answers)
    assert subject.framework.instrument
    assert len(found) == len(subject.framework.instrument.levels)
    assert all(formula.startswith("AND(ISNUMBER(") for formula in found)


def test_an_empty_cell_is_repeated_as_empty_never_as_zero_or_1900(book: Workbook, values: Workbook) -> None:
    """Every formula that only repeats a cell asks first whether it is empty."""
    for name in ("organisation", "unit", "side", "date"):
        about = [formula for formula in formulas_of(book) if f"respondent_{name}" in formula]
        repeated = [formula for formula in about if "IFERROR(" not in formula and "CELL(" not in formula]
        assert repeated == [f'=IF(respondent_{name}="","",respondent_{name})']
    assert cell_named(values, "completion").value == 0
    assert cell_named(book, "respondent_date").value is None


def test_a_blank_workbook_shows_no_scores_and_no_completion(values: Workbook) -> None:
    """Nothing answered is no score, never 0; what is stored says so too."""
    named = [name for name in names_of(values) if name.startswith(("score_", "goal_", "band_"))]

    assert {cell_named(values, name).value for name in named} <= {None, ""}
    assert cell_named(values, "to_target").value in (None, "")
    assert cell_named(values, "completion").value == 0


def test_bands_are_looked_up_at_the_unrounded_score(subject: Subject, book: Workbook) -> None:
    """Thresholds stand in the sheet as the data has them; the tolerance is the one of scoring."""
    assert floors_of(book) == [band.at_least for band in subject.framework.bands]
    assert f"{TOLERANCE:.9f}" in str(cell_named(book, "band_overall").value)
    assert not any("ROUND" in formula for formula in formulas_of(book))


@pytest.mark.parametrize("seed", range(5))
def test_the_stored_results_are_those_of_evaluate(subject: Subject, seed: int) -> None:
    """Previews on a phone show true numbers, without any program having computed them."""
    entries = random_entries(subject, seed)
    book = open_workbook(render(subject.framework, subject.edition, entries), values=True)

    assert stored_in(book, subject) == expected_from(evaluate(subject.framework, entries.answers, entries.targets))
    assert {name: entry_cell(book, "answer", name).value for name in entries.answers} == entries.answers


def floors_of(book: Workbook) -> list[object]:
    """Return the lower bounds that the band of the overall score is looked up in."""
    addresses = addresses_in(str(cell_named(book, "band_overall").value))
    lists: list[list[object]] = [[cell.value for cell in cells_at(book, address)] for address in addresses]
    (floors,) = [found for found in lists if not isinstance(found[0], str)]
    return floors


def stored_in(book: Workbook, subject: Subject) -> dict[str, object]:
    """Return what a workbook holds of a result, by name."""
    steps = plan(subject.framework)
    names = [f"{kind}_{step.id}" for kind in ("score", "goal") for step in steps]
    names += [f"band_{step.id}" for step in steps if step.is_level]
    return {name: cell_named(book, name).value or None for name in [*names, "to_target"]}


def expected_from(result: Result) -> dict[str, object]:
    """Return the same of a result; a score of 0 and none look alike here and are told apart by the judges."""
    bands = {f"band_{name}": band.name if band else None for name, band in result.bands.items()}
    scores = {f"score_{name}": value or None for name, value in result.scores.items()}
    goals = {f"goal_{name}": value or None for name, value in result.goals.items()}
    return {**scores, **goals, **bands, "to_target": result.to_target or None}


def test_an_answer_that_is_not_possible_is_refused(subject: Subject) -> None:
    """Examples cannot hold what the dropdown would refuse."""
    wrong = Entries(answers={subject.items[0]: 99})
    with pytest.raises(AnswerError, match="99"):
        render(subject.framework, subject.edition, wrong)


def test_a_framework_without_questions_has_no_workbook(subject: Subject) -> None:
    """It says so instead of making an empty one."""
    bare = subject.framework.model_copy(update={"instrument": None})
    with pytest.raises(NoInstrumentError, match=subject.framework.id):
        render(bare, subject.edition)


def test_every_name_is_legal_in_every_program(book: Workbook) -> None:
    """Letters, digits and underscores, and nothing that reads like an address: Google Sheets takes them as well."""
    address = re.compile(r"[a-z]{1,3}[0-9]+|r[0-9]*c[0-9]*|r[0-9]*|c[0-9]*|true|false", re.IGNORECASE)
    for name in names_of(book):
        assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name)
        assert not address.fullmatch(name)
        assert len(name) <= LONGEST_NAME


def test_a_workbook_has_few_names(book: Workbook) -> None:
    """Names are for readers and users; formulas need none."""
    assert len(names_of(book)) <= MOST_NAMES
