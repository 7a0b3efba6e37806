"""Rules about scores, bands and worksheets inside one framework; each finding is a location and a sentence."""

from collections.abc import Iterable, Iterator

from generators.documents import Location
from generators.model.framework import Framework
from generators.model.instrument import ROW_ID, ROW_NAME, Quadrant, Score
from generators.model.places import Finding, nearest


def check_scores(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself in the scores, bands and worksheets of a framework."""
    yield from _scores_follow(framework)
    yield from _bands_rise(framework)
    yield from _worksheets_hold(framework)


def _scores_follow(framework: Framework) -> Iterator[Finding]:
    dimensions = {dimension.id for dimension in framework.dimensions if dimension.items}
    items = {item.id for dimension in framework.dimensions for item in dimension.items}
    known = dimensions | items | {"overall"}
    for index, score in enumerate(framework.scores):
        location: Location = ("scores", index)
        for place, operand in enumerate(score.of):
            if operand not in known:
                hint = nearest(operand, known)
                yield (*location, "of", place), f"there is no item or earlier score {operand!r}; {hint}"
        if score.items_of and score.items_of not in dimensions:
            hint = nearest(score.items_of, dimensions)
            yield (*location, "items_of"), f"there is no dimension {score.items_of!r} with items; {hint}"
        yield from _operands_suit(location, score)
        known.add(score.id)


def _operands_suit(location: Location, score: Score) -> Iterator[Finding]:
    if bool(score.of) == bool(score.items_of):
        yield location, "operands are given twice or not at all; write either of or items_of"
    if score.operation == "difference" and len(score.of) != 2:  # noqa: PLR2004 - minuend and subtrahend
        yield location, "a difference needs two operands; write of: [first, second]"
    if score.operation == "leading" and (len(score.of) < 2 or score.margin is None):  # noqa: PLR2004
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
        yield from _quadrants_in_order((*location, "quadrants"), score.quadrants)


def _quadrants_in_order(location: Location, quadrants: Iterable[Quadrant]) -> Iterator[Finding]:
    order = [(quadrant.across, quadrant.up) for quadrant in quadrants]
    if order != [("low", "low"), ("high", "low"), ("low", "high"), ("high", "high")]:
        yield location, "the fields are out of order; write low–low, high–low, low–high, high–high (across first)"


def _worksheets_hold(framework: Framework) -> Iterator[Finding]:
    for index, sheet in enumerate(framework.worksheets):
        location: Location = ("worksheets", index)
        if bool(sheet.rows) == bool(sheet.blank_rows):
            yield location, "rows are given twice or not at all; write either rows or blank_rows"
        yield from _ids_differ(framework, index)
        rated = {column.id for column in sheet.columns if column.levels}
        for place, column in enumerate(sheet.columns):
            if column.levels and column.choices:
                yield (*location, "columns", place), "a column has choices and levels; keep one of them"
        if not sheet.plot:
            continue
        for axis in ("across", "up"):
            name = getattr(sheet.plot, axis)
            if name not in rated:
                yield (*location, "plot", axis), f"there is no column {name!r} with levels; {nearest(name, rated)}"
        yield from _quadrants_in_order((*location, "plot", "quadrants"), sheet.plot.quadrants)


def _ids_differ(framework: Framework, index: int) -> Iterator[Finding]:
    """Yield ids of worksheets and columns that would give two inputs one name."""
    sheet = framework.worksheets[index]
    if sheet.id in [other.id for other in framework.worksheets[:index]]:
        yield ("worksheets", index, "id"), f"the id {sheet.id!r} is already used by a worksheet; choose another id"
    taken = {ROW_NAME: "the heads of the rows", ROW_ID: "the ids of the rows"}
    for place, column in enumerate(sheet.columns):
        if column.id in taken:
            location: Location = ("worksheets", index, "columns", place, "id")
            yield location, f"the id {column.id!r} is already used by {taken[column.id]}; choose another id"
        taken[column.id] = "a column"


def _bands_rise(framework: Framework) -> Iterator[Finding]:
    floors = [band.at_least for band in framework.bands]
    if floors != sorted(set(floors)):
        yield ("bands",), "the bands do not rise; order them upwards by at_least, each once"
    if framework.instrument and framework.bands and floors[0] > framework.instrument.levels[0].value:
        lowest = framework.instrument.levels[0].value
        yield ("bands", 0, "at_least"), f"scores below {floors[0]:g} have no band; begin at {lowest}"
