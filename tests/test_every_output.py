"""Whatever passes the check renders in every output: frameworks by chance prove it.

`--worlds 300` draws more of them than the few dozen that every run draws.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pptx
import pytest

from generators import outputs
from generators.api import render_api
from generators.brand import load_brand
from generators.downloads import Download
from generators.edition import Edition
from generators.late import known
from generators.library import load_library
from generators.pages.all_pages import render_pages
from tests.chance import make_framework, make_random_world
from tests.judges import find_faults
from tests.judges.libreoffice import convert
from tests.office import all_cells, open_workbook
from tests.worlds import make_world

BRAND = load_brand()
NOT_RENDERED = re.compile(r"\bUndefined\b|<generators\.|object at 0x")
"""What shows that a value was printed that is no text."""
ERROR = re.compile(r"#(N/A|NAME\?|VALUE!|REF!|DIV/0!|NUM!|NULL!)|Err:\d+")
_JUDGED = (0, 4, 10, 16)
"""These seeds go far: long ids, odd signs, leads between items."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Draw as many worlds as were asked for."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("worlds")))


@pytest.mark.filterwarnings("ignore:.*:UserWarning:openpyxl")
def test_whatever_passes_the_check_renders_in_every_output(seed: int, tmp_path: Path) -> None:
    """Workbook and deck open again; pages and API are made; nothing warns."""
    edition = Edition(load_library(make_random_world(tmp_path, seed)), BRAND, "https://atlas.example/")

    downloads = dict(_make_downloads(edition))
    pages = [page.text for page in render_pages(edition, downloads)]
    files = render_api(edition)

    assert [text for text in pages if NOT_RENDERED.search(text)] == []
    assert "api/frameworks/by-chance.json" in files


@pytest.mark.judge
@pytest.mark.filterwarnings("ignore:.*:UserWarning:openpyxl")
def test_office_programs_find_no_fault_in_worlds_by_chance(tmp_path: Path) -> None:
    """The validator finds nothing in workbooks and decks, and no formula comes to an error in LibreOffice."""
    made: list[Path] = []
    for seed in _JUDGED:
        edition = Edition(load_library(make_random_world(tmp_path / str(seed), seed)), BRAND, "https://atlas.example/")
        for path, download in _make_downloads(edition):
            if Path(path).suffix in (".xlsx", ".pptx"):
                made.append(tmp_path / f"{seed}-{Path(path).name}")
                made[-1].write_bytes(download.content)
    books = [path for path in made if path.suffix == ".xlsx"]
    convert(books, "xlsx", tmp_path / "computed")

    computed = [open_workbook((tmp_path / "computed" / path.name).read_bytes(), values=True) for path in books]

    assert {path.name: faults for path in made if (faults := find_faults(path))} == {}
    assert len(books) > 2
    assert [cell.value for book in computed for cell in all_cells(book) if ERROR.fullmatch(str(cell.value))] == []


def test_worlds_by_chance_go_to_the_limits() -> None:
    """Among those that every run draws are the extremes that once failed."""
    made = [make_framework(seed) for seed in range(12)]
    dimensions = [dimension for framework in made for dimension in framework["dimensions"]]
    items = [item for dimension in dimensions for item in dimension.get("items", ())]

    assert {1, 16} <= {len(framework["dimensions"]) for framework in made}
    assert {"instrument" in framework for framework in made} == {True, False}
    assert {"workshop" in framework for framework in made} == {True, False}
    assert {item["status"] for item in items} == {"active", "draft", "deprecated"}
    assert {1, 1200} <= {len(framework["purpose"]["text"]) for framework in made}
    assert {1, 60} <= {len(dimension["name"]) for dimension in dimensions}
    assert {len(framework["instrument"]["levels"]) for framework in made if "instrument" in framework} >= {2, 10}


def test_the_least_that_passes_the_check_renders(tmp_path: Path) -> None:
    """One framework and the criteria; no cases, no practice."""
    make_world(tmp_path)
    (tmp_path / "case_studies/long-way-home.yml").unlink()
    edition = Edition(load_library(tmp_path), BRAND, "https://atlas.example/")

    assert all(page.text for page in render_pages(edition, dict(_make_downloads(edition))))
    assert render_api(edition)


def _make_downloads(edition: Edition) -> Iterator[tuple[str, Download]]:
    """Yield every file that is offered, but those of the tiny framework, which has tests of its own."""
    for output in outputs.OUTPUTS:
        for subject in output.subjects(edition.library):
            if subject.id != "compass":
                content = output.render(subject, edition.narrowed(subject))
                _open(output.kind, content)
                path = output.path(subject)
                yield path, Download(path, known(content), output.card, subject)


def _open(kind: str, content: bytes) -> None:
    if kind == "workbook":
        assert openpyxl.load_workbook(BytesIO(content)).sheetnames
    if kind == "deck":
        assert len(pptx.Presentation(BytesIO(content)).slides)
