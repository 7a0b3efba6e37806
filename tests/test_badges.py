"""A badge says how much was read of the source that was read least, and promises no more."""

import re
from typing import get_args

import pytest

from generators.badges import badge, explain_badge, tell_reading
from generators.brand import load_brand
from generators.edition import Edition
from generators.model.base import Claim
from generators.model.evidence import Seen, least_seen
from tests.claims import claims_in
from tests.real import real_library


@pytest.mark.parametrize(
    ("grade", "seen", "shown", "explained"),
    [
        ("A", ["in full"], "A, in full", "Grade A: a primary source says so. We read it in full."),
        ("A", ["in part"], "A, in part", "Grade A: a primary source says so. We read a part of it."),
        ("A", ["abstract"], "A, abstract", "Grade A: a primary source says so. We read its abstract."),
        ("B", ["not seen"], "B, not seen by us", "Grade B: a reliable secondary source says so. We have not seen it."),
        (
            "C",
            ["record only"],
            "C, record only",
            "Grade C: only reported, and what it says could not be checked. We saw its record only.",
        ),
        (
            "A",
            ["in full", "abstract", "in part"],
            "A, abstract",
            "Grade A: a primary source says so. Of one of them at least we read only the abstract.",
        ),
        (
            "B",
            ["in full", "in full"],
            "B, in full",
            "Grade B: a reliable secondary source says so. We read all of them in full.",
        ),
    ],
)
def test_a_badge_names_the_source_that_was_read_least(grade: str, seen: list[str], shown: str, explained: str) -> None:
    """One word beside the letter, and whole sentences for whoever asks."""
    assert badge(grade, seen) == shown
    assert explain_badge(grade, seen) == explained


@pytest.mark.parametrize("seen", get_args(Seen))
def test_there_is_a_word_for_every_way_of_reading(seen: str) -> None:
    """Also beside others, and without a grade."""
    assert (
        tell_reading(seen)
        and badge("A", [seen])
        and explain_badge("A", [seen])
        and explain_badge("A", [seen, "in full"])
    )


def test_every_graded_statement_has_a_badge() -> None:
    """Whatever the data says, each source of a claim tells how much of it was read."""
    library = real_library()
    graded = [claim for claim in claims_in(tuple(library.frameworks.values())) if claim.grade]

    assert len(graded) > 100
    for claim in graded:
        seen = [library.sources[key].seen for key in claim.sources]
        assert re.fullmatch(r"[ABC], [a-z ]+", badge(claim.grade or "", seen))


def test_the_order_of_readings_is_that_of_the_data() -> None:
    """From in full to not seen; badges and counts ask the same function."""
    readings = get_args(Seen)

    assert [least_seen(readings[:number]) for number in range(1, len(readings) + 1)] == [*readings]


def test_decks_and_workbooks_take_the_badge_of_a_claim_from_the_edition() -> None:
    """What is our own judgement has none."""
    library = real_library()
    edition = Edition(library, load_brand(), "https://atlas.example/")
    key, source = next((key, source) for key, source in library.sources.items() if source.seen == "abstract")

    assert edition.badge(Claim(text="Some walk.", grade="A", sources=(key,))) == badge("A", [source.seen])
    assert edition.badge(Claim(text="We walk.", editorial=True, sources=(key,))) == ""
