"""A brand of one's own reaches workbooks and decks: its logo, its font, its colours."""

import re
from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.deck import render as render_deck
from generators.edition import Edition
from generators.library import load_library
from generators.workbook import render as render_workbook
from tests.brand.test_logo import DRAWN, paint, with_logo
from tests.office import part_names, read_part
from tests.worlds import make_world


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """A tiny world in a brand of nobody's, with a logo that is drawn."""
    (tmp_path / "brand").mkdir()
    (tmp_path / "brand/logo.png").write_bytes(paint())
    brand = load_brand(with_logo(tmp_path / "brand", "logo.svg", DRAWN))
    return Edition(load_library(make_world(tmp_path)), brand, "https://atlas.example/")


def test_a_workbook_wears_the_brand(edition: Edition) -> None:
    """The PNG beside the drawing stands on the first sheet; it is three times as wide as high there, too."""
    content = render_workbook(next(iter(edition.library.frameworks.values())), edition)
    theme, styles = read_part(content, "xl/theme/theme1.xml"), read_part(content, "xl/styles.xml")
    drawing = read_part(content, "xl/drawings/drawing1.xml")

    assert [name for name in part_names(content) if "/media/" in name] == ["xl/media/image1.png"]
    assert 'descr="Ada\'s Walks"' in drawing
    assert '<a:ext cx="1371600" cy="457200"/>' in drawing
    assert "8A2D5B" in theme
    assert 'typeface="Verdana"' in theme
    assert '<name val="Verdana"/>' in styles
    assert "Calibri" not in theme + styles


def test_a_deck_wears_the_brand(edition: Edition) -> None:
    """The logo stands on the cover, in its own shape and with a text."""
    content = render_deck(next(iter(edition.library.frameworks.values())), edition)
    theme, cover = read_part(content, "ppt/theme/theme1.xml"), read_part(content, "ppt/slides/slide1.xml")
    width, height = re.findall(r'<a:ext cx="(\d+)" cy="(\d+)"/>', cover[cover.index("<p:pic>") :])[0]

    assert [name for name in part_names(content) if "/media/" in name] == ["ppt/media/image1.png"]
    assert re.search('descr="[^"]*Ada.s Walks', cover)
    assert int(width) / int(height) == pytest.approx(3, abs=0.01)
    assert "8A2D5B" in theme
    assert 'typeface="Verdana"' in theme
    assert "Calibri" not in theme
