"""Every data file is walked: what is said as fact names its source, and untraceable figures stay out."""

import re
from collections.abc import Iterator

import pytest

from generators.model.base import Model
from tests.claims import claims_in
from tests.real import ALL, ALL_CASES, ROOT, real_library

CASES = [f"case_studies/{name}" for name in ALL_CASES]
GUIDANCE = ["measures", "lead_and_lag", "pitfalls", "terms", "questions", "steps", "roles", "agendas"]
NAMES = [*(f"frameworks/{name}" for name in ALL), *CASES, *GUIDANCE]
MONEY_OR_SHARE = re.compile(r"[€$£]\s?\d|\d\s?(?:%|per cent|million|billion)")
UNTRACEABLE = re.compile(
    r"30 ?(?:%|per cent) (?:more|higher|ahead)|6\.2 (?:out of|of|on)|\b7\.8 (?:out of|of|on)|€ ?15 million|"
    r"\b56 ?(?:%|per cent)|\b0\.76\b|€ ?1\.1 million|€ ?1 billion|\b67 ?(?:%|per cent)|6,625"
)


def entry_of(name: str) -> object:
    """Return a part of the real data: a framework, a case, or all that is of a kind."""
    kind, _, key = name.partition("/")
    part = getattr(real_library(), kind)
    return part[key] if key else part


def texts_in(entry: object) -> Iterator[str]:
    """Yield every text in a part of the data."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, Model):
        for _, value in entry:
            yield from texts_in(value)
    elif isinstance(entry, dict):
        for value in entry.values():
            yield from texts_in(value)
    elif isinstance(entry, tuple):
        for value in entry:
            yield from texts_in(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_has_a_grade_with_known_sources_or_is_called_our_judgement(name: str) -> None:
    """A factual sentence points at a source that is in the list; anything else says that it is ours."""
    claims = list(claims_in(entry_of(name)))
    unfounded = [c.text for c in claims if not c.editorial and not (c.grade and c.sources)]
    unknown = [key for claim in claims for key in claim.sources if key not in real_library().sources]

    assert unfounded == []
    assert unknown == []


@pytest.mark.parametrize("name", CASES)
def test_money_and_shares_in_a_reading_stand_in_a_graded_fact_of_the_same_case(name: str) -> None:
    """A reading of a documented case brings no figure of its own, unless it says `our arithmetic`."""
    case = real_library().case_studies[name.removeprefix("case_studies/")]
    if case.standing != "documented":
        return
    graded = " ".join(claim.text for claim in claims_in((case.situation, case.facts)) if claim.grade)
    stated = set(re.findall(r"\d[\d.,]*\d|\d", graded))
    readings = [case.tagline, *texts_in((case.lenses, case.questions)), *(claim.text for claim in case.lessons)]
    found = [text for text in readings if MONEY_OR_SHARE.search(text) and "our arithmetic" not in text]
    loose = [text for text in found if not set(_figures(text)) <= stated]

    assert loose == []


@pytest.mark.parametrize("name", NAMES)
def test_untraceable_figures_are_not_repeated(name: str) -> None:
    """What the audit of claims left out stands nowhere in the data."""
    assert [text for text in texts_in(entry_of(name)) if UNTRACEABLE.search(text)] == []


PROMPTS = {"whatpulse2025", "flevy2024"}
"""The articles of vendors that prompted this project: what they say is told as theirs, and carries nothing."""


def test_the_articles_that_prompted_this_project_carry_no_grade_a_or_b() -> None:
    """Neither in the data nor in prose, not even beside another source; their notes say what they are."""
    library = real_library()
    claims = [claim for name in NAMES for claim in claims_in(entry_of(name))]
    prose = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md")))
    citations = re.findall(r"\[((?:@[\w-]+ )+)[AB](?:,[^\]]*)?\]", prose)

    assert [claim.text for claim in claims if claim.grade in ("A", "B") and PROMPTS & {*claim.sources}] == []
    assert [cited for cited in citations if PROMPTS & {*re.findall(r"@([\w-]+)", cited)}] == []
    assert all("prompted this project" in (library.sources[key].note or "") for key in PROMPTS)


def _figures(text: str) -> list[str]:
    return [found.group(1) for found in re.finditer(r"(\d[\d.,]*\d|\d)\s?(?:%|per cent|million|billion)", text)]
