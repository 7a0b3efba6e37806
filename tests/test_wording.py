"""Phrases that read like a translation stay out of data, words and prose."""

import re
from pathlib import Path

import pytest

from tests.real import ROOT

TEXTS = sorted(
    path
    for pattern in (
        "docs/**/*.md",
        "guidance/**/*.yml",
        "frameworks/*.yml",
        "case_studies/*.yml",
        "generators/**/*.yml",
    )
    for path in ROOT.glob(pattern)
)
_BETTER_TALK = "conversation, discussion or meeting"
INSTEAD = {
    r"\bh[au]ngs? together\b|\bhanging together\b": "fit together",
    r"where is the talk held": "Who is in the room?",
    r"hold in your hands": "What should come out of it?",
    r"\bmade for (?:calm|change)\b": "For stable conditions",
    r"\bsome days\b": "a few days",
    r"\bchoose your chair\b|\byour chair is not here\b": "Choose your role",
    r"\bmind the clash\b": "Not to be confused with",
    r"\bthat suggests itself\b": "suggested",
    r"\bminutes (?:spread|pairs|breakout|plenary)\b": "3 min: show the scores",
    r"\bstands? under (?:\[?creative commons|the mit|the same licen)": "are licensed under",
    r"\b(?:an?|the|this|each|first|next|short|joint|strategy|maturity|daily|your|our|its) talks?\b": _BETTER_TALK,
    r"\b(?:more talk|of talk|six talks|after talks|all talk|that talk(?! (?:to|with|past)))\b": _BETTER_TALK,
    r"\btalks? (?:is|was|are|were|held|between|among|across)\b": _BETTER_TALK,
}
"""What is written instead of what."""


def odd_phrases(text: str) -> list[str]:
    """Return every passage that is on the list, with what to write instead."""
    flat = " ".join(text.split())
    return [
        f"{match.group()!r}: {better}"
        for pattern, better in INSTEAD.items()
        for match in re.finditer(pattern, flat, re.IGNORECASE)
    ]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_holds_a_phrase_of_the_list(path: Path) -> None:
    """The voice is short and dry, and idiomatic."""
    assert odd_phrases(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "is_odd"),
    [
        ("How business and IT hang\n  together", True),
        ("They hang on the wall together.", False),
        ("It starts a talk.", True),
        ("Let those who talk past each other meet.", False),
        ("More talk alone is not enough.", True),
        ("Ask them to talk to two people.", False),
        ("That is a talk about strategy.", True),
        ("Texts stand under Creative Commons.", True),
    ],
)
def test_the_list_itself(text: str, is_odd: bool) -> None:
    """The patterns, case by case."""
    assert bool(odd_phrases(text)) == is_odd
