"""Pages hold together: nothing is loaded from elsewhere, nothing overflows, no word of a picture leaves its box."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request

from tests.site.conftest import Site, open_window
from tests.site.kinds import pages_of_every_kind

NARROW, WIDE = 390, 1280
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPILLED = """() => [...document.querySelectorAll('.atlas-diagram .box text:not(.order)')].filter(text => {
    if (!text.checkVisibility()) return false;
    const inner = text.getBoundingClientRect(), outer = text.parentNode.querySelector('rect').getBoundingClientRect();
    return inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1;
}).map(text => text.textContent)"""

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module", params=[NARROW, WIDE])
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A window of a phone, and one of a desk."""
    opened = open_window(browser, width=request.param)
    yield opened
    opened.close()


def test_no_page_is_wider_than_its_window(site: Site, context: BrowserContext) -> None:
    """Wide tables scroll inside their own frame."""
    page = context.new_page()
    too_wide: dict[str, int] = {}
    for path in site.pages():
        page.goto(site.address + path, wait_until="domcontentloaded")
        spare = page.evaluate(OVERFLOW)
        too_wide |= {path: spare} if spare > 0 else {}
    page.close()

    assert too_wide == {}


def test_the_words_of_a_picture_stay_in_their_boxes(site: Site, context: BrowserContext) -> None:
    """Even in a wide font, such as the one this computer may have to fall back to."""
    page = context.new_page()
    spilled = []
    for name in site.library.frameworks:
        page.goto(f"{site.address}frameworks/{name}/", wait_until="domcontentloaded")
        spilled += [f"{name}: {text}" for text in page.evaluate(SPILLED)]
    page.close()

    assert spilled == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_fails(site: Site, browser: Browser) -> None:
    """No request leaves for a third party, no script complains, no file is missing."""
    elsewhere: list[str] = []
    complaints: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith((site.address, "data:", "blob:")):
            elsewhere.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    page = browser.new_page()
    page.on("request", note_request)
    page.on("console", note_message)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in pages_of_every_kind(site):
        page.goto(site.address + path, wait_until="networkidle")
    page.close()

    assert elsewhere == []
    assert complaints == []
