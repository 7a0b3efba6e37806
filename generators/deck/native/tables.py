"""Native tables in the look of the brand: ink header, thin lines between rows, room to write; they never overflow."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from generators.brand import Brand
from generators.deck.page.colours import fill
from generators.deck.page.grid import BODY
from generators.deck.page.layouts import TABLE_INDEX, TABLE_SIZE
from generators.deck.page.presentation import Deck
from generators.deck.page.text_width import lines_height, wrap
from generators.deck.page.writing import Paragraph, paragraph, plain_xml

TableCell: TypeAlias = tuple[Paragraph, ...]
"""What stands in a cell; an empty one is to be written in."""
TableRow: TypeAlias = tuple[TableCell, ...]

ROW = Inches(0.4)
"""The least height of a row: enough to write in by hand."""
SIDE_MARGIN = Inches(0.1)
"""What a cell keeps free at its left and right."""
_EDGE_MARGIN = Inches(0.07)
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without lines and fills; ours are set cell by cell, so that every program shows them."""
_THIN, _GAP, _STRIPE = Pt(0.75), Pt(4), Pt(4)


@dataclass(frozen=True)
class TableColumn:
    """One column; `share` is its part of the width, `to_fill` says that people write in it."""

    name: str
    share: float
    align: Literal["left", "right"] = "left"
    to_fill: bool = False
    side: str | None = None
    """The role of the stripe under its header, for a column that belongs to one side."""


def cell(text: str, *, bold: bool = False, role: str | None = None) -> TableCell:
    """Return a cell of one paragraph; no paragraph for an empty text."""
    return (paragraph(text, bold=bold, role=role),) if text else ()


def split_rows(
    rows: Sequence[TableRow], columns: Sequence[TableColumn], *, most: int = 99
) -> list[tuple[TableRow, ...]]:
    """Return the rows in as few even parts as fit one slide each, `most` rows at the most."""
    for parts in range(1, len(rows) + 1):
        chunks = _even_parts(rows, parts)
        if all(len(chunk) <= most and _needed(chunk, columns) <= _room(columns) for chunk in chunks):
            return chunks
    return [(row,) for row in rows]


def count_blank_rows(columns: Sequence[TableColumn]) -> int:
    """Return how many rows to write in fit on one slide."""
    return _room(columns) // ROW


def add_table(
    deck: Deck,
    slide: Slide,
    columns: Sequence[TableColumn],
    rows: Sequence[TableRow],
    *,
    name: str,
    tallest: Length = ROW,
) -> None:
    """Put a table into the slide's placeholder; rows grow up to `tallest` where there is room."""
    heights = [_header_height(columns), *_heights(rows, columns, tallest)]
    frame = slide.shapes.add_table(1, 1, BODY.left, BODY.top, BODY.width, Emu(sum(heights)))
    deck.take_place(slide, TABLE_INDEX, frame, name, _describe(deck, name, columns, len(rows)))
    old = frame._element.find(f".//{qn('a:tbl')}")
    old.getparent().replace(old, parse_xml(_table_xml(columns, rows, heights, deck.edition.brand)))


def _describe(deck: Deck, name: str, columns: Sequence[TableColumn], rows: int) -> str:
    listed = ", ".join(column.name for column in columns)
    return deck.words("tables.description", name=name, columns=listed, rows=rows)


