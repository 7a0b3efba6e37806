"""Placeholders on slides as PresentationML; where they sit and how they look is said by their layout."""

from xml.sax.saxutils import quoteattr

from generators.deck.page.layouts import Slot
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import element_xml

_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""The id that PowerPoint gives to the field of a slide number."""


def placeholder_mark(slot: Slot) -> str:
    """Return what makes a shape a placeholder."""
    index = f' idx="{slot.index}"' if slot.index else ""
    size = ' sz="quarter"' if slot.key != "title" else ""
    return f'<p:ph type="{slot.kind}"{size}{index}/>'


def number_xml(pen: Pen, number: int | None = None) -> str:
    """Return the number of a slide as a field, or the sign that stands for it in a layout."""
    shown = "‹#›" if number is None else number
    return f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr {pen.lang}/><a:t>{shown}</a:t></a:fld></a:p>'


def placeholder_xml(slot: Slot, name: str, number: int, text: str, frame: str = "") -> str:
    """Return a placeholder with text that is DrawingML already."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder_mark(slot)}</p:nvPr></p:nvSpPr>{element_xml('p:spPr', '', frame)}"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
    )
