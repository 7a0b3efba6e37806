"""The tables of results: the dimensions with goal and gap, and the bands that name scores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generators.model.instrument import Band, Dimension
from generators.score_words import name_figure
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.filled import Filled, has_actions
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table, heading, keep_free, top_mark
from generators.workbook.grid.cells import FREE, Cell, Computed, Jump, Row
from generators.workbook.grid.layout import roomy_key
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.sheets.result_cells import ruled, score_cell, standing_cell


def plan_dimensions(filled: Filled, *, beside: Sequence[str]) -> list[Row]:
    """Return the dimensions with score, goal and gap; the columns `beside` stay free."""
    table: Table[Dimension] = Table(
        "results.dimensions",
        (
            Field("dimension", lambda d: Cell(d.name, "row_strong")),
            Field("score", lambda d: score_cell(d.id, filled), "head_figure"),
            Field("band_name", lambda d: standing_cell(filled.step(d.id), filled), "head_indented"),
            Field("goal", lambda d: _goal(d, filled), "head_figure", title=name_figure("goal")),
            Field("gap", lambda d: _gap(d, filled), "head_figure", title=name_figure("gap")),
            Field("answered", lambda d: _counted(readings.answered_of_asked, d, filled), "head_figure"),
            Field("targets", lambda d: _counted(readings.targets_of_answered, d, filled), "head_figure"),
        ),
    )
    return [table.head(filled.words), *table.rows(filled.dimensions), *_to_actions(filled, beside)]


def _to_actions(filled: Filled, beside: Sequence[str]) -> list[Row]:
    if not has_actions(filled):
        return []
    link = Cell(filled.words("results.to_actions"), "link", link=Jump(top_mark(Sheet.ACTIONS)), across=FREE)
    return [Row({roomy_key(Sheet.RESULTS, beside): link, **keep_free(beside)})]


def _counted(count: Callable[[ScoreStep, Filled], Computed], dimension: Dimension, filled: Filled) -> Cell:
    return Cell(count(filled.step(dimension.id), filled), "row_right")


def _goal(dimension: Dimension, filled: Filled) -> Cell:
    return Cell(formulas.show(names.goal(dimension.id), filled.result.goals[dimension.id]), "row_figure")


def _gap(dimension: Dimension, filled: Filled) -> Cell:
    return Cell(formulas.gap(dimension.id, filled), "row_gap")


@dataclass(frozen=True)
class _Rank:
    """A band with its place among the bands, counted from 0."""

    place: int
    band: Band


def plan_bands(filled: Filled, *, beside: Sequence[str]) -> list[Row]:
    """Return what the bands are called and mean; the columns `beside` stay free."""
    table: Table[_Rank] = Table(
        "results.bands",
        (
            Field("band", lambda row: _band_name(row, filled)),
            Field("floor", lambda row: _floor(row.band), "head_figure"),
            Field("meaning", lambda row: _meaning(row.band), "head_indented", across=FREE),
        ),
    )
    title = heading(Sheet.RESULTS, filled.words("results.headings.bands"), beside=beside)
    ranks = [_Rank(*pair) for pair in enumerate(filled.framework.bands)]
    lines = [
        line._replace(cells={**line.cells, **keep_free(beside)})
        for line in (table.head(filled.words), *table.rows(ranks))
    ]
    return [*title, *ruled(lines)]


def _band_name(row: _Rank, filled: Filled) -> Cell:
    return Cell(row.band.name, f"band_name:{row.place}/{len(filled.floors)}", marks=(marks.BAND_NAMES,))


def _floor(band: Band) -> Cell:
    return Cell(band.at_least, "row_figure", marks=(marks.BAND_FLOORS,))


def _meaning(band: Band) -> Cell:
    return Cell(band.meaning, "row_indented", marks=(marks.BAND_MEANINGS,), across=FREE)
