"""References as plain text: whatever a source does not say is said in words."""

from typing import Any

import pytest

from generators.citations import cite, cite_shortly, letter_alike
from generators.model.guidance import Source

BASE: dict[str, Any] = {"kind": "web", "title": "Finding north", "seen": "in full"}


@pytest.mark.parametrize(
    ("said", "reference", "short"),
    [
        (
            {"authors": ("Example, Ada", "Other, Bo"), "year": 1999, "publisher": "Example Press"},
            "Example, Ada & Other, Bo (1999). Finding north. Example Press.",
            "Example & Other 1999",
        ),
        ({"authors": ("Example, Ada",)}, "Example, Ada (no date). Finding north.", "Example"),
        (
            {"container": "The Daily Walk", "year": 2001},
            "The Daily Walk (no author, 2001). Finding north.",
            "The Daily Walk 2001",
        ),
        ({"publisher": "Example Press"}, "Example Press (no author, no date). Finding north.", "Example Press"),
        ({"year": 2001}, "Finding north (no author, 2001).", "Finding north 2001"),
        ({}, "Finding north (no author, no date).", "Finding north"),
    ],
)
def test_what_is_missing_is_said(said: dict[str, Any], reference: str, short: str) -> None:
    """Nobody is invented, and no place is taken for an author."""
    source = Source.model_validate(BASE | said)

    assert cite(source) == reference
    assert cite_shortly(source) == short


def test_sources_that_would_be_named_alike_bear_letters() -> None:
    """Two sources of one author and year are told apart in the order of the references, dated or not."""
    ada = BASE | {"authors": ("Example, Ada",)}
    sources = {
        "second": Source.model_validate(ada | {"year": 1999}),
        "first": Source.model_validate(ada | {"year": 1999, "title": "A map"}),
        "later": Source.model_validate(ada | {"year": 2001}),
        "undated": Source.model_validate(ada),
        "undated2": Source.model_validate(ada),
    }

    letters = letter_alike(sources)

    assert letters == {"first": "a", "second": "b", "undated": "a", "undated2": "b"}
    assert cite(sources["first"], "a") == "Example, Ada (1999a). A map."
    assert cite_shortly(sources["second"], "b") == "Example 1999b"
    assert cite(sources["undated"], "a") == "Example, Ada (no date, a). Finding north."
    assert cite_shortly(sources["undated"], "a") == "Example (no date, a)"


def test_letters_go_on_after_z() -> None:
    """Who cites thirty reports of one body and year still tells them apart."""
    sources = {f"report{n:02}": Source.model_validate(BASE | {"year": 1999}) for n in range(30)}

    assert list(letter_alike(sources).values())[-5:] == ["z", "aa", "ab", "ac", "ad"]
