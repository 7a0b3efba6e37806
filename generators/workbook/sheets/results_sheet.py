"""The sheet of results: overall score, dimensions against targets, charts, bands, and the framework's own scores."""

from collections.abc import Iterator

from generators.model.instrument import Band, Dimension
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas
from generators.workbook.figures.charts import CHARTS_MARK, CHARTS_WIDTH_KEY, charts_height, plan_charts
from generators.workbook.figures.filled import Filled, has_actions
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table, heading, open_sheet, top_mark
from generators.workbook.grid.cells import GAP, Cell, Jump, Plan, Row, Rule, Titled
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import line_height, page_room, start_block

_SCORES = "#results.scores"
_LAST = "answered"
"""The key of the last column left of the charts."""
_RESPONDENT = (
    ("organisation", "dimension", None),
    ("unit", "score", "band_name"),
    ("side", "goal", "gap"),
    ("date", "answered", None),
)


def plan_results(filled: Filled) -> Plan:
    """Return the results sheet."""
    opening = open_sheet(Sheet.RESULTS, filled.words)
    rest = page_room(Sheet.RESULTS) - _height(opening)
    left = [*_respondent(filled), *_tiles(filled), *_dimensions(filled)]
    bands = _bands(filled, until=_LAST)
    if _height(left) + _height(bands) <= rest:
        top = [*opening, *_fill_up([*left, *bands], charts_height(filled))]
    else:
        top = [*opening, *_fill_up(left, rest), *_bands(filled, until=CHARTS_WIDTH_KEY)]
    own = _own_scores(filled)
    lines = (*top, *start_block(Sheet.RESULTS, top, own, lead=len(own)))
    return Plan(Sheet.RESULTS, lines, (Rule(_SCORES, "band"),), plan_charts(filled))


def _fill_up(lines: list[Row], height: float) -> list[Row]:
    missing = height - _height(lines)
    return [*lines, Row(height=missing)] if missing > 0 else lines


def _height(lines: list[Row]) -> float:
    return sum(line_height(Sheet.RESULTS, line) for line in lines)


def _respondent(filled: Filled) -> list[Row]:
    words = filled.words
    labels = {
        key: Cell(words(f"respondent.fields.{field}.name"), "tile_label", across=end) for field, key, end in _RESPONDENT
    }
    values = {
        key: Cell(
            formulas.show(names.respondent(field), filled.entries.respondent.get(field)),
            "tile_date" if field == "date" else "text",
            across=end,
        )
        for field, key, end in _RESPONDENT
    }
    return [Row({**labels, CHARTS_WIDTH_KEY: Cell(None, marks=(CHARTS_MARK,))}), Row(values, height=33)]


def _tiles(filled: Filled) -> list[Row]:
    words, result = filled.words, filled.result
    band = result.bands["overall"]
    shown = (
        ("overall", "dimension", None, formulas.show(names.score("overall"), filled.score("overall")), "tile_score"),
        ("band", "score", "band_name", formulas.show(names.band("overall"), band.name if band else None), "tile_text"),
        ("completion", "goal", "gap", formulas.show(names.COMPLETION, result.completion), "tile_percent"),
        ("to_target", "answered", None, formulas.show(names.TO_TARGET, result.to_target), "tile_percent"),
    )
    labels = {key: Cell(words(f"results.tiles.{name}"), "tile_label", across=end) for name, key, end, _, _ in shown}
    values = {key: Cell(value, style, across=end) for _, key, end, value, style in shown}
    meaning = Cell(formulas.band_meaning("overall", filled), "text", across=_LAST)
    return [
        Row(labels),
        Row(values, height=30),
        Row({"dimension": meaning}),
        GAP,
    ]


def _dimensions(filled: Filled) -> list[Row]:
    table: Table[Dimension] = Table(
        "results.dimensions",
        (
            Field("dimension", lambda d: Cell(d.name, "row_strong")),
            Field("score", lambda d: _score(d.id, filled), "head_figure"),
            Field("band_name", lambda d: _band(d.id, filled), "head_indented"),
            Field("goal", lambda d: _goal(d, filled), "head_figure"),
            Field("gap", lambda d: Cell(formulas.gap(d.id, filled), "row_gap"), "head_figure"),
            Field("answered", lambda d: Cell(formulas.answered_of_asked(d, filled), "row_right"), "head_figure"),
        ),
    )
    return [table.head(filled.words), *table.rows(filled.dimensions), *_to_actions(filled)]


