"""The pages of the tiny world and of the real data."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.pages import Download, Page, render_pages
from tests.worlds import make_world

ROOT = Path(__file__).parents[2]
WORKBOOK = "downloads/compass/compass-assessment.xlsx"
DOWNLOADS = {WORKBOOK: Download(WORKBOOK, 84_000, "ab" * 32)}


def edition_of(root: Path) -> Edition:
    """Return the edition of the data below a folder."""
    return Edition(load_library(root), load_brand(), "https://atlas.example/")


def render(edition: Edition, downloads: Mapping[str, Download] = DOWNLOADS) -> dict[str, Page]:
    """Return the pages of an edition by path."""
    return {page.path: Page(page.path, page.title, page.text) for page in render_pages(edition, downloads)}


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
