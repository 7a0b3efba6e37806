"""Tables as PresentationML in the look of the brand: ink header, thin lines between rows, fields to write in."""

from dataclasses import replace
from xml.sax.saxutils import quoteattr

from pptx.util import Emu, Length, Pt

from generators.deck.native.tables import EDGE_MARGIN, SIDE_MARGIN, TableCell, TableColumn, TableFigure
from generators.deck.page.layouts import LAYOUTS, TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, paragraph
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import paragraphs_xml

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without lines and fills; ours are set cell by cell, so that every program shows them."""
_THIN, _GAP, _STRIPE = Pt(0.75), Pt(4), Pt(4)
_SLOT = LAYOUTS["table"].slot("table")
_TYPE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_xml(table: TableFigure, number: int, pen: Pen) -> str:
    """Return a table in the place that its layout has for it; from right to left, its first column is at the right."""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in table.widths)
    header = "".join(_header_cell(column, pen) for column in table.columns)
    bodies = [
        "".join(_body_cell(content, column, pen) for content, column in zip(row, table.columns, strict=True))
        for row in table.rows
    ]
    rows = "".join(
        f'<a:tr h="{height}">{cells}</a:tr>' for height, cells in zip(table.heights, (header, *bodies), strict=True)
    )
    area = replace(_SLOT.area, height=Emu(sum(table.heights)))
    frame = pen.frame(area).replace("a:xfrm", "p:xfrm")
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={quoteattr(table.name)} '
        f"descr={quoteattr(table.description)}/>"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f'<p:nvPr><p:ph type="{_SLOT.kind}" sz="quarter" idx="{_SLOT.index}"/></p:nvPr></p:nvGraphicFramePr>{frame}'
        f'<a:graphic><a:graphicData uri="{_TYPE}"><a:tbl><a:tblPr firstRow="1"{pen.rtl}>'
        f"<a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
        f"</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _header_cell(column: TableColumn, pen: Pen) -> str:
    name = paragraph(column.name, bold=True, role="paper").at(TABLE_SIZE, column.align)
    stripe = _edge("B", column.side, _STRIPE, pen) if column.side else _no_edge("B")
    look = _no_edge("L") + _no_edge("R") + _no_edge("T") + stripe + pen.fill("ink")
    return _cell((name,), look, pen, anchor="b")


def _body_cell(content: TableCell, column: TableColumn, pen: Pen) -> str:
    """Return a cell: a wash field with a gap of the ground beside it to write in, or one without upright lines."""
    texts = tuple(p.at(TABLE_SIZE, column.align) for p in content) or (Paragraph((), TABLE_SIZE, column.align),)
    below = _edge("B", "line", _THIN, pen)
    if not column.to_fill or content:
        edges = _no_edge("L") + _no_edge("R") + _no_edge("T") + below
        return _cell(texts, edges + "<a:noFill/>", pen, anchor="t")
    gaps = _edge("L", "paper", _GAP, pen) + _edge("R", "paper", _GAP, pen)
    return _cell(texts, gaps + _no_edge("T") + below + pen.fill("wash"), pen, anchor="t")


def _cell(texts: TableCell, look: str, pen: Pen, *, anchor: str) -> str:
    margins = f'marL="{SIDE_MARGIN}" marR="{SIDE_MARGIN}" marT="{EDGE_MARGIN}" marB="{EDGE_MARGIN}"'
    properties = f'<a:tcPr {margins} anchor="{anchor}">{look}</a:tcPr>'
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs_xml(texts, pen)}</a:txBody>{properties}</a:tc>"


def _edge(side: str, role: str, width: Length, pen: Pen) -> str:
    look = f'{pen.fill(role)}<a:prstDash val="solid"/>'
    return f'<a:ln{side} w="{width}" cap="flat" cmpd="sng" algn="ctr">{look}</a:ln{side}>'


def _no_edge(side: str) -> str:
    return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
