"""The chart of both sides as DrawingML, in the look of the brand; its figures stand in a sheet as well."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from generators.deck.native.side_chart import SideBars, SideChart
from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.pptx.chart_sheet import FIGURES, SHEET, sheet_column
from generators.deck.pptx.pen import Pen, hundredths

_THIN = Pt(0.75)
_NAMES_AXIS, _VALUES_AXIS = 79456312, 33489208
"""Any two numbers by which the bars find their axes."""


def chart_xml(chart: SideChart, sheet: str, pen: Pen) -> str:
    """Return a chart; its part knows the workbook with its figures by the relation `sheet`."""
    series = "".join(_series(chart, bars, place, pen) for place, bars in enumerate(chart.series))
    shown = "".join(
        f'<c:show{what} val="{int(what in ("Val", "LeaderLines"))}"/>'
        for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize", "LeaderLines")
    )
    axes = f'<c:axId val="{_NAMES_AXIS}"/><c:axId val="{_VALUES_AXIS}"/>'
    return (
        f'<c:chartSpace {nsdecls("c", "a", "r")}><c:date1904 val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/>{series}'
        f'<c:dLbls><c:numFmt formatCode="{FIGURES}" sourceLinked="0"/><c:dLblPos val="outEnd"/>{shown}</c:dLbls>'
        f'<c:gapWidth val="60"/><c:overlap val="-10"/>{axes}</c:barChart>{_names_axis(pen)}{_values_axis(chart, pen)}'
        f'</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:dispBlanksAs val="gap"/>'
        f'</c:chart><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{hundredths(LEAST_SIZE)}"/></a:pPr>'
        f'<a:endParaRPr {pen.lang}/></a:p></c:txPr><c:externalData r:id="{sheet}"><c:autoUpdate val="0"/>'
        f"</c:externalData></c:chartSpace>"
    )


def _series(chart: SideChart, bars: SideBars, place: int, pen: Pen) -> str:
    column, last = sheet_column(place + 1), len(chart.categories) + 1
    name = f"<c:strRef><c:f>{SHEET}!${column}$1</c:f>{_texts([bars.name])}</c:strRef>"
    names = f"<c:strRef><c:f>{_range(sheet_column(0), last)}</c:f>{_texts(chart.categories)}</c:strRef>"
    values = f"<c:numRef><c:f>{_range(column, last)}</c:f>{_numbers(bars.values)}</c:numRef>"
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/><c:tx>{name}</c:tx>'
        f'<c:spPr>{pen.fill(bars.role)}</c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat>{names}</c:cat><c:val>{values}</c:val></c:ser>"
    )


def _range(column: str, last: int) -> str:
    return f"{SHEET}!${column}$2:${column}${last}"


def _texts(texts: Sequence[str]) -> str:
    return f"<c:strCache>{_points([escape(text) for text in texts])}</c:strCache>"


def _numbers(values: Sequence[float | None]) -> str:
    return f"<c:numCache><c:formatCode>{FIGURES}</c:formatCode>{_points(values)}</c:numCache>"


def _points(values: Sequence[object]) -> str:
    """Return what the chart shows while its sheet is closed; no point for None."""
    points = (
        f'<c:pt idx="{place}"><c:v>{value}</c:v></c:pt>' for place, value in enumerate(values) if value is not None
    )
    return f'<c:ptCount val="{len(values)}"/>{"".join(points)}'


def _names_axis(pen: Pen) -> str:
    """Return the axis of names, the first on top."""
    return (
        f'<c:catAx><c:axId val="{_NAMES_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="l"/>{_no_ticks("nextTo")}<c:spPr>{_line(pen)}</c:spPr>'
        f'<c:crossAx val="{_VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def _values_axis(chart: SideChart, pen: Pen) -> str:
    """Return the axis of the scale; its labels are "high", which is below, as the order of names is reversed."""
    turned = '<c:orientation val="maxMin"/>' if pen.is_mirrored else ""
    ends = f'<c:max val="{float(chart.highest)}"/><c:min val="{float(chart.lowest)}"/>'
    return (
        f'<c:valAx><c:axId val="{_VALUES_AXIS}"/><c:scaling>{turned}{ends}</c:scaling><c:delete val="0"/>'
        f'<c:axPos val="b"/><c:majorGridlines><c:spPr>{_line(pen)}</c:spPr></c:majorGridlines>'
        f'<c:numFmt formatCode="0" sourceLinked="0"/>{_no_ticks("high")}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="{_NAMES_AXIS}"/><c:crosses val="autoZero"/><c:majorUnit val="1.0"/></c:valAx>'
    )


def _no_ticks(labels: str) -> str:
    return f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{labels}"/>'


def _line(pen: Pen) -> str:
    return f'<a:ln w="{_THIN}">{pen.fill("line")}</a:ln>'
