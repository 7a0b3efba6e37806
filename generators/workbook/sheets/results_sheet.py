"""The sheet of results: overall score, dimensions with goal and gap, charts, bands, and the framework's own scores."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.model.instrument import Band, Dimension
from generators.score_words import explain_operation, name_figure
from generators.scoring import OVERALL, ScoreStep
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.charts import CHARTS_MARK, CHARTS_WIDTH_KEY, charts_height, plan_charts
from generators.workbook.figures.filled import Filled, has_actions
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table, heading, keep_free, open_sheet, top_mark, without_holes
from generators.workbook.grid.cells import FREE, GAP, Cell, Computed, Jump, Plan, Row, Rule, Titled
from generators.workbook.grid.layout import columns_of, cut, roomy_key
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import line_height, page_room, stack_blocks

_SCORES = "#results.scores"
_READING = "band_name"
"""The column in which both tables say how a score is read."""
_BESIDE_CHARTS = ("gutter", CHARTS_WIDTH_KEY)
"""The columns that stay free as long as charts stand in them."""
_RESPONDENT = ("organisation", "unit", "side", "date")
"""The fields of the respondent that are shown, beside each other."""
_TILES = (34, 29, 18, 22)
"""How the width beside the charts is shared by the fields of the respondent, and by the figures about the whole."""


def plan_results(filled: Filled) -> Plan:
    """Return the results sheet."""
    opening = open_sheet(Sheet.RESULTS, filled.words)
    rest = page_room(Sheet.RESULTS, font=filled.font) - _height(opening, filled)
    left = [*_respondent(filled), *_tiles(filled), *_dimensions(filled)]
    bands = _bands(filled, beside=_BESIDE_CHARTS)
    if _height(left, filled) + _height(bands, filled) <= rest:
        top = [*opening, *_fill_up([*left, *bands], charts_height(filled), filled)]
    else:
        top = [*opening, *_fill_up(left, rest, filled), *_bands(filled, beside=())]
    own = _own_scores(filled)
    lines = stack_blocks(Sheet.RESULTS, top, [own], font=filled.font)
    colours = Rule(_SCORES, "band", filled.floors, readings.is_read_as_band(_READING, filled))
    return Plan(Sheet.RESULTS, tuple(lines), (colours,), plan_charts(filled))


def _fill_up(lines: list[Row], height: float, filled: Filled) -> list[Row]:
    missing = height - _height(lines, filled)
    return [*lines, Row(height=missing)] if missing > 0 else lines


def _height(lines: list[Row], filled: Filled) -> float:
    return sum(line_height(Sheet.RESULTS, line, font=filled.font) for line in lines)


def _respondent(filled: Filled) -> list[Row]:
    words, given = filled.words, filled.entries.respondent
    labels, values = _beside_charts(), _beside_charts()
    for field, key in zip(_RESPONDENT, _tile_keys(), strict=True):
        style = "tile_date" if field == "date" else "tile_value"
        labels[key] = Cell(words(f"respondent.fields.{field}.name"), "tile_label", across=FREE)
        values[key] = Cell(formulas.show(names.respondent(field), given.get(field)), style, across=FREE)
    return [Row({**labels, CHARTS_WIDTH_KEY: Cell(None, marks=(CHARTS_MARK,))}), Row(values)]


@dataclass(frozen=True)
class _Tile:
    """One figure about the whole."""

    label: str
    value: Computed
    style: str


def _tiles(filled: Filled) -> list[Row]:
    shown = _overall_tiles(filled)
    labels = [Cell(tile.label, "tile_label", across=FREE) for tile in shown]
    values = [Cell(tile.value, tile.style, across=FREE) for tile in shown]
    meaning = Cell(readings.meaning(filled.step(OVERALL), filled), "text", across=FREE)
    return [
        Row({**dict(zip(_tile_keys(), labels, strict=True)), **_beside_charts()}),
        Row({**dict(zip(_tile_keys(), values, strict=True)), **_beside_charts()}),
        Row({roomy_key(Sheet.RESULTS, _BESIDE_CHARTS): meaning, **_beside_charts()}),
        GAP,
    ]


def _overall_tiles(filled: Filled) -> tuple[_Tile, ...]:
    words, result = filled.words, filled.result
    score = formulas.show(names.score(OVERALL), filled.score(OVERALL))
    named = readings.standing(filled.step(OVERALL), filled)
    completion = formulas.show(names.COMPLETION, result.completion)
    to_target = formulas.show(names.TO_TARGET, result.to_target)
    return (
        _Tile(words("results.tiles.overall"), score, "tile_score"),
        _Tile(words("results.tiles.reading"), named, "tile_text"),
        _Tile(words("results.tiles.completion"), completion, "tile_percent"),
        _Tile(name_figure("to_target"), to_target, "tile_percent"),
    )


def _tile_keys() -> list[str]:
    """Return where each tile starts, as wide as its share of the columns beside the charts."""
    columns = [column for column in columns_of(Sheet.RESULTS)[1:] if column.id not in _BESIDE_CHARTS]
    return [first for first, _ in cut(columns, [width / sum(_TILES) for width in _TILES])]


def _beside_charts() -> dict[str, Cell]:
    return keep_free(_BESIDE_CHARTS)


def _dimensions(filled: Filled) -> list[Row]:
    table: Table[Dimension] = Table(
        "results.dimensions",
        (
            Field("dimension", lambda d: Cell(d.name, "row_strong")),
            Field("score", lambda d: _score(d.id, filled), "head_figure"),
            Field("band_name", lambda d: _standing(filled.step(d.id), filled), "head_indented"),
            Field("goal", lambda d: _goal(d, filled), "head_figure", title=name_figure("goal")),
            Field("gap", lambda d: _gap(d, filled), "head_figure", title=name_figure("gap")),
            Field("answered", lambda d: _counted(readings.answered_of_asked, d, filled), "head_figure"),
            Field("targets", lambda d: _counted(readings.targets_of_answered, d, filled), "head_figure"),
        ),
    )
    return [table.head(filled.words), *table.rows(filled.dimensions), *_to_actions(filled)]


def _to_actions(filled: Filled) -> list[Row]:
    if not has_actions(filled):
        return []
    link = Cell(filled.words("results.to_actions"), "link", link=Jump(top_mark(Sheet.ACTIONS)), across=FREE)
    return [Row({roomy_key(Sheet.RESULTS, _BESIDE_CHARTS): link, **_beside_charts()})]


def _score(step: str, filled: Filled) -> Cell:
    return Cell(formulas.show(names.score(step), filled.score(step)), "row_score", marks=(_SCORES,))


def _standing(step: ScoreStep, filled: Filled) -> Cell:
    return Cell(readings.standing(step, filled), "row_indented")


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


def _bands(filled: Filled, *, beside: Sequence[str]) -> list[Row]:
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
    return [*title, *_ruled(lines)]


def _ruled(lines: Sequence[Row]) -> list[Row]:
    """Return a header and its rows without gaps, whatever stands beside their columns."""
    head, *rows = lines
    return [without_holes(Sheet.RESULTS, head, "head"), *(without_holes(Sheet.RESULTS, row, "row") for row in rows)]


def _band_name(row: _Rank, filled: Filled) -> Cell:
    return Cell(row.band.name, f"band_name:{row.place}/{len(filled.floors)}", marks=(marks.BAND_NAMES,))


def _floor(band: Band) -> Cell:
    return Cell(band.at_least, "row_figure", marks=(marks.BAND_FLOORS,))


def _meaning(band: Band) -> Cell:
    return Cell(band.meaning, "row_indented", marks=(marks.BAND_MEANINGS,), across=FREE)


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
            Field("explanation", _explanation, across=FREE),
        ),
    )
    rows = (line for step in steps for line in (table.row(step), *_field(step, filled)))
    return [*heading(Sheet.RESULTS, words("results.headings.own")), *_ruled([table.head(words), *rows])]


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
        text = Cell(readings.field_text(step, texts, filled), "row_indented", across=FREE)
        label = Cell(filled.words(f"results.{key}"), "row_muted")
        yield Row({"own": label, "figure": Cell(None, "row_muted"), "explanation": text}, table="results.own")


def _figure(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(None, "row")
    if step.is_level:
        return _score(step.id, filled)
    return Cell(formulas.show(names.score(step.id), filled.score(step.id)), "row_difference")


def _reading(step: ScoreStep, filled: Filled) -> Cell:
    if step.labels:
        return Cell(readings.reading(step, filled), "row_indented_strong")
    return _standing(step, filled)


def _explanation(step: ScoreStep) -> Cell:
    kind = explain_operation(step.operation, step.margin)
    return Cell(Titled(kind, step.about), "row", across=FREE)
