"""Whoever stands first in a reference is an author, a body, a site or a newspaper."""

import re

from tests.real import real_library

DOMAIN_BESIDE_NAME = re.compile(r"\([a-z0-9-]+(\.[a-z0-9-]+)+\)$")


def test_no_journal_and_no_conference_stands_as_an_author() -> None:
    """Only a site or a newspaper may be named for its own pages: all else needs an author or a publisher."""
    headless = [
        key
        for key, source in real_library().sources.items()
        if source.container and source.kind not in ("web", "news") and not (source.authors or source.publisher)
    ]

    assert headless == []


def test_no_name_repeats_its_domain() -> None:
    """The address follows in the link; a name reads as a name."""
    doubled = [
        name
        for source in real_library().sources.values()
        for name in (source.container, source.publisher, *source.authors)
        if name and DOMAIN_BESIDE_NAME.search(name)
    ]

    assert doubled == []
