"""The search finds the right page for what newcomers type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from generators.yaml_source import read_file
from tests.site.conftest import ROOT, Site
from tests.site.visits import Findings, listen

QUERIES = "tests/search_queries.yml"
IN_SIGHT = 3

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.judge


@pytest.fixture(scope="module")
def heard() -> Findings:
    """What fails while the search is used."""
    return Findings()


@pytest.fixture(scope="module")
def search(site: Site, browser: Browser, heard: Findings) -> Iterator[Page]:
    """The home page with the search open and ready."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    listen(page, site, heard)
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


def test_nothing_fails_while_the_search_is_used(search: Page, site: Site, heard: Findings) -> None:
    """Other pages are visited without it: here its index and its worker are loaded, and from nowhere else."""
    assert find(search, "alignment", site)
    assert (heard.elsewhere, heard.complaints) == ([], [])


def test_there_are_at_least_thirty_queries_for_pages_that_exist(site: Site) -> None:
    """A query for a page that is gone would be missed for the wrong reason."""
    queries = read_queries()
    wanted = {page for _, pages in queries for page in pages}

    assert len({query for query, _ in queries}) >= 32
    assert wanted - set(site.pages()) == set()
