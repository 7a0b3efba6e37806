"""Nobody is shut out: axe finds no violation of WCAG 2.2 A and AA, in both looks and at both widths."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.judges import require
from tests.site.conftest import Site, open_window
from tests.site.kinds import pages_of_every_kind

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(part => part.open = true)"
RUN = """async rules => {
    const result = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
    const tell = (rule, node) => `${rule}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n')[1]}`;
    return result.violations.flatMap(found => found.nodes.map(node => tell(found.id, node)));
}"""

pytestmark = pytest.mark.judge


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_axe_finds_no_violation(site: Site, browser: Browser, look: Literal["light", "dark"], width: int) -> None:
    """Every kind of page, with everything unfolded."""
    script = require("axe-core").read_text(encoding="utf-8")
    context = open_window(browser, width=width, look=look)
    found = []
    for path in pages_of_every_kind(site):
        page = context.new_page()
        page.goto(site.address + path)
        page.evaluate(OPEN_EVERYTHING)
        page.evaluate(script)
        found += [f"{path}: {violation}" for violation in page.evaluate(RUN, RULES)]
        page.close()
    context.close()

    assert found == []


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

    page.locator(f"#item-{item.id}").wait_for(state="visible", timeout=3000)
    page.close()


def _outline_of(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
