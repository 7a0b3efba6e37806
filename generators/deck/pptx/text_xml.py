"""Paragraphs and runs as DrawingML."""

from collections.abc import Callable, Iterable
from typing import TypeAlias
from xml.sax.saxutils import escape

from pptx.oxml.xmlchemy import BaseOxmlElement

from generators.deck.page.paragraphs import Paragraph, Run
from generators.deck.pptx.pen import Pen, hundredths

LinkId: TypeAlias = Callable[[str], str]
"""Turns an address into the id of a relationship of the slide."""


def refuse_link(address: str) -> str:
    """Stand in for the ids of links where none can be. Raises ValueError."""
    raise ValueError(f"no link can stand here: {address}")


def paragraphs_xml(paragraphs: Iterable[Paragraph], pen: Pen, link_id: LinkId = refuse_link) -> str:
    """Return paragraphs, an empty one for none. Raises ValueError for a link where `link_id` allows none."""
    return "".join(_paragraph(text, pen, link_id) for text in paragraphs) or "<a:p/>"


def text_xml(text: str, pen: Pen) -> str:
    """Return words in no look of their own as one paragraph."""
    return paragraphs_xml((Paragraph((Run(text),)),), pen)


def element_xml(tag: str, attributes: str, content: str) -> str:
    """Return an element, in the short form where it holds nothing; each attribute follows a space."""
    return f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes}/>"


def set_language(element: BaseOxmlElement, pen: Pen) -> None:
    """Give the texts of XML that the library wrote the language and direction of ours."""
    for part in element.iter():
        if part.get("lang"):
            part.set("lang", pen.language)
        if pen.is_mirrored and part.get("rtl"):
            part.set("rtl", "1")
            if part.get("algn") == "l":
                part.set("algn", "r")


def _paragraph(content: Paragraph, pen: Pen, link_id: LinkId) -> str:
    align = f" {pen.align(content.align)}" if content.align else ""
    indent = ' marL="0" indent="0"' if content.is_plain else ""
    before = "" if content.before is None else f'<a:spcBef><a:spcPts val="{hundredths(content.before)}"/></a:spcBef>'
    bullet = "<a:buNone/>" if content.is_plain else ""
    size = "" if content.size is None else f' sz="{hundredths(content.size)}"'
    runs = "".join(_run(run, size, pen, link_id) for run in content.runs if run.text)
    look = element_xml("a:pPr", f"{indent}{align}{pen.rtl}", before + bullet)
    return f"<a:p>{look}{runs}<a:endParaRPr {pen.lang}{size}/></a:p>"


def _run(run: Run, size: str, pen: Pen, link_id: LinkId) -> str:
    bold = ' b="1"' if run.bold else ""
    colour = pen.fill(run.role) if run.role else ""
    link = f'<a:hlinkClick r:id="{link_id(run.link)}"/>' if run.link else ""
    look = element_xml("a:rPr", f" {pen.lang}{size}{bold}", colour + link)
    return f"<a:r>{look}<a:t>{escape(run.text)}</a:t></a:r>"
