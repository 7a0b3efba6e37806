"""Notes: their master in our words, and the facilitator's script of a slide."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.slide import CT_NotesSlide
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import NotesSlidePart
from pptx.presentation import Presentation
from pptx.slide import NotesSlide
from pptx.slide import Slide as PptxSlide
from pptx.util import Emu

from generators.deck.page.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from generators.deck.page.layouts import Align
from generators.deck.page.paragraphs import Paragraph, Run
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import paragraphs_xml, set_language, text_xml
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


class NotesPages:
    """The pages of notes of one presentation.

    All start from one empty page: the library searches master and file anew for each, a sixth of a deck's time.
    """

    def __init__(self, presentation: Presentation, pen: Pen, words: Words) -> None:
        self._master = presentation.notes_master
        self._pen = pen
        self._empty = _empty_page(presentation, words)

    def add(self, page: PptxSlide, lines: Sequence[str], *, number: int) -> None:
        """Add the notes of a slide: each line as a paragraph."""
        place = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        part = NotesSlidePart(place, CT.PML_NOTES_SLIDE, page.part.package, deepcopy(self._empty))
        part.relate_to(self._master.part, RT.NOTES_MASTER)
        part.relate_to(page.part, RT.SLIDE)
        page.part.relate_to(part, RT.NOTES_SLIDE)
        align: Align | None = "start" if self._pen.is_mirrored else None
        paragraphs = [Paragraph((Run(line),), align=align) for line in lines]
        frame = part.notes_slide.notes_text_frame
        if frame is not None:
            _write(frame._txBody, paragraphs_xml(paragraphs, self._pen))


def _empty_page(presentation: Presentation, words: Words) -> BaseOxmlElement:
    """Return a page of notes with the placeholders of its master, named in our words."""
    element = CT_NotesSlide.new()
    page = NotesSlide(element, presentation.part)
    page.clone_master_placeholders(presentation.notes_master)
    placeholders: Any = page.placeholders
    for shape in placeholders:
        shape.name = words(f"placeholders.{_KEYS[shape.placeholder_format.type]}")
    return element


def _write(body: BaseOxmlElement, paragraphs: str) -> None:
    for old in body.findall(qn("a:p")):
        body.remove(old)
    body.extend(parse_xml(f"<p:txBody {nsdecls('p', 'a', 'r')}>{paragraphs}</p:txBody>"))
