"""The brand's empty presentation: 16:9, one master, our layouts only, the theme part that workbooks carry too."""

from collections.abc import Mapping

import pptx
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.slide import SlideLayout
from pptx.util import Emu

from generators.brand import Brand, office_theme
from generators.deck.page.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from generators.deck.page.layouts import LAYOUTS, MASTER_SLOTS, LayoutDesign, Slot
from generators.deck.page.master import layout_slide_data, master_slide_data, text_styles
from generators.errors import AtlasError
from generators.words import Words

_APP_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office PowerPoint</Application></Properties>"
)
_LEFT_OVER = (RT.PRINTER_SETTINGS, RT.VIEW_PROPS)


class TemplateError(AtlasError):
    """A presentation that cannot serve as a template."""


def build_template(brand: Brand, words: Words) -> Presentation:
    """Return an empty presentation in the look of the brand."""
    presentation = pptx.Presentation()
    prompts = {slot.name: words(f"prompts.{_key(slot.name)}") for slot in _all_slots()}
    _set_size(presentation)
    _drop_left_overs(presentation)
    _dress_master(presentation, brand, prompts)
    _dress_layouts(presentation, brand, prompts)
    _set_theme(presentation.slide_master.part, brand)
    _set_theme(presentation.notes_master.part, brand)
    _widen_notes_image(presentation)
    return presentation


def find_layouts(presentation: Presentation) -> Mapping[str, SlideLayout]:
    """Return our layouts by name. Raises TemplateError that names every layout and placeholder that is missing."""
    found = {layout.name: layout for layout in presentation.slide_layouts}
    missing = [f"the layout {name!r}" for name in LAYOUTS if name not in found]
    for name, layout in LAYOUTS.items():
        present = _indices(found[name]) if name in found else None
        missing += [
            f"the placeholder {slot.name!r} (number {slot.index}) of the layout {name!r}"
            for slot in layout.slots
            if present is not None and slot.index not in present
        ]
    if missing:
        raise TemplateError(f"template: it lacks {', '.join(missing)}; add it in the slide master view")
    return {name: found[name] for name in LAYOUTS}


def drop_unused_layouts(presentation: Presentation) -> None:
    """Remove the layouts that no slide uses."""
    used = {slide.slide_layout.name for slide in presentation.slides}
    for layout in list(presentation.slide_layouts):
        if layout.name not in used:
            presentation.slide_layouts.remove(layout)


def _indices(layout: SlideLayout) -> set[int]:
    return {shape.placeholder_format.idx for shape in layout.shapes if shape.is_placeholder}


def _all_slots() -> list[Slot]:
    return [*MASTER_SLOTS, *(slot for layout in LAYOUTS.values() for slot in layout.slots)]


def _key(name: str) -> str:
    return name.lower().replace(" ", "_")


def _set_size(presentation: Presentation) -> None:
    presentation.slide_width = SLIDE_WIDTH
    presentation.slide_height = SLIDE_HEIGHT
    presentation.part._element.find(qn("p:sldSz")).attrib.pop("type", None)


def _drop_left_overs(presentation: Presentation) -> None:
    """Drop what the library's own template says about another file: printer, guides, picture, counts."""
    relations = presentation.part.rels
    for key in [key for key, relation in relations.items() if relation.reltype in _LEFT_OVER]:
        relations.pop(key)
    package = presentation.part.package
    for relation in list(package._rels.values()):
        if relation.reltype == RT.THUMBNAIL:
            package.drop_rel(relation.rId)
        elif relation.reltype == RT.EXTENDED_PROPERTIES:
            relation.target_part.blob = _APP_PROPERTIES.encode()


def _dress_master(presentation: Presentation, brand: Brand, prompts: dict[str, str]) -> None:
    master = presentation.slide_master._element
    _replace(master, "p:cSld", master_slide_data(brand, prompts))
    _replace(master, "p:txStyles", text_styles(brand))


def _dress_layouts(presentation: Presentation, brand: Brand, prompts: dict[str, str]) -> None:
    layouts = list(presentation.slide_layouts)
    for unwanted in layouts[len(LAYOUTS) :]:
        presentation.slide_layouts.remove(unwanted)
    for place, layout in zip(layouts, LAYOUTS.values(), strict=False):
        _dress_layout(place, layout, brand, prompts)


def _dress_layout(place: SlideLayout, layout: LayoutDesign, brand: Brand, prompts: dict[str, str]) -> None:
    element = place._element
    element.attrib.clear()
    if layout.kind:
        element.set("type", layout.kind)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    if layout.bar:
        element.set("showMasterSp", "0")
    _replace(element, "p:cSld", layout_slide_data(layout, brand, prompts))


def _replace(parent: BaseOxmlElement, tag: str, xml: str) -> None:
    old = parent.find(qn(tag))
    parent.replace(old, parse_xml(xml))


def _set_theme(part: Part, brand: Brand) -> None:
    theme = part.part_related_by(RT.THEME)
    content = office_theme(brand).encode()
    if isinstance(theme, XmlPart):
        theme._element = parse_xml(content)
    else:
        theme.blob = content


def _widen_notes_image(presentation: Presentation) -> None:
    """Give the picture of the slide on a page of notes the shape of the slide."""
    for shape in presentation.notes_master.shapes:
        if shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE:
            shape.height = Emu(round(shape.width * SLIDE_HEIGHT / SLIDE_WIDTH))
