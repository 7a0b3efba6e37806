"""The reference sheet: what each level of each item looks like. Its values are the lists behind the dropdowns."""

from collections.abc import Iterator

from generators.model.instrument import Item
from generators.scoring import NOT_APPLICABLE
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import Field, Table, heading, open_sheet
from generators.workbook.grid.cells import GAP, Cell, Jump, Plan, Row
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.worksheets.dropdown_lists import list_lines

_Entry = tuple[Item, int | None]
"""An item with one of its levels, or with None for n/a."""


def block_mark(item: str) -> str:
    """Return the mark of the block that describes an item."""
    return f"#levels.{item}"


def plan_levels(filled: Filled) -> Plan:
    """Return the reference sheet."""
    words = filled.words
    table = _table(filled)
    lines = [*open_sheet(Sheet.LEVELS, words), table.head(words, stays=True)]
    for dimension in filled.dimensions:
        lines += _dimension(dimension.name, dimension.side)
        for item in dimension.asked:
            lines += _block(item, filled, table)
    return Plan(Sheet.LEVELS, (*lines, *list_lines(filled), *_lists(filled)))


def _dimension(name: str, side: str) -> list[Row]:
    return [GAP, Row({"value": Cell(name, f"dimension_{side}", across="back")}, height=22)]


def _block(item: Item, filled: Filled, table: Table[_Entry]) -> Iterator[Row]:
    back = Cell(filled.words("levels.back"), "block_link", link=Jump(names.answer(item.id)))
    title = Cell(item.name, "block", marks=(block_mark(item.id),), across="descriptor")
    yield Row({"value": title, "back": back}, height=24)
    yield from table.rows([*((item, value) for value in sorted(item.levels)), (item, None)])


def _table(filled: Filled) -> Table[_Entry]:
    level_names = {level.value: level.name for level in filled.levels}
    excused = filled.words("not_applicable.name")
    return Table(
        "levels.columns",
        (
            Field("value", lambda entry: _value(*entry), "head_centred"),
            Field("name", lambda entry: Cell(excused if entry[1] is None else level_names[entry[1]], "row")),
            Field("descriptor", lambda entry: _descriptor(*entry, filled), across="back"),
        ),
    )


def _value(item: Item, value: int | None) -> Cell:
    if value is None:
        return Cell(NOT_APPLICABLE, "value", names=(names.choices(item.id),))
    return Cell(value, f"level:{value}", names=(names.choices(item.id), names.values(item.id)))


def _descriptor(item: Item, value: int | None, filled: Filled) -> Cell:
    if value is None:
        return Cell(filled.words("not_applicable.meaning"), "row_muted")
    return Cell(item.levels[value], "row", names=(names.texts(item.id),))


def _lists(filled: Filled) -> Iterator[Row]:
    words = filled.words
    yield from heading(Sheet.LEVELS, words("levels.lists"))
    for prefix, name in (("confidences", names.CONFIDENCES), ("sides", names.SIDES)):
        yield Row({"value": Cell(words(f"levels.{prefix}"), "block", across="descriptor")}, height=24)
        for key, text in zip(words.under(prefix), words.under(f"{prefix}_meanings"), strict=True):
            yield Row({"value": Cell(key, "value", names=(name,)), "descriptor": Cell(text, "row")})
