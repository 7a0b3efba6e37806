"""The brand's empty presentation: 16:9, one master, our layouts only, the theme part that workbooks carry too."""

from collections.abc import Collection, Mapping

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from generators.brand import Brand, office_theme
from generators.deck.page.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from generators.deck.page.layouts import LAYOUTS, LayoutDesign, LayoutKey
from generators.deck.pptx.master import layout_xml, master_xml, text_styles
from generators.deck.pptx.notes_master import dress_notes_master
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import set_language
from generators.errors import AtlasError
from generators.words import Words

_APP_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office PowerPoint</Application></Properties>"
)
NO_SLIDES = b"<p:sldIdLst/>"
"""What stands in the main part of a template where the slides are listed."""
_LEFT_OVER = (RT.PRINTER_SETTINGS, RT.VIEW_PROPS)


class TemplateError(AtlasError):
    """A presentation that cannot serve as a template."""


def build_template(pen: Pen, words: Words) -> Presentation:
    """Return an empty presentation in the look of the brand, in the language and direction of the words."""
    presentation = pptx.Presentation()
    _set_size(presentation)
    _turn(presentation, pen)
    _drop_left_overs(presentation)
    master = presentation.slide_master._element
    _replace(master, "p:cSld", master_xml(pen, words))
    _replace(master, "p:txStyles", text_styles(pen))
    _dress_layouts(presentation, pen, words)
    _set_theme(presentation.slide_master.part, pen.brand)
    _set_theme(presentation.notes_master.part, pen.brand)
    dress_notes_master(presentation, pen, words)
    presentation.part._element.get_or_add_sldIdLst()
    return presentation


def find_layouts(presentation: Presentation, words: Words) -> Mapping[LayoutKey, SlideLayout]:
    """Return our layouts by key. Raises TemplateError that names every layout and placeholder that is missing."""
    found = {layout.name: layout for layout in presentation.slide_layouts}
    names = {key: words(f"layouts.{key}") for key in LAYOUTS}
    missing = [lack for key, name in names.items() for lack in _lacks(LAYOUTS[key], name, found.get(name), words)]
    if missing:
        raise TemplateError(f"template: it lacks {', '.join(missing)}; add it in the slide master view")
    return {key: found[name] for key, name in names.items()}


def keep_layouts(presentation: Presentation, names: Collection[str]) -> None:
    """Remove all other layouts."""
    for layout in list(presentation.slide_layouts):
        if layout.name not in names:
            presentation.slide_layouts.remove(layout)


def _lacks(design: LayoutDesign, name: str, layout: SlideLayout | None, words: Words) -> list[str]:
    if layout is None:
        return [f"the layout {name!r}"]
    present = {shape.placeholder_format.idx for shape in layout.shapes if shape.is_placeholder}
    return [
        f"the placeholder {words(f'placeholders.{slot.key}')!r} (number {slot.index}) of the layout {name!r}"
        for slot in design.slots
        if slot.index not in present
    ]


def _set_size(presentation: Presentation) -> None:
    presentation.slide_width = SLIDE_WIDTH
    presentation.slide_height = SLIDE_HEIGHT
    presentation.part._element.find(qn("p:sldSz")).attrib.pop("type", None)


def _turn(presentation: Presentation, pen: Pen) -> None:
    """Say the language of texts without one, and turn the window of slides around where they run from right to left."""
    set_language(presentation.part._element, pen)
    if pen.is_mirrored:
        presentation.part._element.set("rtl", "1")


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


def _dress_layouts(presentation: Presentation, pen: Pen, words: Words) -> None:
    layouts = list(presentation.slide_layouts)
    for unwanted in layouts[len(LAYOUTS) :]:
        presentation.slide_layouts.remove(unwanted)
    for place, layout in zip(layouts, LAYOUTS.values(), strict=False):
        _dress_layout(place, layout, pen, words)


def _dress_layout(place: SlideLayout, layout: LayoutDesign, pen: Pen, words: Words) -> None:
    element = place._element
    element.attrib.clear()
    if layout.kind:
        element.set("type", layout.kind)
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    if layout.bar:
        element.set("showMasterSp", "0")
    _replace(element, "p:cSld", layout_xml(layout, pen, words))


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
