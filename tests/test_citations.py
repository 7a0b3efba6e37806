"""References as plain text: whatever a source does not say is said in words."""

from typing import Any

import pytest

from generators.citations import cite, cite_shortly
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
