"""A source without a public copy tells when it was looked for, and leads to a search that fits its kind."""

from datetime import date
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.lost_copies import look_up, tell_day
from generators.model.guidance import Source

KINDS = get_args(Source.model_fields["kind"].annotation)
HOSTS = {
    "scholar.google.com": {"article", "paper", "thesis"},
    "search.worldcat.org": {"book", "chapter"},
    "duckduckgo.com": {"report", "case", "web", "news", "data"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_search_asks_for_title_and_first_author_where_such_things_are_kept(kind: str) -> None:
    """Signs that mean something in an address are encoded, so that the title comes through as it is."""
    title = "Profit & loss: 100 % “sure”? #1 + naïve/ideas"
    source = Source.model_validate(
        {"kind": kind, "title": title, "authors": ("Müller, Ada", "Other, Bo"), "seen": "abstract"}
    )

    address = urlsplit(look_up(source))

    assert address.geturl().isascii()
    assert kind in HOSTS[address.hostname or ""]
    assert parse_qs(address.query) == {"q": [f"{title} Müller"]}


def test_a_day_stands_as_in_a_sentence() -> None:
    """Day, month in words, year."""
    assert tell_day(date(2026, 11, 4)) == "4 November 2026"
    assert tell_day(date(2026, 1, 31)) == "31 January 2026"
