"""On paper nobody can scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.judge

PAPER = {"width": 620, "height": 880}
"""A4 with its margins, in CSS pixels."""
TABLES_CUT = """() => [...document.querySelectorAll('.md-typeset__scrollwrap, .table-scroll')]
    .filter(box => box.querySelector('table:not([class])'))
    .filter(box => box.scrollWidth > box.clientWidth + 1 || getComputedStyle(box).overflowX != 'visible')
    .map(box => box.textContent.trim().slice(0, 40))"""


def test_no_table_of_the_guide_is_cut_on_paper(site: Site, browser: Browser) -> None:
    """The last column can be read without a bar to pull."""
    page = browser.new_page(viewport={"width": PAPER["width"], "height": PAPER["height"]})
    page.emulate_media(media="print")
    cut = {}
    for path in (path for path in site.pages() if path.startswith("guide/")):
        page.goto(site.address + path)
        cut[path] = page.evaluate(TABLES_CUT)
    page.close()

    assert {path: tables for path, tables in cut.items() if tables} == {}
