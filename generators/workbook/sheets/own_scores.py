"""The table of a framework's own scores: figure, reading, how it is made, and what to know before acting on it."""

from collections.abc import Iterator

from generators.model.base import Claim
from generators.model.instrument import Score
from generators.score_words import explain_operation
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import Field, Table, heading
from generators.workbook.grid.cells import FREE, Cell, Computed, Row, Titled
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.sheets.result_cells import ruled, score_cell, standing_cell

_TABLE = "results.own"


def plan_own_scores(filled: Filled) -> list[Row]:
    """Return the lines of a framework's own scores; none for one without."""
    scores = filled.framework.scores
    if not scores:
        return []
    words, step_of = filled.words, {step.id: step for step in filled.steps}
    table: Table[ScoreStep] = Table(
        _TABLE,
        (
            Field("own", lambda step: Cell(step.name, "row_strong")),
            Field("figure", lambda step: _figure(step, filled), "head_figure"),
            Field("reading", lambda step: _reading(step, filled), "head_indented"),
            Field("explanation", _explanation, across=FREE),
        ),
    )
    rows = (line for own in scores for line in (table.row(step_of[own.id]), *_beneath(own, step_of[own.id], filled)))
    return [*heading(Sheet.RESULTS, words("results.headings.own")), *ruled([table.head(words), *rows])]


def _beneath(own: Score, step: ScoreStep, filled: Filled) -> Iterator[Row]:
    """Yield what the field means that a score names, what to do there, and what to know before acting on it."""
    if own.quadrants:
        meanings, advice = zip(*((field.meaning, field.advice) for field in own.quadrants), strict=True)
        yield _line("field_meaning", readings.field_text(step, meanings, filled), filled)
        yield _line("field_advice", readings.field_text(step, advice, filled), filled)
    for place, caution in enumerate(own.cautions):
        yield _line("" if place else "cautions", _tell(caution, filled), filled)


def _line(key: str, text: str | Computed, filled: Filled) -> Row:
    label = Cell(filled.words(f"results.{key}") if key else None, "row_muted")
    told = Cell(text, "row_indented", across=FREE)
    return Row({"own": label, "figure": Cell(None, "row_muted"), "explanation": told}, table=_TABLE)


def _tell(caution: Claim, filled: Filled) -> str:
    basis = filled.edition.badge(caution) if caution.grade else filled.words("results.our_judgement")
    cited = (filled.edition.cite_shortly(key) for key in caution.sources)
    return filled.words("results.caution", text=caution.text, basis=filled.words("results.next").join([basis, *cited]))


def _figure(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(None, "row")
    if step.is_level:
        return score_cell(step.id, filled)
    return Cell(formulas.show(names.score(step.id), filled.score(step.id)), "row_difference")


def _reading(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(readings.reading(step, filled), "row_indented_strong")
    return standing_cell(step, filled)


def _explanation(step: ScoreStep) -> Cell:
    kind = explain_operation(step.operation, step.margin)
    return Cell(Titled(kind, step.about), "row", across=FREE)
