"""The rows of a plot as they are written so far: the field, the spot and the point of each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generators.model.instrument import Plot, Worksheet
from generators.operations import OPERATIONS
from generators.workbook.figures.filled import Filled
from generators.workbook.worksheets.cluster import Cluster
from generators.workbook.worksheets.columns import find_column
from generators.workbook.worksheets.written import WrittenRow, written_rows


@dataclass(frozen=True)
class PlottedRow:
    """One row of a plotted worksheet."""

    row: WrittenRow
    across: int | None
    up: int | None
    field: int | None
    """The number of its field, from 1 to 4; None until both levels are known."""
    order: int
    """The how-manieth row it is on its spot."""
    crowd: int
    """How many rows are on its spot."""

    def point(self, cluster: Cluster) -> tuple[float, float] | None:
        """Return where its point is drawn, if it has a field."""
        if self.field is None or self.across is None or self.up is None:
            return None
        aside, above = cluster.offset(self.order, self.crowd)
        return self.across + aside, self.up + above


def plot_rows(worksheet: Worksheet, plot: Plot, filled: Filled) -> tuple[PlottedRow, ...]:
    """Return the rows of a plot in their order."""
    across, up = (find_column(worksheet, axis) for axis in (plot.across, plot.up))
    rows = written_rows(worksheet, filled)
    spots = [(row.level(across), row.level(up)) for row in rows]
    crowds = Counter(spots)
    orders = [spots[: place + 1].count(spot) for place, spot in enumerate(spots)]
    return tuple(
        PlottedRow(row, *spot, find_field(*spot, plot), order, crowds[spot])
        for row, spot, order in zip(rows, spots, orders, strict=True)
    )


def find_field(across: int | None, up: int | None, plot: Plot) -> int | None:
    """Return the number of the field in which two levels meet, by the rule of scoring."""
    place = OPERATIONS["quadrant"].python([across, up], (), plot.split)
    return None if place is None else round(place)


def in_field(rows: Iterable[PlottedRow], number: int) -> list[PlottedRow]:
    """Return the rows that stand in a field."""
    return [row for row in rows if row.field == number]
