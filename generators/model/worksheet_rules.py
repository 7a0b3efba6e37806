"""Rules about the worksheets of one framework; each finding is a location and a sentence."""

from collections.abc import Iterator

from generators.documents import Location
from generators.model.framework import Framework
from generators.model.instrument import ROW_ID, ROW_NAME, Column, Level, Plot, Worksheet
from generators.model.places import Finding, nearest
from generators.model.score_rules import check_quadrants

_KEPT_COLUMNS = {ROW_NAME: "the heads of the rows", ROW_ID: "the ids of the rows"}


def check_worksheets(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself in the worksheets of a framework."""
    for index, sheet in enumerate(framework.worksheets):
        location: Location = ("worksheets", index)
        if bool(sheet.rows) == bool(sheet.blank_rows):
            yield location, "rows are given twice or not at all; write either rows or blank_rows"
        for place, column in enumerate(sheet.columns):
            yield from _column_holds((*location, "columns", place), column)
        if sheet.plot:
            yield from _plot_holds((*location, "plot"), sheet, sheet.plot)


def _column_holds(location: Location, column: Column) -> Iterator[Finding]:
    if column.id in _KEPT_COLUMNS:
        yield (*location, "id"), f"the id {column.id!r} is kept for {_KEPT_COLUMNS[column.id]}; choose another id"
    if column.levels and column.choices:
        yield location, "a column has choices and levels; keep one of them"
    if len(column.choices) == 1 or len(column.levels) == 1:
        yield location, "one choice is no choice; write two or more, or none"
    values = [level.value for level in column.levels]
    if values != sorted(set(values)):
        yield (*location, "levels"), "the values of the levels do not rise; order them upwards, each once"


def _plot_holds(location: Location, sheet: Worksheet, plot: Plot) -> Iterator[Finding]:
    rated = {column.id: column.levels for column in sheet.columns if column.levels}
    for axis, name in (("across", plot.across), ("up", plot.up)):
        if name not in rated:
            yield (*location, axis), f"there is no column {name!r} with levels; {nearest(name, rated)}"
        elif not _splits(plot.split, rated[name]):
            said = f"{plot.split:g} leaves nothing on one side of {name!r}"
            yield (*location, "split"), f"{said}; choose a value above {rated[name][0].value} and up to the highest"
    if plot.across == plot.up:
        yield (*location, "up"), f"both axes are {plot.up!r}; name another column"
    yield from check_quadrants((*location, "quadrants"), plot.quadrants)


def _splits(split: float, levels: tuple[Level, ...]) -> bool:
    return levels[0].value < split <= levels[-1].value
