"""Writes one slide: the texts and the figure in the places of its layout, then footer and number."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import count
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide as PptxSlide

from generators.deck.native.png_picture import PngPicture
from generators.deck.native.shapes import ShapeGroup
from generators.deck.native.side_chart import SideChart
from generators.deck.native.tables import TableFigure
from generators.deck.page.layouts import LAYOUTS, Slot, SlotKey
from generators.deck.page.paragraphs import paragraph
from generators.deck.page.text_parts import TextPart, fit_text
from generators.deck.pptx.chart_part import add_chart
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.placeholder_xml import number_xml, placeholder_xml
from generators.deck.pptx.shape_xml import group_xml
from generators.deck.pptx.table_xml import table_xml
from generators.deck.pptx.text_xml import paragraphs_xml, text_xml
from generators.deck.slideshow import Slide, Slideshow

_NAMESPACES = nsdecls("p", "a", "r")
_PLACE_OF: Mapping[type, SlotKey] = {TableFigure: "table", SideChart: "chart"}
"""The placeholders that figures take; groups of shapes and pictures stand beside all texts."""


def write_slide(page: PptxSlide, slide: Slide, show: Slideshow, pen: Pen, *, number: int) -> list[str]:
    """Fill an empty slide in the order of reading, without empty placeholders; return what had to be cut, in full."""
    ids, design = count(2), LAYOUTS[slide.layout]
    parts = {part.slot: part for part in _parts(slide, show) if any(text.text for text in part.paragraphs)}
    words = show.stationery.words
    for slot in design.slots:
        if slot.key in parts:
            _add_text(page, slot, words(f"placeholders.{slot.key}"), parts[slot.key], next(ids), pen)
        elif slot.key == _PLACE_OF.get(type(slide.figure)):
            _add_figure(page, slide, ids, pen)
    _add_beside(page, slide, ids, pen)
    foot = {"footer": text_xml(show.footer, pen), "slide_number": number_xml(pen, number)}
    for slot in (slot for slot in design.slots if slot.key in foot):
        _append(page, placeholder_xml(slot, words(f"placeholders.{slot.key}"), next(ids), foot[slot.key]))
    whole: dict[SlotKey, str] = {"title": slide.title, "lead": slide.lead.text if slide.lead else ""}
    shown = {key: parts[key].paragraphs[0].text for key in parts}
    return [text for key, text in whole.items() if shown.get(key, "") != text]


def _parts(slide: Slide, show: Slideshow) -> tuple[TextPart, ...]:
    """Return all texts of a slide; title and lead are set as large as they fit."""
    title = fit_text(show.stationery, slide.layout, "title", [paragraph(slide.title)])
    lead = [fit_text(show.stationery, slide.layout, "lead", [slide.lead])] if slide.lead else []
    return title, *lead, *slide.texts


def _add_text(page: PptxSlide, slot: Slot, name: str, part: TextPart, number: int, pen: Pen) -> None:
    def link_id(address: str) -> str:
        return page.part.relate_to(address, RT.HYPERLINK, is_external=True)

    text = paragraphs_xml(part.paragraphs, pen, link_id)
    frame = pen.frame(part.area) if part.area else ""
    _append(page, placeholder_xml(slot, name, number, text, frame))


def _add_figure(page: PptxSlide, slide: Slide, ids: Iterator[int], pen: Pen) -> None:
    match slide.figure:
        case TableFigure() as table:
            _append(page, table_xml(table, next(ids), pen))
        case SideChart() as chart:
            add_chart(page, chart, next(ids), pen)


def _add_beside(page: PptxSlide, slide: Slide, ids: Iterator[int], pen: Pen) -> None:
    """Add a figure that takes no placeholder."""
    match slide.figure:
        case ShapeGroup() as group:
            _append(page, group_xml(group, ids, pen))
        case PngPicture() as picture:
            _add_picture(page, picture, next(ids), pen)


def _add_picture(page: PptxSlide, picture: PngPicture, number: int, pen: Pen) -> None:
    area = pen.area(picture.area)
    added: Any = page.shapes.add_picture(BytesIO(picture.content), area.left, area.top, area.width, area.height)
    added.name = picture.name
    for key, value in (("id", str(number)), ("descr", picture.description)):
        added._element.nvPicPr.cNvPr.set(key, value)


def _append(page: PptxSlide, xml: str) -> None:
    tree: BaseOxmlElement = page.shapes._spTree
    tree.append(*parse_xml(f"<p:spTree {_NAMESPACES}>{xml}</p:spTree>"))
