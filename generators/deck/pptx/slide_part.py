"""Writes one slide: the texts and the figure in the places of its layout, then footer and number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import nsdecls

from generators.deck.page.layouts import LAYOUTS, Slot, SlotKey
from generators.deck.page.paragraphs import paragraph
from generators.deck.page.text_parts import TextPart, fit_text
from generators.deck.pptx.common_parts import CommonParts
from generators.deck.pptx.figure_part import PLACE_OF, figure_xml, write_figure_parts
from generators.deck.pptx.file_parts import FilePart, Relations, xml_bytes
from generators.deck.pptx.notes_page import write_notes
from generators.deck.pptx.placeholder_xml import number_xml, placeholder_xml
from generators.deck.pptx.text_xml import paragraphs_xml, text_xml
from generators.deck.slideshow import Slide, Slideshow

_OPENING = (
    f"<p:sld {nsdecls('a', 'p', 'r')}><p:cSld><p:spTree>"
    f'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
)
_CLOSING = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"


def write_slide(slide: Slide, show: Slideshow, common: CommonParts, *, number: int) -> tuple[FilePart, ...]:
    """Return a slide, the parts of its figure, and its notes, which hold in full what had to be cut."""
    draft = _Draft(slide, show, common, number)
    shapes = "".join(draft.shapes())
    name = f"/ppt/slides/slide{number}.xml"
    notes = write_notes((*slide.notes, *draft.cut_texts()), name, common, number=number)
    draft.relations.add(RT.NOTES_SLIDE, notes.name)
    content = xml_bytes(f"{_OPENING}{shapes}{_CLOSING}")
    return FilePart(name, CT.PML_SLIDE, content, draft.relations.listed), *draft.figure_parts, notes


@dataclass(frozen=True)
class _Draft:
    """A slide while it is written: its relations and the numbers of its shapes grow."""

    slide: Slide
    show: Slideshow
    common: CommonParts
    number: int
    relations: Relations = field(default_factory=Relations)
    ids: Iterator[int] = field(default_factory=lambda: count(2))

    @cached_property
    def texts(self) -> Mapping[SlotKey, TextPart]:
        """Return the texts that are not empty; title and lead are set as large as they fit."""
        slide, stationery = self.slide, self.show.stationery
        title = fit_text(stationery, slide.layout, "title", [paragraph(slide.title)])
        lead = [fit_text(stationery, slide.layout, "lead", [slide.lead])] if slide.lead else []
        parts = (title, *lead, *slide.texts)
        return {part.slot: part for part in parts if any(text.text for text in part.paragraphs)}

    @cached_property
    def figure_parts(self) -> tuple[FilePart, ...]:
        """Return the parts that belong to the figure."""
        return write_figure_parts(self.slide.figure, self.common.pen, number=self.number)

    def shapes(self) -> Iterator[str]:
        """Yield the shapes in the order of reading, without empty placeholders."""
        self.relations.add(RT.SLIDE_LAYOUT, self.common.layouts[self.slide.layout])
        slots, place = LAYOUTS[self.slide.layout].slots, PLACE_OF.get(type(self.slide.figure))
        for slot in slots:
            if slot.key in self.texts:
                yield self._text(slot, self.texts[slot.key])
            elif slot.key == place:
                yield self._figure()
        if place is None:
            yield self._figure()
        pen = self.common.pen
        foot = {"footer": text_xml(self.show.footer, pen), "slide_number": number_xml(pen, self.number)}
        for slot in slots:
            if slot.key in foot:
                yield self._placeholder(slot, foot[slot.key])

    def cut_texts(self) -> list[str]:
        """Return title and lead in full where not all of them is shown."""
        whole: dict[SlotKey, str] = {"title": self.slide.title, "lead": self.slide.lead.text if self.slide.lead else ""}
        shown = {key: part.paragraphs[0].text for key, part in self.texts.items()}
        return [text for key, text in whole.items() if shown.get(key, "") != text]

    def _text(self, slot: Slot, part: TextPart) -> str:
        text = paragraphs_xml(part.paragraphs, self.common.pen, self._link_id)
        return self._placeholder(slot, text, self.common.pen.frame(part.area) if part.area else "")

    def _link_id(self, address: str) -> str:
        return self.relations.add(RT.HYPERLINK, address, is_outside=True)

    def _placeholder(self, slot: Slot, text: str, frame: str = "") -> str:
        name = self.show.stationery.words(f"placeholders.{slot.key}")
        return placeholder_xml(slot, name, next(self.ids), text, frame)

    def _figure(self) -> str:
        return figure_xml(self.slide.figure, self.figure_parts, self.ids, self.relations, self.common.pen)
