"""Each block of an agenda is told on the slide where it is needed."""

from collections.abc import Iterable

import pytest

from generators.deck.agenda.clock import Programme, Timed, clock, plan_programme
from generators.model.framework import AgendaBlock, Workshop
from tests.deck.conftest import Subject

ALL = ("needle", "dial")


def programme(workshop: Workshop, *about: tuple[str, ...]) -> Programme:
    """Return the programme of ten-minute blocks about these dimensions, named by their place."""
    blocks = [
        AgendaBlock(minutes=10, title=f"{place}", method="m", output="o", script="s", dimensions=names)
        for place, names in enumerate(about)
    ]
    return plan_programme(workshop.model_copy(update={"agenda": tuple(blocks)}), ALL)


def titles(blocks: Iterable[Timed]) -> list[str]:
    """Return the names of blocks."""
    return [timed.block.title for timed in blocks]


@pytest.fixture
def workshop(tiny: Subject) -> Workshop:
    """The tiny workshop, whose agenda a test replaces."""
    assert tiny.framework.workshop
    return tiny.framework.workshop


def test_a_dimension_belongs_to_the_block_that_is_most_about_it(workshop: Workshop) -> None:
    """An overview of all dimensions is told with the picture, not with every exercise."""
    found = programme(workshop, (), ALL, ("needle",), (), ("dial",), ALL, (), ())

    assert found.own == {"needle": 2, "dial": 4}
    assert titles(found.opening) == ["0"]
    assert titles(found.overview) == ["1"]
    assert titles(found.between(4)) == ["3"]
    assert titles(found.reading) == ["5"]
    assert titles(found.deciding) == ["6"]
    assert titles(found.close) == ["7"]


def test_a_block_about_all_dimensions_is_theirs_if_there_is_no_other(workshop: Workshop) -> None:
    """Its minutes are shared among their slides."""
    found = programme(workshop, (), ALL, ())

    assert found.own == {"needle": 1, "dial": 1}
    assert titles(found.close) == ["2"]


def test_no_block_is_told_twice_or_forgotten(workshop: Workshop) -> None:
    """Whatever the order."""
    for about in ((ALL, ()), ((), ALL), (ALL, ("dial",), ("needle",), ALL), ((), (), ())):
        found = programme(workshop, *about)
        own = sorted(set(found.own.values()))
        told = [*found.opening, *found.overview, *found.reading, *found.deciding, *found.close]
        told += [found.blocks[place] for place in own] + [timed for place in own for timed in found.between(place)]
        assert sorted(titles(told)) == titles(found.blocks)


def test_the_clock_counts_hours_and_minutes_from_the_start() -> None:
    """Minute 65 is 1:05."""
    assert [clock(minutes) for minutes in (0, 35, 65, 240)] == ["0:00", "0:35", "1:05", "4:00"]
