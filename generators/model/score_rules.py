"""Rules about scores and bands inside one framework; each finding is a location and a sentence."""

from collections.abc import Iterable, Iterator

from generators.documents import Location
from generators.model.framework import Framework
from generators.model.instrument import Quadrant, Score
from generators.model.places import Finding, nearest


def check_scores(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself in the scores and bands of a framework."""
    yield from _scores_follow(framework)
    yield from _bands_rise(framework)


def _scores_follow(framework: Framework) -> Iterator[Finding]:
    dimensions = {dimension.id for dimension in framework.asked}
    known = dimensions | {item.id for item in framework.asked_items} | {"overall"}
    choices: set[str] = set()
    for index, score in enumerate(framework.scores):
        location: Location = ("scores", index)
        for place, operand in enumerate(score.of):
            if operand not in known:
                hint = nearest(operand, known)
                yield (*location, "of", place), f"there is no active item or earlier score {operand!r}; {hint}"
            if operand in choices:
                yield (*location, "of", place), f"{operand!r} is a choice and no number; name another score"
        if score.items_of and score.items_of not in dimensions:
            hint = nearest(score.items_of, dimensions)
            yield (*location, "items_of"), f"there is no dimension {score.items_of!r} with active items; {hint}"
        yield from _operands_suit(location, score)
        known.add(score.id)
        if score.operation in ("leading", "quadrant"):
            choices.add(score.id)


def _operands_suit(location: Location, score: Score) -> Iterator[Finding]:
    if bool(score.of) == bool(score.items_of):
        yield location, "operands are given twice or not at all; write either of or items_of"
    if score.operation == "difference" and len(score.of) != 2:  # noqa: PLR2004 - minuend and subtrahend
        yield location, "a difference needs two operands; write of: [first, second]"
    if score.operation == "leading" and (len(score.of) < 2 or score.margin is None):  # noqa: PLR2004 - nobody leads alone
        yield location, "leading needs two operands or more and a margin; write of and margin"
    if score.operation != "leading" and score.margin is not None:
        yield (*location, "margin"), "only the operation leading has a margin; delete it"
    yield from _quadrants_suit(location, score)


def _quadrants_suit(location: Location, score: Score) -> Iterator[Finding]:
    is_quadrant = score.operation == "quadrant"
    if is_quadrant and (len(score.of) != 2 or score.split is None or score.quadrants is None):  # noqa: PLR2004 - two axes
        yield location, "a quadrant needs two operands, a split and four fields; write of, split and quadrants"
    if not is_quadrant and (score.split is not None or score.quadrants is not None):
        yield location, "only the operation quadrant has a split and quadrants; delete them"
    if score.quadrants:
        yield from check_quadrants((*location, "quadrants"), score.quadrants)


def check_quadrants(location: Location, quadrants: Iterable[Quadrant]) -> Iterator[Finding]:
    """Yield fields of two axes that do not stand in the order of Quadrants."""
    order = [(quadrant.across, quadrant.up) for quadrant in quadrants]
    if order != [("low", "low"), ("high", "low"), ("low", "high"), ("high", "high")]:
        yield location, "the fields are out of order; write low–low, high–low, low–high, high–high (across first)"


def _bands_rise(framework: Framework) -> Iterator[Finding]:
    floors = [band.at_least for band in framework.bands]
    if floors != sorted(set(floors)):
        yield ("bands",), "the bands do not rise; order them upwards by at_least, each once"
    if framework.instrument and framework.bands and floors[0] > framework.instrument.levels[0].value:
        lowest = framework.instrument.levels[0].value
        yield ("bands", 0, "at_least"), f"scores below {floors[0]:g} have no band; begin at {lowest}"
    if framework.instrument and framework.bands and floors[-1] > framework.instrument.levels[-1].value:
        highest = framework.instrument.levels[-1].value
        yield ("bands", len(floors) - 1, "at_least"), f"no score reaches {floors[-1]:g}; begin at {highest} or below"
