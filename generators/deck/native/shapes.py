"""Native shapes as DrawingML: boxes with text, connectors glued to them, and named groups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Literal
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from generators.brand import Brand
from generators.deck.page.colours import fill
from generators.deck.page.grid import Area, frame_xml
from generators.deck.page.writing import Paragraph, plain_xml

RADIUS = Inches(0.08)
"""Radius of the corners of every box."""
OUTLINE = Pt(1.5)
PADDING = Inches(0.1)
SITES = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Numbers of the connection sites of a rectangle with round corners."""


@dataclass(frozen=True)
class Look:
    """How a box looks; `ground` is a fill as DrawingML, `outline` the role of its line."""

    ground: str | None = None
    outline: str | None = None
    weight: Length = OUTLINE
    anchor: Literal["t", "ctr", "b"] = "ctr"
    padding: Length = PADDING
    radius: Length | None = RADIUS
    """None for ends that are half circles."""
    is_upright: bool = False
    """Whether the text runs upwards."""


@dataclass(frozen=True)
class Connector:
    """A straight line from a site of one shape to a site of another; its ends stick to them."""

    name: str
    start: tuple[int, str]
    end: tuple[int, str]
    places: tuple[tuple[int, int], tuple[int, int]]
    heads: Literal["both", "end", "none"]


def free_ids(slide: Slide) -> Iterator[int]:
    """Yield ids that no shape of the slide has, upwards."""
    return count(1 + max(int(element.get("id")) for element in slide.shapes._spTree.iter(qn("p:cNvPr"))))


def box_xml(shape_id: int, name: str, area: Area, texts: Sequence[Paragraph], look: Look, brand: Brand) -> str:
    """Return a rectangle with round corners and text."""
    shorter = min(area.width, area.height)
    corner = 50000 if look.radius is None else min(50000, round(look.radius / shorter * 100000))
    ground = look.ground or "<a:noFill/>"
    words = "".join(plain_xml(text, brand) for text in texts) or "<a:p/>"
    inset = " ".join(f'{edge}Ins="{look.padding}"' for edge in ("l", "t", "r", "b"))
    turn = ' vert="vert270"' if look.is_upright else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{shape_id}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{frame_xml(area)}<a:prstGeom prst="roundRect">'
        f'<a:avLst><a:gd name="adj" fmla="val {corner}"/></a:avLst>'
        f"</a:prstGeom>{ground}{_outline(look, brand)}</p:spPr>"
        f'<p:txBody><a:bodyPr{turn} wrap="square" {inset} anchor="{look.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{words}</p:txBody></p:sp>"
    )


def connector_xml(shape_id: int, connector: Connector, brand: Brand) -> str:
    """Return a line in the colour of captions, with arrowheads at the ends that have one."""
    (x1, y1), (x2, y2) = connector.places
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    head = '<a:headEnd type="triangle" w="lg" len="med"/>' if connector.heads == "both" else ""
    tail = '<a:tailEnd type="triangle" w="lg" len="med"/>' if connector.heads != "none" else ""
    glue = f'<a:stCxn id="{connector.start[0]}" idx="{SITES[connector.start[1]]}"/>'
    glue += f'<a:endCxn id="{connector.end[0]}" idx="{SITES[connector.end[1]]}"/>'
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{shape_id}" name={quoteattr(connector.name)}/><p:cNvCxnSpPr>{glue}'
        f'</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flips}><a:off x="{min(x1, x2)}" y="{min(y1, y2)}"/>'
        f'<a:ext cx="{abs(x2 - x1)}" cy="{abs(y2 - y1)}"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{Pt(1.5)}">{fill("muted", brand)}{head}{tail}</a:ln></p:spPr></p:cxnSp>'
    )


def add_group(slide: Slide, shape_id: int, name: str, description: str, shapes: Sequence[str]) -> None:
    """Put shapes on the slide as one named group with alternative text; its extent is that of its shapes."""
    group: BaseOxmlElement = parse_xml(
        f'<p:grpSp {nsdecls("p", "a", "r")}><p:nvGrpSpPr><p:cNvPr id="{shape_id}" name={quoteattr(name)} '
        f"descr={quoteattr(description)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{''.join(shapes)}</p:grpSp>"
    )
    area = _extent(group)
    place = f'x="{area.left}" y="{area.top}"'
    size = f'cx="{area.width}" cy="{area.height}"'
    frame = f"<a:off {place}/><a:ext {size}/><a:chOff {place}/><a:chExt {size}/>"
    properties = group.find(qn("p:grpSpPr"))
    properties.append(parse_xml(f"<a:xfrm {nsdecls('a')}>{frame}</a:xfrm>"))
    slide.shapes._spTree.append(group)


def _outline(look: Look, brand: Brand) -> str:
    if look.outline is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{look.weight}">{fill(look.outline, brand)}</a:ln>'


def _extent(group: BaseOxmlElement) -> Area:
    places = [(int(off.get("x")), int(off.get("y"))) for off in group.iter(qn("a:off"))]
    sizes = [(int(ext.get("cx")), int(ext.get("cy"))) for ext in group.iter(qn("a:ext"))]
    left, top = min(x for x, _ in places), min(y for _, y in places)
    right = max(x + width for (x, _), (width, _) in zip(places, sizes, strict=True))
    bottom = max(y + height for (_, y), (_, height) in zip(places, sizes, strict=True))
    return Area(Emu(left), Emu(top), Emu(right - left), Emu(bottom - top))
