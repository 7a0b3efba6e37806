"""Nobody is shut out: axe finds no violation of WCAG 2.2 A and AA, in both looks and at both widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import Site
from tests.site.visits import Findings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.judge


def test_axe_finds_no_violation(findings: Findings) -> None:
    """On every kind of page, with everything unfolded."""
    assert findings.violations == []


def test_a_keyboard_reaches_search_contents_and_questions(site: Site, browser: Browser) -> None:
    """Folded questions open with the Enter key, and a focused part is marked."""
    framework = next(f for f in site.library.frameworks.values() if f.instrument)
    page = browser.new_page()
    page.goto(f"{site.address}frameworks/{framework.id}/")
    summary = page.locator("details.atlas-items > summary").first
    summary.focus()
    page.keyboard.press("Enter")

    assert page.locator("details.atlas-items").first.get_attribute("open") is not None
    assert _outline_of(page) != "none"
    page.close()


def test_a_link_to_a_folded_question_unfolds_it(site: Site, browser: Browser) -> None:
    """Whoever follows a link to a question sees the question."""
    framework = next(f for f in site.library.frameworks.values() if f.instrument)
    item = framework.asked_items[0]
    page = browser.new_page()
    page.goto(f"{site.address}frameworks/{framework.id}/#item-{item.id}")

    page.locator(f"#item-{item.id}").wait_for(state="visible")
    page.close()


def _outline_of(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
