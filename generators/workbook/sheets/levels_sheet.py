"""The reference sheet: what each level of each item looks like. Its last lists are those behind the dropdowns."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model.instrument import Item
from generators.scoring import NOT_APPLICABLE
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks
from generators.workbook.grid.blocks import Field, Table, heading, open_sheet, spread, without_holes
from generators.workbook.grid.cells import FREE, GAP, Cell, Jump, Plan, Row
from generators.workbook.grid.layout import roomy_key
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import stack_blocks
from generators.workbook.worksheets.dropdown_lists import list_lines


@dataclass(frozen=True)
class _Rung:
    """An item with one of its levels, or with None for n/a."""

    item: Item
    value: int | None


def plan_levels(filled: Filled) -> Plan:
    """Return the reference sheet."""
    words = filled.words
    table = _table(filled)
    top = [*open_sheet(Sheet.LEVELS, words), without_holes(Sheet.LEVELS, table.head(words, stays=True), "head")]
    lines = stack_blocks(Sheet.LEVELS, top, _blocks(filled, table), font=filled.font)
    return Plan(Sheet.LEVELS, (*lines, *list_lines(filled), *_lists(filled)))


def _blocks(filled: Filled, table: Table[_Rung]) -> Iterator[list[Row]]:
    """Yield what stays together in print: each item with its levels, the first below the name of its dimension."""
    for dimension in filled.dimensions:
        opening = _dimension(dimension.name, dimension.side)
        for item in dimension.asked:
            yield [*opening, *_block(item, filled, table)]
            opening = []


def _dimension(name: str, side: str) -> list[Row]:
    return [GAP, spread(Sheet.LEVELS, name, f"dimension_{side}")]


def _block(item: Item, filled: Filled, table: Table[_Rung]) -> Iterator[Row]:
    back = Cell(filled.words("levels.back"), "block_link", link=Jump(marks.entered("answer", item.id)))
    title = Cell(item.name, "block", marks=(marks.ladder(item.id),), across=FREE)
    yield without_holes(Sheet.LEVELS, Row({roomy_key(Sheet.LEVELS, ("back",)): title, "back": back}), "block")
    yield from table.rows([_Rung(item, value) for value in (*sorted(item.levels), None)])


def _table(filled: Filled) -> Table[_Rung]:
    level_names = {level.value: level.name for level in filled.levels}
    excused = filled.words("not_applicable.name")
    return Table(
        "levels.columns",
        (
            Field("value", lambda rung: _value(rung.value, filled), "head_centred"),
            Field("name", lambda rung: Cell(excused if rung.value is None else level_names[rung.value], "row")),
            Field("descriptor", lambda rung: _descriptor(rung, filled), across=FREE),
        ),
    )


def _value(value: int | None, filled: Filled) -> Cell:
    return Cell(NOT_APPLICABLE, "value") if value is None else Cell(value, filled.shaded("level", value))


def _descriptor(rung: _Rung, filled: Filled) -> Cell:
    if rung.value is None:
        return Cell(filled.words("not_applicable.meaning"), "row_muted")
    return Cell(rung.item.levels[rung.value], "row", marks=(marks.texts(rung.item.id),))


def _answers(filled: Filled) -> Iterator[Row]:
    """Yield the list behind all answers; without its last entry it is the list behind all targets."""
    words = filled.words
    yield spread(Sheet.LEVELS, words("levels.answers"), "block")
    for level in filled.levels:
        value = Cell(level.value, filled.shaded("level", level.value), marks=(marks.CHOICES, marks.LEVELS))
        yield Row({"value": value, "name": Cell(level.name, "row"), "descriptor": Cell(level.meaning, "row")})
    excused = Cell(NOT_APPLICABLE, "value", marks=(marks.CHOICES,))
    name, meaning = (Cell(words(f"not_applicable.{key}"), "row") for key in ("name", "meaning"))
    yield Row({"value": excused, "name": name, "descriptor": meaning})


def _lists(filled: Filled) -> Iterator[Row]:
    words = filled.words
    yield from heading(Sheet.LEVELS, words("levels.lists"))
    yield from _answers(filled)
    for prefix, mark in (("confidences", marks.CONFIDENCES), ("sides", marks.SIDES)):
        yield spread(Sheet.LEVELS, words(f"levels.{prefix}"), "block")
        for key, text in zip(words.under(prefix), words.under(f"{prefix}_meanings"), strict=True):
            yield Row({"value": Cell(key, "value", marks=(mark,)), "descriptor": Cell(text, "row")})
