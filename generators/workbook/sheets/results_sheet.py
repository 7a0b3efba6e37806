"""The sheet of results: overall score, dimensions with goal and gap, charts, bands, and the framework's own scores."""

from dataclasses import dataclass

from generators.score_words import name_figure
from generators.scoring import OVERALL
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.charts import CHARTS_MARK, CHARTS_WIDTH_KEY, charts_height, plan_charts
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import keep_free, open_sheet
from generators.workbook.grid.cells import FREE, GAP, Cell, Computed, Plan, Row, Rule
from generators.workbook.grid.layout import columns_of, cut, roomy_key
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import line_height, page_room, stack_blocks
from generators.workbook.sheets.own_scores import plan_own_scores
from generators.workbook.sheets.result_cells import SCORES
from generators.workbook.sheets.result_tables import plan_bands, plan_dimensions

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
    left = [*_respondent(filled), *_tiles(filled), *plan_dimensions(filled, beside=_BESIDE_CHARTS)]
    bands = plan_bands(filled, beside=_BESIDE_CHARTS)
    if _height(left, filled) + _height(bands, filled) <= rest:
        top = [*opening, *_fill_up([*left, *bands], charts_height(filled), filled)]
    else:
        top = [*opening, *_fill_up(left, rest, filled), *plan_bands(filled, beside=())]
    own = plan_own_scores(filled)
    lines = stack_blocks(Sheet.RESULTS, top, [own], font=filled.font)
    colours = Rule(SCORES, "band", filled.floors, readings.is_read_as_band(_READING, filled))
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
