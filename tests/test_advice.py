"""Advice that is settled in guidance/advice.yml is contradicted nowhere: not in data, words or prose."""

import re
from pathlib import Path

import pytest

from tests.real import ROOT, real_library

SETTLED = ROOT / "guidance/advice.yml"
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
    if path != SETTLED
)
_SENT = r"(?:sen[dt]|share|write to everyone|results?) "
CONTRADICTIONS = {
    "action-owners": (
        r"(?<!with )\b(?:two|both|2) owners\b(?! in one square)",
        r"\beach with two owners",
        r"\bowners? (?:each\b(?! month)|on (?:each|both) sides?|from (?:each|either|both) sides?)\b",
        r"\bone owner (?:from|in) (?:the )?(?:business|a unit) and one\b",
        r"\bwithout two names\b",
    ),
    "results-out": (
        rf"(?i)\bwithin (?!two working days)(?:\w+) (?:working )?(?:days|weeks?),? {_SENT}(?:the|all|agreed)",
        rf"(?i){_SENT}(?:the|all|agreed)[^.]*\bwithin (?!two working days)(?:\w+) (?:working )?(?:days|weeks?)\b",
        r"(?i)results go out[^.]*within (?!two working days)",
    ),
    "workbooks-out": (
        r"(?i)\b(?!working)(?:\w+) days before[^.]*(?:workbook|scores? alone)",
        r"(?i)(?:workbooks?|questions)\b[^.]*(?:\bweeks? (?:ahead|before)|(?<!working )days (?:ahead|before))",
        r"(?i)\bweeks? before[:,][^.]*(?:workbook|scor)",
    ),
    "figures-shown": (
        r"(?i)(?:show|figures)[^.]*(?:fewer than|at least|only from) (?!three)\w+ (?:answers|people)",
        r"(?i)enough answers to protect",
        r"(?i)a side only from (?!three)\w+ answers",
    ),
    "first-step": (r"(?i)first step[^.]* within (?!two weeks)(?:\w+) (?:working )?(?:days|weeks|months)\b",),
    "three-rounds": (r"(?i)\b(?!three)\w+ rounds (?:at most|and then)", r"(?i)stop after (?!three)\w+ rounds"),
}
"""What would contradict each piece of advice, by its id."""


def contradictions(text: str) -> list[str]:
    """Return every passage of a text that says something else than what is settled."""
    flat = " ".join(text.split())
    found = (match for patterns in CONTRADICTIONS.values() for one in patterns for match in re.finditer(one, flat))
    return [match.group() for match in found]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_text_contradicts_settled_advice(path: Path) -> None:
    """Whoever reads two pages is told one thing."""
    assert contradictions(path.read_text(encoding="utf-8")) == []


def test_what_is_guarded_is_settled() -> None:
    """Each pattern stands for advice that exists."""
    assert set(CONTRADICTIONS) <= set(real_library().advice)


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Give each action two owners.", True),
        ("- **Two owners each.** One from the business.", True),
        ("Two owners in one square is a finding.", False),
        ("Name one owner from a unit and one from IT.", True),
        ("One accountable owner, and one person from the other side who supports.", False),
        ("Within five working days, send the result to all.", True),
        ("Within two working days, send the result to all.", False),
        ("Send the cards\n to all within two days.", True),
        ("Within two weeks, each owner reports the first step.", False),
        ("Five days before, send each person the workbook.", True),
        ("Five working days before, send each person the workbook.", False),
        ("Send the workbook two weeks ahead.", True),
        ("Show a side only from five answers on.", True),
        ("Show a side only from three answers on.", False),
        ("They name a first step within 30 days and one measure.", True),
        ("Four rounds at most.", True),
    ],
)
def test_the_guard_itself(text: str, is_wrong: bool) -> None:
    """The patterns, case by case."""
    assert bool(contradictions(text)) == is_wrong
