"""Tables as PresentationML in the look of the brand: ink header, thin lines between rows, fields to write in."""

from dataclasses import dataclass, replace
from functools import cached_property
from xml.sax.saxutils import quoteattr

from pptx.util import Emu, Length, Pt

from generators.deck.native.tables import EDGE_MARGIN, SIDE_MARGIN, TableCell, TableColumn, TableFigure
from generators.deck.page.layouts import LAYOUTS, TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, paragraph
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.placeholder_xml import placeholder_mark
from generators.deck.pptx.text_xml import paragraphs_xml

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The built-in style without lines and fills; ours are set cell by cell, so that every program shows them."""
_THIN, _GAP, _STRIPE = Pt(0.75), Pt(4), Pt(4)
_MARGINS = f'marL="{SIDE_MARGIN}" marR="{SIDE_MARGIN}" marT="{EDGE_MARGIN}" marB="{EDGE_MARGIN}"'
_NO_EDGE = '<a:ln{0} w="0"><a:noFill/></a:ln{0}>'
_NO_UPPER_EDGES = "".join(map(_NO_EDGE.format, ("L", "R", "T")))
_SLOT = LAYOUTS["table"].slot("table")
_TYPE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def table_xml(table: TableFigure, number: int, pen: Pen) -> str:
    """Return a table in the place that its layout has for it; from right to left, its first column is at the right."""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in table.widths)
    columns = [_ColumnXml(column, pen) for column in table.columns]
    header = "".join(column.header for column in columns)
    bodies = ["".join(map(_ColumnXml.cell, columns, row)) for row in table.rows]
    rows = "".join(
        f'<a:tr h="{height}">{cells}</a:tr>' for height, cells in zip(table.heights, (header, *bodies), strict=True)
    )
    area = replace(_SLOT.area, height=Emu(sum(table.heights)))
    frame = pen.frame(area).replace("a:xfrm", "p:xfrm")
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={quoteattr(table.name)} '
        f"descr={quoteattr(table.description)}/>"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{placeholder_mark(_SLOT)}</p:nvPr></p:nvGraphicFramePr>{frame}"
        f'<a:graphic><a:graphicData uri="{_TYPE}"><a:tbl><a:tblPr firstRow="1"{pen.rtl}>'
        f"<a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl>"
        f"</a:graphicData></a:graphic></p:graphicFrame>"
    )


@dataclass(frozen=True)
class _ColumnXml:
    """Writes the cells of one column; all that are empty are the same."""

    column: TableColumn
    pen: Pen

    @property
    def header(self) -> str:
        """Return the head, with a stripe below it for a column that belongs to one side."""
        column, pen = self.column, self.pen
        name = paragraph(column.name, bold=True, role="paper").at(TABLE_SIZE, column.align)
        stripe = _edge("B", column.side, _STRIPE, pen) if column.side else _NO_EDGE.format("B")
        return _cell((name,), _NO_UPPER_EDGES + stripe + pen.fill("ink"), pen, anchor="b")

    def cell(self, content: TableCell) -> str:
        """Return a cell of the body, without upright lines where something stands in it."""
        if not content:
            return self._empty
        texts = tuple(text.at(TABLE_SIZE, self.column.align) for text in content)
        return _cell(texts, self._plain, self.pen, anchor="t")

    @cached_property
    def _plain(self) -> str:
        return f"{_NO_UPPER_EDGES}{self._line_below}<a:noFill/>"

    @cached_property
    def _empty(self) -> str:
        """Return a cell without words: to write in, a wash field with a gap of the ground on either side."""
        gaps = "".join(_edge(side, "paper", _GAP, self.pen) for side in ("L", "R"))
        field = f"{gaps}{_NO_EDGE.format('T')}{self._line_below}{self.pen.fill('wash')}"
        nothing = Paragraph((), TABLE_SIZE, self.column.align)
        return _cell((nothing,), field if self.column.to_fill else self._plain, self.pen, anchor="t")

    @cached_property
    def _line_below(self) -> str:
        return _edge("B", "line", _THIN, self.pen)


def _cell(texts: TableCell, look: str, pen: Pen, *, anchor: str) -> str:
    properties = f'<a:tcPr {_MARGINS} anchor="{anchor}">{look}</a:tcPr>'
    return f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs_xml(texts, pen)}</a:txBody>{properties}</a:tc>"


def _edge(side: str, role: str, width: Length, pen: Pen) -> str:
    look = f'{pen.fill(role)}<a:prstDash val="solid"/>'
    return f'<a:ln{side} w="{width}" cap="flat" cmpd="sng" algn="ctr">{look}</a:ln{side}>'
