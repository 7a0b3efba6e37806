"""The search finds the right page for what newcomers type."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generators.yaml_source import read_file
from tests.site.conftest import ROOT, Site

QUERIES = "tests/search_queries.yml"
IN_SIGHT = 3

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module")
def search(site: Site, browser: Browser) -> Iterator[Page]:
    """The home page with the search open and ready."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site.address)
    page.locator(".md-search__input").focus()
    yield page
    page.close()


def find(search: Page, query: str, site: Site) -> list[str]:
    """Return the pages that a query finds, best first, as paths in the site."""
    field = search.locator(".md-search__input")
    field.fill(query)
    search.evaluate("document.querySelector('.md-search-result__meta').textContent = 'Asking'")
    field.press("End")  # the search listens to keys
    search.wait_for_function("/document|match/i.test(document.querySelector('.md-search-result__meta').textContent)")
    items = search.locator(".md-search-result__item").all()[:IN_SIGHT]
    found = [str(item.locator("a").first.get_attribute("href")) for item in items]
    return [re.split(r"[?#]", address.removeprefix(site.address))[0] for address in found]


def read_queries() -> list[tuple[str, list[str]]]:
    """Return each query with the pages of which one has to be found."""
    entries = read_file(ROOT / QUERIES, shown_as=QUERIES).data
    assert isinstance(entries, tuple)
    queries = []
    for entry in entries:
        assert isinstance(entry, dict)
        pages = entry["pages"]
        assert isinstance(pages, tuple)
        queries.append((str(entry["query"]), [str(page) for page in pages]))
    return queries


def test_every_query_finds_its_page_among_the_first_three(search: Page, site: Site) -> None:
    """Nobody scrolls further."""
    found = {query: find(search, query, site) for query, _ in read_queries()}
    missed = {query: found[query] for query, pages in read_queries() if not set(pages).intersection(found[query])}

    assert missed == {}


def test_there_are_at_least_thirty_queries_for_pages_that_exist(site: Site) -> None:
    """A query for a page that is gone would be missed for the wrong reason."""
    queries = read_queries()
    wanted = {page for _, pages in queries for page in pages}

    assert len({query for query, _ in queries}) >= 32
    assert wanted - set(site.pages()) == set()
