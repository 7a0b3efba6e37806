"""The scores in the flat sheet: score, goal, band and what each rests on."""

from generators.model.instrument import Dimension
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, rankings, readings
from generators.workbook.figures.charts import GOALS, LABELS, SCORES
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import Cell, Row


def plan_scores(filled: Filled) -> tuple[Row, ...]:
    """Return the scores in the order of computation under a header of ids."""
    table = _table(filled)
    return table.ids(), *table.rows(filled.steps)


def _table(filled: Filled) -> Table[ScoreStep]:
    left, right = "data_head", "data_head_figure"
    places = {dimension.id: place for place, dimension in enumerate(filled.dimensions, start=1)}
    dimensions = {dimension.id: dimension for dimension in filled.dimensions}
    return Table(
        "data.scores",
        (
            Field("score_id", lambda step: Cell(step.id, "data"), left),
            Field("label", lambda step: _label(step, dimensions), left),
            Field("score", lambda step: _score(step, dimensions, filled), right),
            Field("goal", lambda step: _goal(step, dimensions, filled), right),
            Field("key", lambda step: _key(step, dimensions, places, filled), right),
            Field("next", lambda step: _next(step, dimensions, filled), right),
            Field("is_level", lambda step: Cell(int(step.is_level), "data_number"), right),
            Field("band", lambda step: _band(step, filled), left),
            Field("short_name", lambda step: _short_name(step, dimensions), left),
            *(_covered(kind, filled) for kind in ("done", "answered", "targeted")),
            Field("provisional", lambda step: _doubt(step, dimensions, filled), left),
        ),
    )


def _label(step: ScoreStep, dimensions: dict[str, Dimension]) -> Cell:
    ranking = (marks.RANK_NAMES,) if step.id in dimensions else ()
    return Cell(step.name, "data", marks=(marks.label(step.id), *ranking))


def _short_name(step: ScoreStep, dimensions: dict[str, Dimension]) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    return Cell(dimensions[step.id].short_name, "data", marks=(LABELS,))


def _score(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    is_dimension = step.id in dimensions
    ranking = (SCORES, marks.RANK_SCORES) if is_dimension else ()
    return Cell(formulas.score(step, filled), "data_score", (names.score(step.id),), ranking)


def _goal(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    charted = (GOALS,) if step.id in dimensions else ()
    return Cell(formulas.goal(step, filled), "data_score", (names.goal(step.id),), charted)


def _key(step: ScoreStep, dimensions: dict[str, Dimension], places: dict[str, int], filled: Filled) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    key = rankings.rank_key(dimensions[step.id], places[step.id], filled)
    return Cell(key, "data_score", marks=(marks.RANK_KEYS,))


def _next(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    row = rankings.step_row(dimensions[step.id], filled)
    return Cell(row, "data_number", marks=(marks.RANK_STEPS, marks.next_step(step.id)))


def _band(step: ScoreStep, filled: Filled) -> Cell:
    if not step.is_level:
        return Cell(None, "data")
    return Cell(readings.band(step, filled), "data", (names.band(step.id),))


def _covered(kind: str, filled: Filled) -> Field[ScoreStep]:
    def cell(step: ScoreStep) -> Cell:
        return Cell(readings.count_covered(kind, step, filled), "data_number", marks=(marks.covered(kind, step.id),))

    return Field(kind, cell, "data_head_figure")


def _doubt(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    ranking = (marks.RANK_DOUBTS,) if step.id in dimensions else ()
    return Cell(readings.doubt(step, filled), "data", marks=(marks.doubt(step.id), *ranking))
