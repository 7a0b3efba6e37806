"""The master of pages of notes in our words, and what all of these pages have in common."""

from collections.abc import Mapping
from typing import Any

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.slide import CT_NotesSlide
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.slide import NotesSlide
from pptx.util import Emu

from generators.deck.page.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import set_language, text_xml
from generators.words import Words

_KEYS: Mapping[PP_PLACEHOLDER, str] = {
    PP_PLACEHOLDER.SLIDE_IMAGE: "slide_image",
    PP_PLACEHOLDER.BODY: "notes",
    PP_PLACEHOLDER.SLIDE_NUMBER: "slide_number",
}
"""The placeholders of a page of notes; header, date and footer stay away."""


def dress_notes_master(presentation: Presentation, pen: Pen, words: Words) -> None:
    """Give pages of notes our words, and the picture of the slide the shape of the slide."""
    master = presentation.notes_master
    for shape in list(master.placeholders):
        key = _KEYS.get(shape.placeholder_format.type)
        if key is None:
            master.shapes._spTree.remove(shape._element)
            continue
        shape.name = words(f"placeholders.{key}")
        if key == "notes":
            _write(shape.text_frame._txBody, text_xml(words("prompts.notes"), pen))
        elif key == "slide_image":
            shape.height = Emu(round(shape.width * SLIDE_HEIGHT / SLIDE_WIDTH))
    set_language(master._element, pen)


def empty_page(presentation: Presentation, words: Words) -> tuple[str, str]:
    """Return what stands before and behind the script on a page of notes, with the placeholders of its master."""
    element = CT_NotesSlide.new()
    page = NotesSlide(element, presentation.part)
    page.clone_master_placeholders(presentation.notes_master)
    placeholders: Any = page.placeholders
    for shape in placeholders:
        shape.name = words(f"placeholders.{_KEYS[shape.placeholder_format.type]}")
    before, after = etree.tostring(element, encoding="unicode").split("<a:p/>")
    return before, after


def _write(body: BaseOxmlElement, paragraphs: str) -> None:
    for old in body.findall(qn("a:p")):
        body.remove(old)
    body.extend(parse_xml(f"<p:txBody {nsdecls('p', 'a', 'r')}>{paragraphs}</p:txBody>"))