def _even_parts(rows: Sequence[TableRow], parts: int) -> list[tuple[TableRow, ...]]:
    ends = [-(-len(rows) * part // parts) for part in range(parts + 1)]
    return [tuple(rows[start:end]) for start, end in pairwise(ends)]


def _widths(columns: Sequence[TableColumn]) -> list[Length]:
    whole = sum(column.share for column in columns)
    edges = [round(BODY.width * sum(c.share for c in columns[:place]) / whole) for place in range(len(columns) + 1)]
    return [Emu(right - left) for left, right in pairwise(edges)]


def _room(columns: Sequence[TableColumn]) -> int:
    return BODY.height - _header_height(columns)


def _header_height(columns: Sequence[TableColumn]) -> int:
    return _row_height(tuple(cell(column.name, bold=True) for column in columns), columns)


def _needed(rows: Sequence[TableRow], columns: Sequence[TableColumn]) -> int:
    return sum(_row_height(row, columns) for row in rows)


def _row_height(row: TableRow, columns: Sequence[TableColumn]) -> int:
    pairs = zip(row, _widths(columns), strict=True)
    return max(ROW, *(_cell_height(content, width) for content, width in pairs))


def _cell_height(content: TableCell, width: Length) -> int:
    room = Emu(width - 2 * SIDE_MARGIN)
    lines = sum(len(wrap(p.text, room, TABLE_SIZE, bold=p.is_bold)) for p in content)
    return lines_height(lines, TABLE_SIZE) + 2 * _EDGE_MARGIN


def _heights(rows: Sequence[TableRow], columns: Sequence[TableColumn], tallest: Length) -> list[int]:
    """Share the room that is left among the rows, no row above `tallest` unless its text needs it."""
    least = [_row_height(row, columns) for row in rows]
    spare = max(0, _room(columns) - sum(least))
    wanted = [max(0, tallest - height) for height in least]
    share = min(1.0, spare / sum(wanted)) if sum(wanted) else 0.0
    return [height + int(more * share) for height, more in zip(least, wanted, strict=True)]


def _table_xml(columns: Sequence[TableColumn], rows: Sequence[TableRow], heights: Sequence[int], brand: Brand) -> str:
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in _widths(columns))
    header = "".join(_header_cell(column, brand) for column in columns)
    lines = [f'<a:tr h="{heights[0]}">{header}</a:tr>']
    for height, row in zip(heights[1:], rows, strict=True):
        cells = "".join(_body_cell(content, column, brand) for content, column in zip(row, columns, strict=True))
        lines.append(f'<a:tr h="{height}">{cells}</a:tr>')
    return (
        f'<a:tbl {nsdecls("a")}><a:tblPr firstRow="1"><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{grid}</a:tblGrid>{''.join(lines)}</a:tbl>"
    )


def _header_cell(column: TableColumn, brand: Brand) -> str:
    name = paragraph(column.name, bold=True, role="paper").at(TABLE_SIZE, column.align)
    stripe = _edge("B", column.side, _STRIPE, brand) if column.side else _no_edge("B")
    look = _no_edge("L") + _no_edge("R") + _no_edge("T") + stripe + fill("ink", brand)
    return _cell_xml((name,), look, brand, anchor="b")


def _body_cell(content: TableCell, column: TableColumn, brand: Brand) -> str:
    """A cell to write in is a wash field with a gap of the ground around it; the others have no upright lines."""
    texts = tuple(p.at(TABLE_SIZE, column.align) for p in content) or (Paragraph((), TABLE_SIZE, column.align),)
    below = _edge("B", "line", _THIN, brand)
    if not column.to_fill or content:
        edges = _no_edge("L") + _no_edge("R") + _no_edge("T") + below
        return _cell_xml(texts, edges + "<a:noFill/>", brand, anchor="t")
    gaps = _edge("L", "paper", _GAP, brand) + _edge("R", "paper", _GAP, brand)
    return _cell_xml(texts, gaps + _no_edge("T") + below + fill("wash", brand), brand, anchor="t")


def _cell_xml(texts: TableCell, look: str, brand: Brand, *, anchor: str) -> str:
    words = "".join(plain_xml(text, brand) for text in texts)
    margins = f'marL="{SIDE_MARGIN}" marR="{SIDE_MARGIN}" marT="{_EDGE_MARGIN}" marB="{_EDGE_MARGIN}"'
    properties = f'<a:tcPr {margins} anchor="{anchor}">{look}</a:tcPr>'
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>{properties}</a:tc>"


def _edge(side: str, role: str, width: Length, brand: Brand) -> str:
    look = f'{fill(role, brand)}<a:prstDash val="solid"/>'
    return f'<a:ln{side} w="{width}" cap="flat" cmpd="sng" algn="ctr">{look}</a:ln{side}>'


def _no_edge(side: str) -> str:
    return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
