"""The pages of the tiny world and of the real data."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.downloads import Card, Download
from generators.edition import Edition
from generators.late import known
from generators.library import load_library
from generators.model.base import Claim
from generators.pages.all_pages import render_pages
from generators.pages.frame.escaping import escape_text
from generators.pages.frame.page import Page
from tests.real import real_library
from tests.worlds import make_world

ROOT = Path(__file__).parents[2]
WORKBOOK = "downloads/compass/compass-assessment.xlsx"
CONTENT = bytes(84_000)


def edition_of(root: Path) -> Edition:
    """Return the edition of the data below a folder."""
    return Edition(real_library() if root == ROOT else load_library(root), load_brand(), "https://atlas.example/")


def render(edition: Edition, downloads: Mapping[str, Download] | None = None) -> dict[str, Page]:
    """Return the pages of an edition by path; unless said otherwise there is a workbook of its compass."""
    offered = offer_workbook(edition) if downloads is None else downloads
    return {page.path: Page(page.path, page.title, page.text) for page in render_pages(edition, offered)}


def offer_workbook(edition: Edition) -> dict[str, Download]:
    """Return the workbook of the tiny world's framework as a download."""
    card = Card("workbook", "Excel workbook", "Assessment workbook", "Every question.")
    return {WORKBOOK: Download(WORKBOOK, known(CONTENT), card, edition.library.frameworks["compass"])}


def bare_claims(page: Page, claims: Iterable[Claim]) -> list[str]:
    """Return the claims with a grade that a page does not show, and those without that no section calls ours."""
    return [claim.text for claim in dict.fromkeys(claims) if not _shows_basis(page.text, claim)]


def _shows_basis(text: str, claim: Claim) -> bool:
    before, found, after = text.partition(escape_text(claim.text))
    if claim.grade or not found:
        return after.startswith(f' <span class="atlas-basis">[<span class="atlas-hidden">Grade </span>{claim.grade}, ')
    top, *sections = before.split("\n## ")
    said = 'class="atlas-whose"'
    return said in top or said in (sections or [""])[-1] or ".atlas-judgement }" in after.partition("\n")[0]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The tiny world, to be changed by a test."""
    return make_world(tmp_path)


@pytest.fixture
def tiny(world: Path) -> dict[str, Page]:
    """The pages of the tiny world."""
    return render(edition_of(world))


@pytest.fixture(scope="session")
def real_edition() -> Edition:
    """The edition of the real data."""
    return edition_of(ROOT)


@pytest.fixture(scope="session")
def real(real_edition: Edition) -> dict[str, Page]:
    """The pages of the real data, without downloads."""
    return render(real_edition, {})
