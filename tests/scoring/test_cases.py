"""One folder of cases drives every engine: Python always, LibreOffice as a judge."""

from collections.abc import Iterator, Mapping

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.operations import OPERATIONS
from generators.scoring import evaluate
from generators.workbook import Entries, render
from tests.judges import require
from tests.judges.libreoffice import convert
from tests.office import cell_named, open_workbook
from tests.scoring.cases import Case, load_cases
from tests.workbook.reading import flat_cell
from tests.worlds import make_world

CASES = load_cases()
EXACT = 1e-9


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The tiny world, whose framework lends the texts that do not matter."""
    return Edition(load_library(make_world(tmp_path_factory.mktemp("world"))), load_brand(), "https://atlas.example/")


def differing(kind: str, expected: Mapping[str, object], found: Mapping[str, object]) -> Iterator[str]:
    """Yield what is not as a case says; figures may differ by a billionth."""
    for name, value in expected.items():
        told = None if found[name] == "" else found[name]
        if isinstance(value, int | float) and isinstance(told, int | float):
            is_same = abs(value - told) <= EXACT
        else:
            is_same = told == value
        if not is_same:
            yield f"{kind} {name}: {told!r}, not {value!r}"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_python_finds_what_the_case_says(case: Case, edition: Edition) -> None:
    """Scores, goals, gaps, bands, coverage, completion, share of target, idle targets."""
    result = evaluate(case.framework(edition.library.frameworks["compass"]), case.answers, case.targets)
    told_bands = {step: band.name if band else None for step, band in result.bands.items()}
    covered = {step: vars(coverage) for step, coverage in result.coverage.items()}
    provisional = [step for step, coverage in result.coverage.items() if coverage.is_provisional]

    assert list(differing("score", case.scores, result.scores)) == []
    assert list(differing("goal", case.goals, result.goals)) == []
    assert list(differing("gap", case.gaps, result.gaps)) == []
    assert list(differing("band", case.bands_of, told_bands)) == []
    assert {step: covered[step] for step in case.coverage} == case.coverage
    assert case.provisional is None or provisional == case.provisional
    assert case.completion is None or result.completion == pytest.approx(case.completion)
    if case.to_target != "not judged":
        assert result.to_target == pytest.approx(case.to_target) if case.to_target is not None else not result.to_target
    assert list(result.idle_targets) == case.idle


@pytest.fixture(scope="module")
def computed(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """A filled workbook of each case, computed anew by LibreOffice."""
    require("soffice")
    folder = tmp_path_factory.mktemp("cases")
    for case in CASES:
        framework = case.framework(edition.library.frameworks["compass"])
        content = render(framework, edition, Entries(answers=case.answers, targets=case.targets))
        (folder / f"{case.name}.xlsx").write_bytes(content)
    convert([folder / f"{case.name}.xlsx" for case in CASES], "xlsx", folder / "computed")
    return {
        case.name: open_workbook((folder / f"computed/{case.name}.xlsx").read_bytes(), values=True) for case in CASES
    }


@pytest.mark.judge
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_libreoffice_finds_what_the_case_says(case: Case, computed: dict[str, Workbook]) -> None:
    """The same figures from the formulas of a workbook."""
    book = computed[case.name]
    steps = {*case.scores, *case.goals, *case.coverage, *(case.provisional or [])}
    scores, goals = ({s: cell_named(book, f"{kind}_{s}").value for s in steps} for kind in ("score", "goal"))

    assert list(differing("score", case.scores, scores)) == []
    assert list(differing("goal", case.goals, goals)) == []
    bands = {step: cell_named(book, f"band_{step}").value for step in case.bands_of}
    assert list(differing("band", case.bands_of, bands)) == []
    for step, coverage in case.coverage.items():
        assert {kind: flat_cell(book, step, kind, "score_id").value for kind in coverage if kind != "asked"} == {
            kind: count for kind, count in coverage.items() if kind != "asked"
        }
    for step in case.provisional or []:
        assert str(flat_cell(book, step, "provisional", "score_id").value).startswith("provisional, ")
    if case.to_target != "not judged":
        told = cell_named(book, "to_target").value or None
        assert told == (pytest.approx(case.to_target, abs=EXACT) if case.to_target else None)
    assert flat_cell(book, "attention", "amount").value == len(case.idle) + list(case.answers.values()).count("n/a")


def test_there_is_a_case_for_every_operation() -> None:
    """An operation without a case is judged by nobody."""
    used = {str(told["operation"]) for case in CASES for told in case.own.values()} | {"mean"}
    assert used == set(OPERATIONS)
