"""Opens every page of the site once, at both widths and in both looks, and notes what is wrong there."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from tests.judges import require
from tests.site.kinds import pages_of_every_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

    from tests.site.conftest import Site

LOOKS: dict[Literal["dark", "light"], str] = {"dark": "slate", "light": "default"}
"""Under which name the theme has them; the second is left on."""
WIDE, NARROW = 1280, 390
"""The windows of a desk and of a phone."""
ALL_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
COLOUR_RULES = ("color-contrast", "link-in-text-block")
"""The rules of axe that look at colours; the others look at what a page holds and where, which no look changes."""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPILLED = """() => [...document.querySelectorAll('.atlas-diagram .box text:not(.order)')].filter(text => {
    if (!text.checkVisibility()) return false;
    const inner = text.getBoundingClientRect(), outer = text.parentNode.querySelector('rect').getBoundingClientRect();
    return inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
}).map(text => text.textContent)"""
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(part => part.open = true)"
CHOOSE = """scheme => {
    document.querySelector(`input[data-md-color-scheme=${scheme}]`).click();
    return document.body.getAttribute('data-md-color-scheme');
}"""
AXE = """async rules => {
    const result = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
    const tell = (rule, node) => `${rule}: ${node.target.join(' ')}: ${node.failureSummary.split('\\n')[1]}`;
    return result.violations.flatMap(found => found.nodes.map(node => tell(found.id, node)));
}"""


@dataclass(frozen=True)
class Findings:
    """What is wrong, as lines that begin with the page."""

    too_wide: list[str] = field(default_factory=list)
    spilled: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def visit_pages(site: Site, browser: Browser) -> Findings:
    """Return what is wrong with the pages of a site; axe judges one page of each kind."""
    findings, context = Findings(), _open_window(browser, site)
    page, judged = context.new_page(), pages_of_every_kind(site)
    listen(page, site, findings)
    for path in site.pages():
        page.goto(site.address + path)
        _measure(page, path, findings)
        if path in judged:
            _judge(page, path, findings)
    context.close()
    return findings


def listen(page: Page, site: Site, findings: Findings) -> None:
    """From now on note what a window loads from elsewhere, and what its scripts complain about."""

    def note_request(request: Request) -> None:
        if not request.url.startswith((site.address, "data:", "blob:")):
            findings.elsewhere.append(f"{page.url}: {request.url}")

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            findings.complaints.append(f"{page.url}: {message.text}")

    page.on("request", note_request)
    page.on("console", note_message)
    page.on("pageerror", lambda error: findings.complaints.append(f"{page.url}: {error}"))


def _open_window(browser: Browser, site: Site) -> BrowserContext:
    """Return a window in which the search knows no page, since to prepare it would take most of the time."""
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.route("**/search_index.json", lambda route: route.fulfill(json={**index, "docs": []}))
    return context


def _measure(page: Page, path: str, findings: Findings) -> None:
    """Note whether a page is wider than its window, and which words of a picture leave their box."""
    for width in (NARROW, WIDE):
        _resize(page, width)
        if page.evaluate(OVERFLOW) > 0:
            findings.too_wide.append(f"{path} in {width} pixels")
        findings.spilled.extend(f"{path} in {width} pixels: {text}" for text in page.evaluate(SPILLED))


def _judge(page: Page, path: str, findings: Findings) -> None:
    """Note what axe finds: all rules in the light look and, since the start has all that is on every page, there."""
    page.evaluate(OPEN_EVERYTHING)
    page.evaluate(require("axe-core").read_text(encoding="utf-8"))
    for look, scheme in LOOKS.items():
        page.emulate_media(color_scheme=look)
        assert page.evaluate(CHOOSE, scheme) == scheme
        rules = COLOUR_RULES if look == "dark" and path else ALL_RULES
        for width in (WIDE, NARROW):
            _resize(page, width)
            found = page.evaluate(AXE, rules)
            findings.violations.extend(f"{path} in {width} pixels, {look}: {violation}" for violation in found)


def _resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
