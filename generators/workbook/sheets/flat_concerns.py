"""What may want attention in the flat sheet: every input that can be wrong, and what is wrong with it now."""

from dataclasses import dataclass

from generators.workbook.figures import attention
from generators.workbook.figures.attention import Concern, id_concerns, item_concerns, respondent_concerns
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import Cell, Row
from generators.workbook.grid.marks import at
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import line_height
from generators.workbook.worksheets.concerns import worksheet_concerns


@dataclass(frozen=True)
class _Numbered:
    """A concern with its place among all, counted from 1."""

    place: int
    concern: Concern

    @property
    def wrong(self) -> str:
        """Return how a formula speaks of what is wrong."""
        return at(marks.concern(self.place))


def find_concerns(filled: Filled) -> tuple[Concern, ...]:
    """Return everything that may want attention, in the order of the sheets."""
    return (
        *respondent_concerns(filled),
        *id_concerns(filled),
        *item_concerns(filled),
        *worksheet_concerns(filled),
    )


def plan_concerns(concerns: tuple[Concern, ...], *, font: str) -> tuple[Row, ...]:
    """Return everything that may want attention under a header of ids; all rows are as high as one, as none wraps."""
    table = _table()
    height = line_height(Sheet.DATA, table.ids(), font=font)
    rows = [_Numbered(place, concern) for place, concern in enumerate(concerns, start=1)]
    return table.ids(), *table.rows(rows, height=height)


def _table() -> Table[_Numbered]:
    return Table(
        "data.concerns",
        (
            Field("concern", lambda row: Cell(row.concern.label, "data", marks=(marks.CONCERN_LABELS,)), "data_head"),
            Field("wrong", _wrong, "data_head"),
            Field("rank", _rank, "data_head_figure"),
            Field("address", _address, "data_head"),
        ),
    )


def _wrong(row: _Numbered) -> Cell:
    return Cell(row.concern.wrong, "data", marks=(marks.concern(row.place), marks.CONCERN_TEXTS))


def _rank(row: _Numbered) -> Cell:
    content = attention.rank(row.place, row.wrong, row.concern)
    return Cell(content, "data_number", marks=(marks.CONCERN_RANKS,))


def _address(row: _Numbered) -> Cell:
    return Cell(attention.address(row.wrong, row.concern), "data", marks=(marks.CONCERN_ADDRESSES,))
