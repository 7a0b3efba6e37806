"""What is written in a worksheet so far: its rows, each with its id and its entries."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.model.instrument import ROW_NAME, Column, Worksheet
from generators.workbook.figures.entries import SheetRow
from generators.workbook.figures.filled import Filled

_ABOVE = 2
"""How many rows of its columns stand above the first entry: their header, and what they ask for."""


@dataclass(frozen=True)
class WrittenRow:
    """One row of a worksheet, with what is written in it so far."""

    worksheet: Worksheet
    number: int
    id: str
    entries: SheetRow

    @property
    def head(self) -> str | float | None:
        """Return what the row is about: its fixed head, or what is written there."""
        return self.worksheet.rows[self.number - 1] if self.worksheet.rows else self.entries.get(ROW_NAME)

    @property
    def place(self) -> int:
        """Return in which row of the named columns it stands at first, counted from 1."""
        return self.number + _ABOVE

    def level(self, column: Column) -> int | None:
        """Return what is chosen in a column with levels; None for a blank and for what is no level."""
        chosen = self.entries.get(column.id)
        return chosen if isinstance(chosen, int) and chosen in [level.value for level in column.levels] else None


@dataclass(frozen=True)
class WrittenEntry:
    """One input of a worksheet: its row, and its column, or None for the head of a blank row."""

    row: WrittenRow
    column: Column | None

    @property
    def column_id(self) -> str:
        """Return the id under which it is entered."""
        return self.column.id if self.column else ROW_NAME

    @property
    def value(self) -> str | float | None:
        """Return what is entered."""
        return self.row.entries.get(self.column_id)

    @property
    def is_listed(self) -> bool:
        """Return whether only entries of a list are allowed."""
        return bool(self.column and (self.column.choices or self.column.levels))


def written_rows(worksheet: Worksheet, filled: Filled) -> tuple[WrittenRow, ...]:
    """Return the rows of a worksheet in their order."""
    written = filled.entries.worksheets.get(worksheet.id, {})
    return tuple(
        WrittenRow(worksheet, number, row_id, written.get(row_id, {}))
        for number, row_id in enumerate(worksheet.row_ids, start=1)
    )


def written_entries(worksheet: Worksheet, filled: Filled) -> Iterator[WrittenEntry]:
    """Yield the inputs of a worksheet, row by row."""
    asked: list[Column | None] = [*([] if worksheet.rows else [None]), *worksheet.columns]
    yield from (WrittenEntry(row, column) for row in written_rows(worksheet, filled) for column in asked)


def input_columns(worksheet: Worksheet) -> tuple[str, ...]:
    """Return the ids of the columns in which something is entered, from the left."""
    return (*(() if worksheet.rows else (ROW_NAME,)), *(column.id for column in worksheet.columns))
