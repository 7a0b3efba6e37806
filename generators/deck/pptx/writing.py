"""Writes a slideshow as a file, with what the file says about itself."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from generators.deck.pptx.common_parts import write_common_parts
from generators.deck.pptx.core_properties import core_properties_xml
from generators.deck.pptx.file_parts import FilePart, Relations, list_members, xml_bytes
from generators.deck.pptx.slide_part import write_slide
from generators.deck.pptx.template import NO_SLIDES
from generators.deck.slideshow import Slideshow
from generators.freeze import pack

_FIRST_SLIDE = 256
"""The least number that a list of slides may give to one."""


def write_slideshow(show: Slideshow) -> bytes:
    """Return a slideshow as a pptx, the same bytes for the same values. Raises TemplateError if a layout is missing."""
    common = write_common_parts(show.stationery, frozenset(slide.layout for slide in show.slides))
    written = [write_slide(slide, show, common, number=number) for number, slide in enumerate(show.slides, start=1)]
    slides = [parts[0].name for parts in written]
    shared = (_complete(part, show, slides) for part in common.parts)
    return pack(list_members(common.relations, [*shared, *chain.from_iterable(written)]))


def _complete(part: FilePart, show: Slideshow, slides: Sequence[str]) -> FilePart:
    """Return a common part with what it says about a slideshow: the list of slides, or the properties."""
    match part.content_type:
        case CT.PML_PRESENTATION_MAIN:
            relations = Relations(part.relations)
            listed = "".join(_entry(place, relations.add(RT.SLIDE, name)) for place, name in enumerate(slides))
            content = part.content.replace(NO_SLIDES, f"<p:sldIdLst>{listed}</p:sldIdLst>".encode())
            return replace(part, content=content, relations=relations.listed)
        case CT.OPC_CORE_PROPERTIES:
            return replace(part, content=xml_bytes(core_properties_xml(show)))
    return part


def _entry(place: int, relation: str) -> str:
    return f'<p:sldId id="{_FIRST_SLIDE + place}" r:id="{relation}"/>'
