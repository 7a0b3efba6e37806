"""The flat sheet: every entry and every score by id, for programs and pivot tables."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generators.model.instrument import Dimension, Item
from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, rankings
from generators.workbook.figures.charts import GOALS, LABELS, SCORES
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table, open_sheet
from generators.workbook.grid.cells import GAP, Cell, Computed, Plan, Row
from generators.workbook.grid.marks import at
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.sheets.assessment_sheet import item_places
from generators.workbook.worksheets.data_rows import entry_lines


@dataclass(frozen=True)
class _Asked:
    """An item with its dimension, and the row of the assessment's columns in which it stands at first."""

    dimension: Dimension
    item: Item
    place: int


def plan_data(filled: Filled) -> Plan:
    """Return the flat sheet: items, scores, totals."""
    items, scores = _items(filled), _scores(filled)
    rows = list(_asked(filled))
    lines = [
        *open_sheet(Sheet.DATA, filled.words),
        items.ids(),
        *items.rows(rows),
        GAP,
        scores.ids(),
        *scores.rows(filled.steps),
        GAP,
        *_totals(filled),
        *entry_lines(filled),
    ]
    return Plan(Sheet.DATA, tuple(lines))


def _asked(filled: Filled) -> Iterator[_Asked]:
    places = item_places(filled)
    yield from (_Asked(d, item, places[item.id]) for d in filled.dimensions for item in d.asked)


def _items(filled: Filled) -> Table[_Asked]:
    left, right = "data_head", "data_head_figure"
    targets = filled.entries.targets

    def entered(column: str) -> Field[_Asked]:
        return Field(column, lambda row: _entered(column, row.item, filled), left)

    def counted(column: str, count: Callable[[_Asked], Computed]) -> Field[_Asked]:
        return Field(column, lambda row: Cell(count(row), "data_number", marks=_columns(column, row)), right)

    return Table(
        "data.items",
        (
            Field("item", lambda row: Cell(row.item.id, "data"), left),
            Field("dimension", lambda row: Cell(row.dimension.id, "data"), left),
            Field("place", _place, right),
            entered("answer"),
            Field("level", lambda row: _checked("answer", marks.level, row.item, filled.level(row.item)), right),
            entered("target"),
            Field("aim", lambda row: _checked("target", marks.aim, row.item, targets.get(row.item.id)), right),
            Field("planned", lambda row: _planned(row.item, filled), right),
            Field("weight", lambda row: _weight(row.item), right),
            entered("confidence"),
            counted("answered", lambda row: formulas.count_answer(row.item, filled)),
            counted("invalid", lambda row: formulas.count_invalid(row.item)),
            counted("reached", lambda row: formulas.add_shares(row.item, filled)[0]),
            counted("wanted", lambda row: formulas.add_shares(row.item, filled)[1]),
            entered("evidence"),
            entered("note"),
        ),
    )


def _columns(column: str, row: _Asked) -> tuple[str, ...]:
    own = (marks.answered(row.dimension.id),) if column == "answered" else ()
    return marks.items(column), *own


def _place(row: _Asked) -> Cell:
    found = formulas.find_row(row.item.id, names.assessment("item"), row.place)
    return Cell(found, "data_number", marks=(marks.place(row.item.id),))


def _entered(column: str, item: Item, filled: Filled) -> Cell:
    entry = filled.entries.of_item(column, item.id)
    found = formulas.find_entry(names.assessment(column), at(marks.place(item.id)), entry)
    return Cell(found, "data", marks=(marks.entry(column, item.id),))


def _checked(column: str, marker: marks.Marker, item: Item, value: int | None) -> Cell:
    checked = formulas.check_entry(at(marks.entry(column, item.id)), at(marks.LEVELS), value)
    return Cell(checked, "data_number", marks=(marker(item.id),))


def _planned(item: Item, filled: Filled) -> Cell:
    return Cell(formulas.planned(item, filled), "data_number", marks=(marks.planned(item.id),))


def _weight(item: Item) -> Cell:
    return Cell(item.weight, "data_number", marks=(marks.weight(item.id),))


def _scores(filled: Filled) -> Table[ScoreStep]:
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
    return Cell(formulas.band(step, filled), "data", (names.band(step.id),))


@dataclass(frozen=True)
class _Total:
    """One figure about the whole file."""

    key: str
    value: Computed
    style: str
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def _totals(filled: Filled) -> list[Row]:
    totals = (
        _Total(names.COMPLETION, formulas.completion(filled), "data_percent", names=(names.COMPLETION,)),
        _Total(names.TO_TARGET, formulas.to_target(filled), "data_percent", names=(names.TO_TARGET,)),
        _Total("invalid", formulas.count_all_invalid(filled), "data_number", marks=(marks.INVALID,)),
    )
    heads = Row({key: Cell(key, "data_head") for key in ("total", "label", "amount")}, table="data.totals")
    rows = [
        Row(
            {
                "total": Cell(total.key, "data"),
                "label": Cell(filled.words(f"data.totals.{total.key}"), "data"),
                "amount": Cell(total.value, total.style, total.names, total.marks),
            },
            table="data.totals",
        )
        for total in totals
    ]
    return [heads, *rows]
