"""Writes the figure of a slide: what stands on the slide itself, and the parts that it has beside it."""

from collections.abc import Iterator, Mapping, Sequence

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from generators.deck.native.png_picture import PngPicture
from generators.deck.native.shapes import ShapeGroup
from generators.deck.native.side_chart import SideChart
from generators.deck.native.tables import TableFigure
from generators.deck.page.layouts import SlotKey
from generators.deck.pptx.chart_part import chart_frame_xml, write_chart
from generators.deck.pptx.file_parts import FilePart, Relations
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.shape_xml import group_xml, picture_xml
from generators.deck.pptx.table_xml import table_xml
from generators.deck.slideshow import Figure

PLACE_OF: Mapping[type, SlotKey] = {TableFigure: "table", SideChart: "chart"}
"""The placeholders that figures take; groups of shapes and pictures stand beside all texts."""


def write_figure_parts(figure: Figure | None, pen: Pen, *, number: int) -> tuple[FilePart, ...]:
    """Return the parts of the figure of a slide with a number; the slide refers to the first."""
    match figure:
        case SideChart():
            return write_chart(figure, pen, number=number)
        case PngPicture():
            return (FilePart(f"/ppt/media/image{number}.png", CT.PNG, figure.content),)
    return ()


def figure_xml(
    figure: Figure | None, parts: Sequence[FilePart], ids: Iterator[int], relations: Relations, pen: Pen
) -> str:
    """Return what stands on the slide, nothing for None; its parts become relations of the slide."""
    match figure:
        case TableFigure():
            return table_xml(figure, next(ids), pen)
        case ShapeGroup():
            return group_xml(figure, ids, pen)
        case SideChart():
            return chart_frame_xml(figure, next(ids), relations.add(RT.CHART, parts[0].name), pen)
        case PngPicture():
            return picture_xml(figure, next(ids), relations.add(RT.IMAGE, parts[0].name), pen)
    return ""
