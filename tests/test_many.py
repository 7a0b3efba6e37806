"""The project that benchmarks grow: as large as wanted, and good."""

from pathlib import Path

import pytest

from benchmarks.many import write_project
from generators.library import load_library

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two whole rounds and a little more."""
    return write_project(tmp_path_factory.mktemp("many") / "project", frameworks=32, cases=80)


def test_a_grown_project_has_the_wanted_size_and_passes_the_check(project: Path) -> None:
    """Every file of every round is good data."""
    library = load_library(project)

    assert (len(library.frameworks), len(library.case_studies)) == (32, 80)


def test_the_rounds_share_mappings_and_readings_among_them(project: Path) -> None:
    """A framework of the second round is read by cases and pointed at by frameworks of its own round."""
    library = load_library(project)
    first, second = (
        {
            lens.framework
            for name, case in library.case_studies.items()
            if name.endswith("-2") == second
            for lens in case.lenses
        }
        for second in (False, True)
    )

    assert second == {f"{framework}-2" for framework in first}
