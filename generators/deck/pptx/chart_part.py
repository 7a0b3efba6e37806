"""The native chart of both sides in the look of the brand, with its data as a workbook."""

from xml.sax.saxutils import quoteattr

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from generators.deck.native.side_chart import SideChart
from generators.deck.page.layouts import LAYOUTS
from generators.deck.pptx.chart_sheet import write_chart_sheet
from generators.deck.pptx.chart_xml import chart_xml
from generators.deck.pptx.file_parts import FilePart, Relations, xml_bytes
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.placeholder_xml import placeholder_mark

_SLOT = LAYOUTS["chart"].slot("chart")
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def write_chart(chart: SideChart, pen: Pen, *, number: int) -> tuple[FilePart, FilePart]:
    """Return a chart and the workbook that its data can be edited in."""
    name = f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    sheet = FilePart(name, CT.SML_SHEET, write_chart_sheet(chart, pen.brand.font))
    relations = Relations()
    content = xml_bytes(chart_xml(chart, relations.add(RT.PACKAGE, sheet.name), pen))
    return FilePart(f"/ppt/charts/chart{number}.xml", CT.DML_CHART, content, relations.listed), sheet


def chart_frame_xml(chart: SideChart, number: int, relation: str, pen: Pen) -> str:
    """Return a chart in the place that its layout has for it; the slide knows it by a relation."""
    frame = pen.frame(_SLOT.area).replace("a:xfrm", "p:xfrm")
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name={quoteattr(chart.name)} '
        f'descr={quoteattr(chart.description)}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/>'
        f"</p:cNvGraphicFramePr><p:nvPr>{placeholder_mark(_SLOT)}</p:nvPr></p:nvGraphicFramePr>{frame}"
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/></a:graphicData>'
        f"</a:graphic></p:graphicFrame>"
    )
