"""Writes a slideshow as a file, with what the file says about itself."""

import io

from pptx.presentation import Presentation
from pptx.slide import Slide as PptxSlide
from pptx.slide import SlideLayout

from generators.deck.pptx.notes_page import NotesPages
from generators.deck.pptx.pen import take_pen
from generators.deck.pptx.slide_part import write_slide
from generators.deck.pptx.template import build_template, drop_unused_layouts, find_layouts
from generators.deck.slideshow import Slideshow
from generators.freeze import freeze_office


def write_slideshow(show: Slideshow) -> bytes:
    """Return a slideshow as a pptx, the same bytes for the same values. Raises TemplateError if a layout is missing."""
    pen, words = take_pen(show.stationery), show.stationery.words
    presentation = build_template(pen, words)
    layouts, notes = find_layouts(presentation, words), NotesPages(presentation, pen, words)
    for number, slide in enumerate(show.slides, start=1):
        page = _add_page(presentation, layouts[slide.layout])
        cut = write_slide(page, slide, show, pen, number=number)
        notes.add(page, (*slide.notes, *cut), number=number)
    drop_unused_layouts(presentation)
    _sign(presentation, show)
    target = io.BytesIO()
    presentation.save(target)
    return freeze_office(target.getvalue(), show.imprint.dated)


def _add_page(presentation: Presentation, layout: SlideLayout) -> PptxSlide:
    """Return a new, empty slide: what the library's `add_slide` gives, without the prompts that we never keep."""
    relation, page = presentation.part.add_slide(layout)
    presentation.slides._sldIdLst.add_sldId(relation)
    assert isinstance(page, PptxSlide)
    return page


def _sign(presentation: Presentation, show: Slideshow) -> None:
    """Say in the properties of the file what it is, of which version and date, and whose."""
    properties, imprint, owner = presentation.core_properties, show.imprint, show.stationery.brand.owner
    properties.title = imprint.title
    properties.subject = imprint.subject
    properties.keywords = imprint.address
    properties.version = imprint.version
    properties.language = show.stationery.language
    properties.author = properties.last_modified_by = owner
    properties.comments = ""
    properties.revision = 1
    properties.created = properties.modified = imprint.dated
