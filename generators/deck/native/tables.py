"""Native tables as values, with widths and heights, so that they never overflow and leave room to write."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from pptx.util import Emu, Inches, Length

from generators.deck.page.grid import BODY
from generators.deck.page.layouts import TABLE_SIZE, Align
from generators.deck.page.paragraphs import Paragraph, paragraph
from generators.deck.page.stationery import Stationery

TableCell: TypeAlias = tuple[Paragraph, ...]
"""What stands in a cell; an empty one is to be written in."""
TableRow: TypeAlias = tuple[TableCell, ...]

ROW = Inches(0.4)
"""The least height of a row: enough to write in by hand."""
SIDE_MARGIN = Inches(0.1)
"""What a cell keeps free at its left and right."""
EDGE_MARGIN = Inches(0.07)
"""What a cell keeps free above and below."""
_SLACK = Inches(0.02)
_HIGHEST_HEADER = BODY.height // 2


@dataclass(frozen=True)
class TableColumn:
    """One column; `share` is its part of the width, `to_fill` says that people write in it."""

    name: str
    share: float
    align: Align = "start"
    to_fill: bool = False
    side: str | None = None
    """The role of the stripe under its header, for a column that belongs to one side."""


@dataclass(frozen=True)
class TableFigure:
    """A table that fills the body of a slide: the heights are those of the header and then of each row."""

    name: str
    description: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    widths: tuple[Length, ...]
    heights: tuple[Length, ...]


def cell(text: str, *, bold: bool = False, role: str | None = None) -> TableCell:
    """Return a cell of one paragraph; no paragraph for an empty text."""
    return (paragraph(text, bold=bold, role=role),) if text else ()


def blank_rows(columns: Sequence[TableColumn], count: int) -> tuple[TableRow, ...]:
    """Return rows to write in."""
    return (((),) * len(columns),) * count


def split_rows(
    stationery: Stationery, columns: Sequence[TableColumn], rows: Sequence[TableRow], *, most: int = 99
) -> list[tuple[TableRow, ...]]:
    """Return the rows in as few even parts as fit one slide each, `most` rows at the most."""
    frame = _frame(stationery, columns)
    rows = [_clip_row(stationery, frame, row) for row in rows]
    heights = [_row_height(stationery, frame.widths, row) for row in rows]
    for parts in range(1, len(rows) + 1):
        ends = [-(-len(rows) * part // parts) for part in range(parts + 1)]
        if all(end - start <= most and sum(heights[start:end]) <= frame.room for start, end in pairwise(ends)):
            return [tuple(rows[start:end]) for start, end in pairwise(ends)]
    return [(row,) for row in rows]


def count_blank_rows(stationery: Stationery, columns: Sequence[TableColumn]) -> int:
    """Return how many rows to write in fit on one slide."""
    return _frame(stationery, columns).room // ROW


def longest_word(stationery: Stationery, *texts: str) -> Length:
    """Return how wide a column has to be for the longest word of some texts in bold; no more than a slide is."""
    words = [word for text in texts for word in text.split()]
    widest = max((stationery.text_width(word, TABLE_SIZE, bold=True) for word in words), default=Emu(0))
    return Emu(min(BODY.width, widest + 2 * SIDE_MARGIN + _SLACK))


def lay_table(
    stationery: Stationery,
    columns: Sequence[TableColumn],
    rows: Sequence[TableRow],
    *,
    name: str,
    tallest: Length = ROW,
) -> TableFigure:
    """Return a table whose rows grow up to `tallest` where there is room."""
    listed = stationery.words("signs.next").join(column.name for column in columns)
    frame = _frame(stationery, columns)
    rows = tuple(_clip_row(stationery, frame, row) for row in rows)
    heights = frame.header_height, *_heights(stationery, frame, rows, tallest)
    description = stationery.words("tables.description", name=name, columns=listed, rows=len(rows))
    return TableFigure(name, description, frame.columns, rows, frame.widths, tuple(map(Emu, heights)))


@dataclass(frozen=True)
class _Frame:
    """What a table is before it has rows: columns whose heads fit, their widths and the height of the header."""

    columns: tuple[TableColumn, ...]
    widths: tuple[Length, ...]
    header_height: int

    @property
    def room(self) -> int:
        """Return how high all rows together may be."""
        return BODY.height - self.header_height


def _frame(stationery: Stationery, columns: Sequence[TableColumn]) -> _Frame:
    widths = _widths(stationery, columns)
    clipped = tuple(_clip_head(stationery, column, width) for column, width in zip(columns, widths, strict=True))
    if clipped != tuple(columns):
        widths = _widths(stationery, clipped)
    heads = tuple(cell(column.name, bold=True) for column in clipped)
    return _Frame(clipped, widths, _row_height(stationery, widths, heads))


def _widths(stationery: Stationery, columns: Sequence[TableColumn]) -> tuple[Length, ...]:
    """Return widths by share; a column too narrow for a word of its head takes what it needs from the others."""
    least = [longest_word(stationery, column.name) for column in columns]
    wanted = [BODY.width * column.share / sum(one.share for one in columns) for column in columns]
    spare = [max(0.0, width - need) for width, need in zip(wanted, least, strict=True)]
    short = sum(max(0.0, need - width) for width, need in zip(wanted, least, strict=True))
    if 0 < short <= sum(spare):
        wanted = [
            max(width, need) - short * more / sum(spare) for width, need, more in zip(wanted, least, spare, strict=True)
        ]
    edges = [round(sum(wanted[:place])) for place in range(len(columns) + 1)]
    return tuple(Emu(right - left) for left, right in pairwise(edges))


def _clip_head(stationery: Stationery, column: TableColumn, width: Length) -> TableColumn:
    """Return a column with a head that takes a part of the slide at most."""
    (head,) = _clip_cell(stationery, cell(column.name, bold=True), width, _HIGHEST_HEADER)
    return column if head.text == column.name else replace(column, name=head.text)


def _clip_row(stationery: Stationery, frame: _Frame, row: TableRow) -> TableRow:
    """Return a row that a slide can hold."""
    if _row_height(stationery, frame.widths, row) <= frame.room:
        return row
    pairs = zip(row, frame.widths, strict=True)
    return tuple(_clip_cell(stationery, content, width, frame.room) for content, width in pairs)


def _clip_cell(stationery: Stationery, content: TableCell, width: Length, height: int) -> TableCell:
    """Return as many lines of a cell as a height has room for."""
    room, texts = Emu(width - 2 * SIDE_MARGIN), []
    left = int((height - 2 * EDGE_MARGIN) // stationery.text_height("", width, TABLE_SIZE))
    for text in content:
        if left < 1:
            break
        texts.append(stationery.clip(text, room, TABLE_SIZE, lines=left, bold=text.is_bold))
        left -= stationery.count_lines(text.text, room, TABLE_SIZE, bold=text.is_bold)
    return tuple(texts)


def _row_height(stationery: Stationery, widths: Sequence[Length], row: TableRow) -> int:
    pairs = zip(row, widths, strict=True)
    return max(ROW, *(_cell_height(stationery, content, width) for content, width in pairs))


def _cell_height(stationery: Stationery, content: TableCell, width: Length) -> int:
    room = Emu(width - 2 * SIDE_MARGIN)
    texts = (stationery.text_height(p.text, room, TABLE_SIZE, bold=p.is_bold) for p in content)
    return sum(texts) + 2 * EDGE_MARGIN


def _heights(stationery: Stationery, frame: _Frame, rows: Sequence[TableRow], tallest: Length) -> list[int]:
    """Share the room that is left among the rows, no row above `tallest` unless its text needs it."""
    least = [_row_height(stationery, frame.widths, row) for row in rows]
    spare = max(0, frame.room - sum(least))
    wanted = [max(0, tallest - height) for height in least]
    share = min(1.0, spare / sum(wanted)) if sum(wanted) else 0.0
    return [height + int(more * share) for height, more in zip(least, wanted, strict=True)]
