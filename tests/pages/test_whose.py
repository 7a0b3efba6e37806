"""A section says once whose it is: everything ours, or what has no grade; what leans on sources still names them."""

import re
from typing import Any

import pytest

from generators.model.base import Claim
from generators.pages.frame.context import Context
from generators.pages.frame.page import WORDS_FILE, Page
from generators.pages.frame.rendering import render_macro
from generators.words import Words
from tests.pages.conftest import ROOT as REAL
from tests.pages.conftest import edition_of
from tests.real import real_library

OURS, LEANING, GRADED = (
    {"editorial": True},
    {"editorial": True, "sources": ("gerow2014",)},
    {"grade": "A", "sources": ("gerow2014",)},
)


def context() -> Context:
    """Return what is seen from a page."""
    return Context(edition_of(REAL), {}, Words(WORDS_FILE), "guide/questions.md")


@pytest.mark.parametrize(
    ("claims", "told"),
    [
        ([GRADED, GRADED], ""),
        ([OURS, OURS], "All of this is our judgement."),
        ([OURS, LEANING], "All of this is our judgement. A source beside a statement is one that it leans on."),
        ([OURS, GRADED], "What has no grade is our judgement."),
        (
            [GRADED, LEANING],
            "What has no grade is our judgement. A source beside such a statement is one that it leans on.",
        ),
    ],
)
def test_a_section_says_whose_it_is(claims: list[dict[str, Any]], told: str) -> None:
    """In one line with one mark, and not at all where every statement has a grade."""
    seen = context()
    whose = seen.whose(Claim(text=f"Statement {number}.", **claim) for number, claim in enumerate(claims))
    line = render_macro("macros", "whose", whose, words=seen.words)

    assert re.sub(r"<[^>]*>|\]\([^)]*\)\{[^}]*\}|\[", "", line).strip() == told
    assert line.count(".atlas-judgement") == bool(told)


@pytest.mark.parametrize(("claim", "is_named", "is_graded"), [(OURS, 0, 0), (LEANING, 1, 0), (GRADED, 1, 1)])
def test_a_statement_of_ours_bears_no_mark_of_its_own(claim: dict[str, Any], is_named: int, is_graded: int) -> None:
    """It names the sources it leans on; only a grade has a badge."""
    seen = context()
    shown = render_macro("macros", "claim", seen.claim(Claim(text="Statement.", **claim)), words=seen.words)

    assert shown.startswith("Statement.")
    assert shown.count(".atlas-judgement") == 0
    assert shown.count(".atlas-source") == is_named
    assert shown.count(".atlas-grade") == is_graded


def test_no_page_says_it_again_and_again(real: dict[str, Page]) -> None:
    """A page of a framework said it up to 79 times, that of the mappings 241 times."""
    counts = {path: page.text.count(".atlas-judgement") for path, page in real.items()}

    assert len(real_library().frameworks) > 10
    assert {path: count for path, count in counts.items() if count > 12} == {}
