"""The items in the flat sheet: what is entered for each, checked, counted and weighed."""

from collections.abc import Callable
from dataclasses import dataclass

from generators.model.instrument import Dimension, Item
from generators.scoring import items_below
from generators.workbook.figures import formulas
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import Cell, Computed, Row
from generators.workbook.grid.marks import at
from generators.workbook.sheets.assessment_sheet import item_places


@dataclass(frozen=True)
class AskedItem:
    """An item with its dimension, its first row in the columns of the assessment, and the scores that rest on it."""

    dimension: Dimension
    item: Item
    place: int
    scores: tuple[str, ...]


def plan_items(filled: Filled) -> tuple[Row, ...]:
    """Return the items in their order under a header of ids."""
    table, places, below = _table(filled), item_places(filled), items_below(filled.steps)
    rows = [
        AskedItem(dimension, item, places[item.id], tuple(step for step, ids in below.items() if item.id in ids))
        for dimension in filled.dimensions
        for item in dimension.asked
    ]
    return table.ids(), *table.rows(rows)


def _table(filled: Filled) -> Table[AskedItem]:
    left, right = "data_head", "data_head_figure"
    targets = filled.entries.targets

    def entered(column: str) -> Field[AskedItem]:
        return Field(column, lambda row: _entered(column, row.item, filled), left)

    def counted(column: str, count: Callable[[AskedItem], Computed]) -> Field[AskedItem]:
        return Field(column, lambda row: Cell(count(row), "data_number", marks=_columns(column, row)), right)

    return Table(
        "data.items",
        (
            Field("item", lambda row: Cell(row.item.id, "data"), left),
            Field("dimension", lambda row: Cell(row.dimension.id, "data"), left),
            Field("stands", _stands, right),
            Field("place", _place, right),
            entered("answer"),
            Field("level", lambda row: _checked("answer", marks.level, row.item, filled.level(row.item)), right),
            entered("target"),
            Field("aim", lambda row: _checked("target", marks.aim, row.item, targets.get(row.item.id)), right),
            Field("planned", lambda row: _planned(row.item, filled), right),
            Field("weight", lambda row: _weight(row.item), right),
            entered("confidence"),
            counted("done", lambda row: formulas.count_answer(row.item, filled)),
            counted("answered", lambda row: formulas.count_level(row.item, filled)),
            counted("targeted", lambda row: formulas.count_target(row.item, filled)),
            counted("reached", lambda row: formulas.add_reached(row.item, filled)),
            counted("wanted", lambda row: formulas.add_wanted(row.item, filled)),
            entered("evidence"),
            entered("note"),
        ),
    )


def _columns(column: str, row: AskedItem) -> tuple[str, ...]:
    return marks.items(column), *(marks.below(column, step) for step in row.scores)


def _stands(row: AskedItem) -> Cell:
    counted = formulas.count_rows(row.item.id, names.assessment("item"))
    return Cell(counted, "data_number", marks=(marks.stands(row.item.id), marks.items("stands")))


def _place(row: AskedItem) -> Cell:
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