def _to_actions(filled: Filled) -> list[Row]:
    if not has_actions(filled):
        return []
    link = Cell(filled.words("results.to_actions"), "link", link=Jump(top_mark(Sheet.ACTIONS)), across=_LAST)
    return [Row({"dimension": link}, height=21)]


def _score(step: str, filled: Filled) -> Cell:
    return Cell(formulas.show(names.score(step), filled.score(step)), "row_score", marks=(_SCORES,))


def _band(step: str, filled: Filled) -> Cell:
    band = filled.result.bands[step]
    return Cell(formulas.show(names.band(step), band.name if band else None), "row_indented")


def _goal(dimension: Dimension, filled: Filled) -> Cell:
    return Cell(formulas.show(names.goal(dimension.id), filled.result.goals[dimension.id]), "row_figure")


def _bands(filled: Filled, *, until: str) -> list[Row]:
    table: Table[tuple[int, Band]] = Table(
        "results.bands",
        (
            Field("band", lambda row: Cell(row[1].name, f"band_name:{row[0]}", marks=(marks.BAND_NAMES,))),
            Field("floor", lambda row: Cell(row[1].at_least, "row_figure", marks=(marks.BAND_FLOORS,)), "head_figure"),
            Field("meaning", lambda row: _meaning(row[1], until), "head_indented", across=until),
        ),
    )
    title = heading(Sheet.RESULTS, filled.words("results.headings.bands"), until=until)
    return [*title, table.head(filled.words), *table.rows(enumerate(filled.framework.bands))]


def _meaning(band: Band, until: str) -> Cell:
    return Cell(band.meaning, "row_indented", marks=(marks.BAND_MEANINGS,), across=until)


def _own_scores(filled: Filled) -> list[Row]:
    own = {score.id for score in filled.framework.scores}
    steps = [step for step in filled.steps if step.id in own]
    if not steps:
        return []
    words = filled.words
    table: Table[ScoreStep] = Table(
        "results.own",
        (
            Field("own", lambda step: Cell(step.name, "row_strong")),
            Field("figure", lambda step: _figure(step, filled), "head_figure"),
            Field("reading", lambda step: _reading(step, filled), "head_indented"),
            Field("explanation", lambda step: _explanation(step, filled), across=CHARTS_WIDTH_KEY),
        ),
    )
    rows = (line for step in steps for line in (table.row(step), *_field(step, filled)))
    return [*heading(Sheet.RESULTS, words("results.headings.own")), table.head(words), *rows]


def _field(step: ScoreStep, filled: Filled) -> Iterator[Row]:
    """Yield what the field means that a score names, and what to do there; nothing for other scores."""
    quadrants = next(score.quadrants for score in filled.framework.scores if score.id == step.id)
    if not quadrants:
        return
    told = {
        "field_meaning": [quadrant.meaning for quadrant in quadrants],
        "field_advice": [quadrant.advice for quadrant in quadrants],
    }
    for key, texts in told.items():
        text = Cell(formulas.field_text(step, texts, filled), "row_indented", across=CHARTS_WIDTH_KEY)
        label = Cell(filled.words(f"results.{key}"), "row_muted", across="figure")
        yield Row({"own": label, "reading": text})


def _figure(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(None, "row")
    if step.is_level:
        return _score(step.id, filled)
    return Cell(formulas.show(names.score(step.id), filled.score(step.id)), "row_difference")


def _reading(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(formulas.reading(step, filled), "row_indented_strong")
    return _band(step.id, filled) if step.is_level else Cell(None, "row")


def _explanation(step: ScoreStep, filled: Filled) -> Cell:
    kind = filled.words(f"operations.{step.operation}", margin=f"{step.margin:g}")
    return Cell(Titled(kind, step.about), "row", across=CHARTS_WIDTH_KEY)
