"""How the columns of a worksheet are spread over slides, so that no word in a head is broken."""

from collections.abc import Iterator, Sequence

from generators.deck.native.tables import TableColumn, longest_word
from generators.deck.page.grid import BODY
from generators.deck.page.stationery import Stationery
from generators.model.instrument import Column, Worksheet

_TEXT_WEIGHT, _CHOICE_WEIGHT, _LEVEL_WEIGHT = 1.6, 1.0, 0.5
"""How the width is shared that no word needs."""
_WIDEST_HEAD, _SIGNS_A_WEIGHT = 3.6, 13
"""The same for the heads of rows, by their longest text."""


def tables_of_columns(stationery: Stationery, worksheet: Worksheet) -> Iterator[tuple[TableColumn, ...]]:
    """Yield the columns of each table, the heads of rows first in each: as many as fit without breaking a word."""
    head = longest_word(stationery, worksheet.row_name, *worksheet.rows)
    taken: list[Column] = []
    for column in worksheet.columns:
        words = (longest_word(stationery, _headed(stationery, one)) for one in (*taken, column))
        if taken and head + sum(words) > BODY.width:
            yield _share_width(stationery, worksheet, taken)
            taken = []
        taken.append(column)
    yield _share_width(stationery, worksheet, taken)


def _share_width(stationery: Stationery, worksheet: Worksheet, asked: Sequence[Column]) -> tuple[TableColumn, ...]:
    heads = [_headed(stationery, column) for column in asked]
    first = longest_word(stationery, worksheet.row_name, *worksheet.rows)
    least = [first, *(longest_word(stationery, head) for head in heads)]
    longest = max(map(len, worksheet.rows), default=0)
    weights = [max(_TEXT_WEIGHT, min(_WIDEST_HEAD, longest / _SIGNS_A_WEIGHT)), *map(_weight, asked)]
    spare = max(0, BODY.width - sum(least))
    shares = [width + spare * weight / sum(weights) for width, weight in zip(least, weights, strict=True)]
    columns = [TableColumn(head, share, to_fill=True) for head, share in zip(heads, shares[1:], strict=True)]
    return TableColumn(worksheet.row_name, shares[0], to_fill=not worksheet.rows), *columns


def _headed(stationery: Stationery, column: Column) -> str:
    if not column.levels:
        return column.name
    span = {"low": column.levels[0].value, "high": column.levels[-1].value}
    return stationery.words("worksheet.rated", name=column.name, **span)


def _weight(column: Column) -> float:
    return _LEVEL_WEIGHT if column.levels else _CHOICE_WEIGHT if column.choices else _TEXT_WEIGHT
