"""A deck under construction: adds slides with their placeholders, footer and notes, and closes it tidily."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.placeholder import ChartPlaceholder, SlidePlaceholder, TablePlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Emu, Length

from generators.deck.page.grid import TITLE
from generators.deck.page.layouts import (
    BULLET_GAP,
    FOOTER_INDEX,
    INDENT,
    LAYOUTS,
    LEAD_INDEX,
    NUMBER_FIELD,
    NUMBER_INDEX,
    SIZES,
    TITLE_INDEX,
    TITLE_SIZE,
    Slot,
)
from generators.deck.page.template import build_template, drop_unused_layouts, find_layouts
from generators.deck.page.text_width import lines_height, wrap
from generators.deck.page.writing import Paragraph, paragraph, write
from generators.edition import LICENCE, Edition, dated
from generators.model.framework import Framework
from generators.words import Words

WORDS_FILE = Path(__file__).parents[1] / "words.yml"
_TITLE_LINES = 2

Placeholder = SlidePlaceholder | TablePlaceholder | ChartPlaceholder


@dataclass(frozen=True)
class Deck:
    """What every slide is made from."""

    presentation: Presentation
    layouts: Mapping[str, SlideLayout]
    framework: Framework
    edition: Edition
    words: Words

    def add(self, layout: str, *, title: str, notes: Sequence[str], lead: Paragraph | None = None) -> Slide:
        """Add a slide with its title, its lead line and the facilitator's notes."""
        slide: Slide = self.presentation.slides.add_slide(self.layouts[layout])
        names = {slot.index: slot.name for slot in LAYOUTS[layout].slots}
        for index, shape in _placeholders(slide).items():
            shape.name = names[index]
        self.fill(slide, TITLE_INDEX, [paragraph(title)])
        if lead:
            self.fill(slide, LEAD_INDEX, [lead])
        frame = slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = "\n".join(notes)
        return slide

    def fill(self, slide: Slide, index: int, paragraphs: Sequence[Paragraph]) -> None:
        """Write into the placeholder with the given number."""
        write(_placeholders(slide)[index]._element, paragraphs, slide, self.edition.brand)

    def take_place(self, slide: Slide, index: int, frame: GraphicFrame, name: str, description: str) -> None:
        """Let a table or chart fill the placeholder with the given number; it gets a name and alternative text."""
        holder = _placeholders(slide)[index]._element
        mark = holder.find(f".//{qn('p:ph')}")
        frame._element.find(f".//{qn('p:nvPr')}").append(mark)
        frame.name = name
        frame._element.nvGraphicFramePr.cNvPr.set("descr", description)
        holder.getparent().replace(holder, frame._element)

    def fits(self, layout: str, index: int, paragraphs: Sequence[Paragraph], size: Length | None = None) -> bool:
        """Say whether the paragraphs fit into a placeholder of a layout, in `size` or in its own size."""
        slot = _slot(layout, index)
        return _height(slot, paragraphs, size or slot.size) <= slot.area.inside(slot.padding).height

    def split(self, layout: str, index: int, paragraphs: Sequence[Paragraph], size: Length) -> list[list[Paragraph]]:
        """Return the paragraphs in parts that fit one slide each; a part has at least one."""
        parts: list[list[Paragraph]] = [[]]
        for text in paragraphs:
            if parts[-1] and not self.fits(layout, index, [*parts[-1], text], size):
                parts.append([])
            parts[-1].append(text)
        return parts

    def fill_fitting(self, slide: Slide, index: int, paragraphs: Sequence[Paragraph]) -> bool:
        """Write as large as fits, down to the least size; write nothing and return False if nothing fits."""
        layout = slide.slide_layout.name
        own = _slot(layout, index).size
        for size in (own, *(size for size in SIZES if size < own)):
            if self.fits(layout, index, paragraphs, size):
                self.fill(slide, index, paragraphs if size == own else [text.at(size) for text in paragraphs])
                self._shorten(slide, index, paragraphs, size)
                return True
        return False

    def _shorten(self, slide: Slide, index: int, paragraphs: Sequence[Paragraph], size: Length) -> None:
        """End a coloured panel where its text ends."""
        slot = _slot(slide.slide_layout.name, index)
        if slot.ground:
            height = Emu(_height(slot, paragraphs, size) + 2 * slot.padding)
            shape = _placeholders(slide)[index]
            shape.left, shape.top, shape.width, shape.height = slot.area.left, slot.area.top, slot.area.width, height

    def headline(self, sentence: str, name: str) -> tuple[str, str | None]:
        """Return the title and what is left for the lead: a sentence over two lines gives way to the name."""
        fits = len(wrap(sentence, TITLE.width, TITLE_SIZE, bold=True)) <= _TITLE_LINES
        return (sentence, None) if fits else (name, sentence)

    def save(self) -> bytes:
        """Return the presentation after removing empty placeholders and unused layouts."""
        footer = self.words("footer", name=self.framework.name, brand=self.edition.brand.name, licence=LICENCE)
        for number, slide in enumerate(self.presentation.slides, start=1):
            _drop_empty_placeholders(slide)
            _add_footer(slide, footer, number)
        drop_unused_layouts(self.presentation)
        _describe(self)
        target = io.BytesIO()
        self.presentation.save(target)
        return target.getvalue()


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the interface words of decks."""
    return Words(WORDS_FILE)


def open_deck(framework: Framework, edition: Edition) -> Deck:
    """Return an empty deck of the brand. Raises TemplateError if a layout is missing."""
    words = load_words()
    presentation = build_template(edition.brand, words)
    return Deck(presentation, find_layouts(presentation), framework, edition, words)


def _slot(layout: str, index: int) -> Slot:
    return next(slot for slot in LAYOUTS[layout].slots if slot.index == index)


def _height(slot: Slot, paragraphs: Sequence[Paragraph], size: Length) -> int:
    room = slot.area.inside(slot.padding).width
    total = 0
    for text in paragraphs:
        width = room if text.is_plain or not slot.bullets else room - INDENT
        before = text.before if text.before is not None else BULLET_GAP if slot.bullets else 0
        total += lines_height(len(wrap(text.text, Emu(width), size, bold=text.is_bold)), size) + before
    return total


def _placeholders(slide: Slide) -> dict[int, Placeholder]:
    """Return what can still be filled, by number."""
    return {s.placeholder_format.idx: s for s in slide.shapes if isinstance(s, Placeholder)}


def _drop_empty_placeholders(slide: Slide) -> None:
    for shape in _placeholders(slide).values():
        if not shape.text_frame.text:
            slide.shapes._spTree.remove(shape._element)


def _add_footer(slide: Slide, footer: str, number: int) -> None:
    if FOOTER_INDEX not in {slot.index for slot in LAYOUTS[slide.slide_layout.name].slots}:
        return
    words = f'<a:r><a:rPr lang="en-GB"/><a:t>{escape(footer)}</a:t></a:r>'
    field = f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>{number}</a:t></a:fld>'
    _append_placeholder(slide, "Footer", "ftr", FOOTER_INDEX, words)
    _append_placeholder(slide, "Slide number", "sldNum", NUMBER_INDEX, field)


def _append_placeholder(slide: Slide, name: str, kind: str, index: int, text: str) -> None:
    taken = [int(element.get("id")) for element in slide.shapes._spTree.iter(qn("p:cNvPr"))]
    xml = (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{max(taken) + 1}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>"
    )
    slide.shapes._spTree.append(parse_xml(xml))


def _describe(deck: Deck) -> None:
    properties = deck.presentation.core_properties
    properties.title = deck.words("properties.title", name=deck.framework.name)
    properties.subject = deck.framework.tagline
    properties.author = deck.edition.brand.owner
    properties.last_modified_by = deck.edition.brand.owner
    properties.keywords = deck.edition.framework_url(deck.framework)
    properties.comments = ""
    properties.revision = 1
    properties.version = deck.framework.version
    properties.created = properties.modified = dated(deck.framework)
