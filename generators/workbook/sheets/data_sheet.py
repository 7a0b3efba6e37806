"""The flat sheet: every entry and every score by id, for programs and pivot tables."""

from generators.model.instrument import Dimension, Item
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, rankings
from generators.workbook.figures.charts import GOALS, LABELS, SCORES
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import Field, Table, open_sheet
from generators.workbook.grid.cells import GAP, Cell, Computed, Plan, Row
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.worksheets.data_rows import entry_lines

_Row = tuple[Dimension, Item]


def plan_data(filled: Filled) -> Plan:
    """Return the flat sheet: items, scores, totals."""
    items, scores = _items(filled), _scores(filled)
    rows = [(dimension, item) for dimension in filled.dimensions for item in dimension.asked]
    lines = [
        *open_sheet(Sheet.DATA, filled.words),
        _ids(items),
        *items.rows(rows),
        GAP,
        _ids(scores),
        *scores.rows(filled.steps),
        GAP,
        *_totals(filled),
        *entry_lines(filled),
    ]
    return Plan(Sheet.DATA, tuple(lines))


def _ids(table: Table[_Row] | Table[ScoreStep]) -> Row:
    """Return a header row of ids, which no translation changes."""
    return Row({field.key: Cell(field.key, field.head) for field in table.fields})


def _items(filled: Filled) -> Table[_Row]:
    left, right = "data_head", "data_head_figure"
    return Table(
        "",
        (
            Field("item", lambda row: Cell(row[1].id, "data"), left),
            Field("dimension", lambda row: Cell(row[0].id, "data"), left),
            Field("answer", lambda row: _entry(names.answer(row[1].id), filled.answers.get(row[1].id)), left),
            Field("level", lambda row: _level(row[1], filled), right),
            Field("target", lambda row: _entry(names.target(row[1].id), filled.targets.get(row[1].id)), left),
            Field("aim", lambda row: _aim(row[1], filled), right),
            Field("planned", lambda row: _planned(row[1], filled), right),
            Field("weight", lambda row: Cell(row[1].weight, "data_number", (names.weight(row[1].id),)), right),
            Field("confidence", lambda row: _entry(names.confidence(row[1].id), None), left),
            Field("answered", lambda row: _answered(*row, filled), right),
            Field("invalid", lambda row: _counted("invalid", formulas.count_invalid(row[1])), right),
            Field("reached", lambda row: _counted("reached", formulas.add_shares(row[1], filled)[0]), right),
            Field("wanted", lambda row: _counted("wanted", formulas.add_shares(row[1], filled)[1]), right),
            Field("evidence", lambda row: _entry(names.evidence(row[1].id), None), left),
            Field("note", lambda row: _entry(names.note(row[1].id), None), left),
        ),
    )


def _entry(name: str, value: str | int | None) -> Cell:
    return Cell(formulas.show(name, value), "data")


def _level(item: Item, filled: Filled) -> Cell:
    checked = formulas.check_entry(names.answer(item.id), names.values(item.id), filled.level(item))
    return Cell(checked, "data_number", (names.level(item.id),))


def _aim(item: Item, filled: Filled) -> Cell:
    checked = formulas.check_entry(names.target(item.id), names.values(item.id), filled.targets.get(item.id))
    return Cell(checked, "data_number", (names.aim(item.id),))


def _planned(item: Item, filled: Filled) -> Cell:
    return Cell(formulas.planned(item, filled), "data_number", (names.planned(item.id),))


def _answered(dimension: Dimension, item: Item, filled: Filled) -> Cell:
    counted = formulas.count_answer(item, filled)
    return Cell(counted, "data_number", (names.items("answered"), names.answered(dimension.id)))


def _counted(column: str, counted: Computed) -> Cell:
    return Cell(counted, "data_number", (names.items(column),))


def _scores(filled: Filled) -> Table[ScoreStep]:
    left, right = "data_head", "data_head_figure"
    places = {dimension.id: place for place, dimension in enumerate(filled.dimensions, start=1)}
    dimensions = {dimension.id: dimension for dimension in filled.dimensions}
    return Table(
        "",
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
        ),
    )


def _label(step: ScoreStep, dimensions: dict[str, Dimension]) -> Cell:
    ranking = (names.RANK_NAMES,) if step.id in dimensions else ()
    return Cell(step.name, "data", (names.label(step.id), *ranking))


def _short_name(step: ScoreStep, dimensions: dict[str, Dimension]) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    return Cell(dimensions[step.id].short_name, "data", marks=(LABELS,))


def _score(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    is_dimension = step.id in dimensions
    marks = (SCORES,) if is_dimension else ()
    ranking = (names.RANK_SCORES,) if is_dimension else ()
    return Cell(formulas.score(step, filled), "data_score", (names.score(step.id), *ranking), marks)


def _goal(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    marks = (GOALS,) if step.id in dimensions else ()
    return Cell(formulas.goal(step, filled), "data_score", (names.goal(step.id),), marks)


def _key(step: ScoreStep, dimensions: dict[str, Dimension], places: dict[str, int], filled: Filled) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    key = rankings.rank_key(dimensions[step.id], places[step.id], filled)
    return Cell(key, "data_score", (names.RANK_KEYS,))


def _next(step: ScoreStep, dimensions: dict[str, Dimension], filled: Filled) -> Cell:
    if step.id not in dimensions:
        return Cell(None, "data")
    row = rankings.step_row(dimensions[step.id], filled)
    return Cell(row, "data_number", (names.RANK_STEPS, names.next_step(step.id)))


def _band(step: ScoreStep, filled: Filled) -> Cell:
    if not step.is_level:
        return Cell(None, "data")
    return Cell(formulas.band(step, filled), "data", (names.band(step.id),))


def _totals(filled: Filled) -> list[Row]:
    totals = (
        (names.COMPLETION, formulas.completion(filled), "data_percent"),
        (names.TO_TARGET, formulas.to_target(filled), "data_percent"),
        (names.INVALID, formulas.count_all_invalid(filled), "data_number"),
    )
    heads = Row({key: Cell(key, "data_head") for key in ("total", "label", "amount")})
    rows = [
        Row(
            {
                "total": Cell(name, "data"),
                "label": Cell(filled.words(f"data.totals.{name}"), "data"),
                "amount": Cell(value, style, (name,)),
            }
        )
        for name, value, style in totals
    ]
    return [heads, *rows]
