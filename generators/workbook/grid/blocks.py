"""The parts that sheets share: their opening, headings, tables whose header and values come from one field."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generators.words import Words
from generators.workbook.grid.cells import FREE, GAP, Cell, Content, Jump, Row
from generators.workbook.grid.layout import columns_of, first_key, roomy_key, spots_of
from generators.workbook.grid.sheet_ids import Sheet, SheetKey

R = TypeVar("R")
CLOSING_HEIGHT = 6
"""How high the row below the last entry of a table is, in points."""


@dataclass(frozen=True)
class Field(Generic[R]):
    """One column of a table: the key of its place and its header, and the cell that a row has there."""

    key: str
    cell: Callable[[R], Cell]
    head: str = "head"
    across: str | None = None
    mark: str = ""
    """The mark of the whole column: its header and closing row carry it, so that no entry stands at an end of it."""
    title: str | None = None
    """Its header where all outputs share it, empty for ids that nobody sees; the words at its key for None."""


@dataclass(frozen=True)
class Table(Generic[R]):
    """Columns that are written under one header row; `prefix` leads to the header words, and to their place."""

    prefix: str
    fields: tuple[Field[R], ...]

    def head(self, words: Words, *, stays: bool = False) -> Row:
        """Return the header row; one that stays is kept in view and repeated in print."""
        cells = {field.key: _head(field, self.prefix, words) for field in self.fields}
        return Row(cells, table=self.prefix, is_head=stays)

    def closing(self) -> Row:
        """Return the empty, locked row below the last one: where marked columns end."""
        cells = {field.key: Cell(None, "closing", marks=_marks(field)) for field in self.fields}
        return Row(cells, CLOSING_HEIGHT, self.prefix)

    def ids(self) -> Row:
        """Return a header row of keys, which no translation changes."""
        return Row({field.key: Cell(field.key, field.head) for field in self.fields}, table=self.prefix)

    def row(self, row: R) -> Row:
        """Return one row of values."""
        return Row({field.key: field.cell(row) for field in self.fields}, table=self.prefix)

    def rows(self, rows: Iterable[R], *, height: float | None = None) -> list[Row]:
        """Return a row of values for each of `rows`, as high as its texts need unless a height is given."""
        return [Row({f.key: f.cell(row) for f in self.fields}, height, self.prefix) for row in rows]


def _head(field: Field[R], prefix: str, words: Words) -> Cell:
    title = words(f"{prefix}.{field.key}") if field.title is None else field.title
    return Cell(title or None, field.head, marks=_marks(field), across=field.across)


def _marks(field: Field[R]) -> tuple[str, ...]:
    return (field.mark,) if field.mark else ()


def top_mark(sheet: SheetKey) -> str:
    """Return the mark of a sheet's first cell, where links to the sheet lead."""
    return f"#top.{sheet}"


def open_sheet(sheet: SheetKey, words: Words, *, title: str = "", purpose: str = "") -> list[Row]:
    """Return the first rows of a sheet: title, one line of purpose, and the way back to the start."""
    key = first_key(sheet)
    title = title or words(f"{sheet}.title")
    purpose = purpose or words(f"{sheet}.purpose")
    lines = [
        Row({key: Cell(title, "title", marks=(top_mark(sheet),))}),
        spread(sheet, purpose, "purpose"),
    ]
    if sheet != Sheet.START:
        lines.append(Row({key: Cell(words("back"), "link", link=Jump(top_mark(Sheet.START)), across=FREE)}))
    return [*lines, GAP]


def spread(sheet: SheetKey, content: Content, style: str) -> Row:
    """Return a row with one cell over the whole width of a sheet."""
    return Row({first_key(sheet): Cell(content, style, across=FREE)})


def heading(sheet: SheetKey, text: str, *, beside: Sequence[str] = (), mark: str = "") -> list[Row]:
    """Return a gap and a heading over a rule, as wide as the columns that are not beside it allow."""
    cell = Cell(text, "heading", marks=(mark,) if mark else (), across=FREE)
    return [GAP, Row({roomy_key(sheet, beside): cell, **keep_free(beside)})]


def without_holes(sheet: SheetKey, line: Row, style: str) -> Row:
    """Return a row in which the columns that no cell covers have a style as well: no bar and no rule has gaps."""
    keys = [column.id for column in columns_of(sheet)]
    spots = spots_of(sheet, line)
    covered = {number for spot in spots for number in range(spot.first, spot.last + 1)}
    cells = {keys[spot.first]: spot.cell._replace(across=keys[spot.last]) for spot in spots}
    holes = [key for number, key in enumerate(keys) if number and number not in covered]
    return line._replace(cells={**cells, **dict.fromkeys(holes, Cell(None, style))}, table="")


def keep_free(keys: Iterable[str]) -> dict[str, Cell]:
    """Return empty cells, at which what spreads to the right has to end."""
    return {key: Cell() for key in keys}
