"""A library that grows: no page becomes a load, and nothing that was there can no longer be found."""

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from generators.downloads import Card, Download
from generators.edition import Edition
from generators.late import known
from generators.library import Library
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework, Mapping
from generators.pages.choosing.comparison_page import COLUMNS_AT_MOST
from generators.pages.choosing.mappings_page import IN_FULL_AT_MOST
from generators.pages.frame.navigation import expand_navigation
from generators.pages.frame.page import Page
from generators.pages.frame.paging import split_into_portions
from generators.pages.knowledge.case_gallery import CARDS_AT_MOST
from generators.pages.knowledge.cross_table_page import ROWS_AT_MOST
from generators.pages.knowledge.references_page import USERS_AT_MOST
from generators.pages.parts.cases_through_framework import CASES_AT_MOST
from tests.pages.conftest import CONTENT, ROOT, edition_of, render
from tests.worlds import make_world

FRAMEWORKS, CASES = 60, 300
LONGEST = 150_000
"""Bytes of Markdown that a page of the small entries of a tiny world may have, however many there are."""


def grown(edition: Edition) -> Edition:
    """Return an edition with many copies of the framework and the case of a tiny world."""
    (framework,) = edition.library.frameworks.values()
    (case,) = edition.library.case_studies.values()
    mapping = {"dimension": "needle", "to": "dial", "kind": "overlaps", "strength": "weak"}
    reason = {"text": "Both turn.", "editorial": True}
    frameworks = {
        f"compass-{number}": framework.model_copy(
            update={
                "id": f"compass-{number}",
                "short_name": f"Compass {number}",
                "mappings": tuple(
                    Mapping.model_validate({**mapping, "framework": f"compass-{other}", "rationale": reason})
                    for other in range(FRAMEWORKS)
                    if 0 < abs(other - number) < 4
                ),
            }
        )
        for number in range(FRAMEWORKS)
    }
    (lens,) = case.lenses
    through = (lens.model_copy(update={"framework": "compass-0"}),)
    cases = {
        f"walk-{number}": case.model_copy(
            update={"id": f"walk-{number}", "short_name": f"Walk {number}", "lenses": through}
        )
        for number in range(CASES)
    }
    library = Library({**edition.library.files, Framework: frameworks, CaseStudy: cases})
    return Edition(library, edition.brand, edition.site_url)


@cache
def pages() -> dict[str, Page]:
    """Return the pages of a world with many frameworks and cases, each framework with a file."""
    with TemporaryDirectory() as folder:
        edition = grown(edition_of(make_world(Path(folder))))
    card = Card("workbook", "Excel workbook", "Assessment workbook", "Every question.")
    files = {f"downloads/{name}/{name}.xlsx": one for name, one in edition.library.frameworks.items()}
    return render(edition, {path: Download(path, known(CONTENT), card, one) for path, one in files.items()})


def test_the_limits_are_passed_here() -> None:
    """The world below is large enough for every one of them."""
    assert min(CARDS_AT_MOST, ROWS_AT_MOST, CASES_AT_MOST, USERS_AT_MOST) < CASES
    assert COLUMNS_AT_MOST < FRAMEWORKS
    assert IN_FULL_AT_MOST < 3 * FRAMEWORKS * 2 - 12


def test_no_page_grows_without_end() -> None:
    """With 300 cases of one framework as with 35."""
    assert {path: len(page.text) for path, page in pages().items() if len(page.text) > LONGEST} == {}


def test_every_case_and_framework_is_found_from_its_gallery() -> None:
    """Without a script, by one click."""
    cases, frameworks = pages()["case-studies/index.md"].text, pages()["frameworks/index.md"].text

    assert len(set(re.findall(r"\]\((walk-\d+)\.md\)", cases))) == CASES
    assert len(set(re.findall(r"\]\((compass-\d+)\.md\)", frameworks))) == FRAMEWORKS
    assert len(set(re.findall(r"\]\((compass-\d+)/compass", pages()["downloads/index.md"].text))) == FRAMEWORKS


def test_a_large_gallery_can_still_be_filtered_as_a_whole() -> None:
    """By what happened: outcome, sector, region, and words."""
    text = pages()["case-studies/index.md"].text

    assert text.count('data-entry=""') == CASES
    assert text.count('data-sector="retail"') == CASES
    assert '<select name="region">' in text


def test_a_long_table_goes_on_on_further_pages_that_lead_to_each_other() -> None:
    """Each row and each column stands on exactly one of them, and their titles differ."""
    tables = {path: page for path, page in pages().items() if path.startswith("case-studies/by-dimension/compass-0")}
    rows = [row for page in tables.values() for row in re.findall(r"\((?:\.\./)(walk-\d+)\.md#", page.text)]
    columns = [
        name
        for path in ("compare.md", "compare/side-by-side--2.md", "compare/side-by-side--3.md")
        for name in re.findall(r'<th scope="col" markdown="span">\[([^\]]+)\]', pages()[path].text)
    ]

    assert len(tables) == 3
    assert sorted(rows) == sorted({f"walk-{number}" for number in range(CASES)})
    assert sorted(columns) == sorted({f"Compass {number}" for number in range(FRAMEWORKS)})
    assert "[2](compass-0--2.md)" in tables["case-studies/by-dimension/compass-0.md"].text
    assert len({page.title for page in pages().values()}) == len(pages())


def test_every_page_of_a_grown_library_stands_in_the_navigation() -> None:
    """A page outside of it is an error of the build."""
    settings = re.sub(r"!ENV.*", "''", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    navigation = str(expand_navigation(yaml.safe_load(settings)["nav"], pages().values()))

    assert [path for path in pages() if f"'{path}'" not in navigation] == []


def test_every_mapping_keeps_its_place_and_its_reason_stays_one_click_away() -> None:
    """Addresses of mappings are published: they hold however many there are."""
    text = pages()["compare/mappings.md"].text

    assert 'id="compass-7.needle--compass-8.dial"' in text
    assert "(../frameworks/compass-7.md#mappings)" in text


def test_what_a_long_list_leaves_out_is_said() -> None:
    """A list that stops says how much more there is, or leads to it."""
    framework, references = pages()["frameworks/compass-0.md"].text, pages()["evidence/references.md"].text

    assert f"Seen in {CASES} cases" in framework
    assert framework.count("(../case-studies/by-dimension/compass-0.md)") == 2
    assert f"and {FRAMEWORKS + CASES - USERS_AT_MOST} more pages" in references


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (3, [3]), (4, [4]), (5, [2, 3]), (9, [3, 3, 3])], ids=str)
def test_portions_are_of_about_equal_size(count: int, sizes: list[int]) -> None:
    """No last page with a single row."""
    portions = split_into_portions(range(count), "table.md", at_most=4)

    assert [len(portion.entries) for portion in portions] == sizes
    assert [portion.path for portion in portions] == ["table.md", "table--2.md", "table--3.md"][: len(sizes)]
