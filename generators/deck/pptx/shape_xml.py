"""Boxes, connectors, groups and pictures as PresentationML."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from pptx.util import Pt

from generators.deck.native.png_picture import PngPicture
from generators.deck.native.shapes import BoxEdge, BoxShape, Connector, Look, ShapeGroup
from generators.deck.page.grid import around
from generators.deck.pptx.pen import Pen
from generators.deck.pptx.text_xml import paragraphs_xml

_SITES: Mapping[BoxEdge, int] = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Numbers of the connection sites of a rectangle with round corners."""
_MIRRORED: Mapping[BoxEdge, BoxEdge] = {"top": "top", "bottom": "bottom", "left": "right", "right": "left"}
_HEAD = 'type="triangle" w="lg" len="med"'
_LINE = Pt(1.5)


def group_xml(group: ShapeGroup, ids: Iterator[int], pen: Pen) -> str:
    """Return shapes as one named group with alternative text; its extent is that of its boxes."""
    own = next(ids)
    numbers = [next(ids) for _ in group.shapes]
    by_key = {
        shape.key: number
        for number, shape in zip(numbers, group.shapes, strict=True)
        if isinstance(shape, BoxShape) and shape.key
    }
    drawn = [
        _box(number, shape, pen) if isinstance(shape, BoxShape) else _connector(number, shape, by_key, group, pen)
        for number, shape in zip(numbers, group.shapes, strict=True)
    ]
    area = pen.area(around(shape.area for shape in group.shapes if isinstance(shape, BoxShape)))
    place, size = f'x="{area.left}" y="{area.top}"', f'cx="{area.width}" cy="{area.height}"'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{own}" name={quoteattr(group.name)} descr={quoteattr(group.description)}/>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {place}/><a:ext {size}/><a:chOff {place}/>"
        f"<a:chExt {size}/></a:xfrm></p:grpSpPr>{''.join(drawn)}</p:grpSp>"
    )


def picture_xml(picture: PngPicture, number: int, relation: str, pen: Pen) -> str:
    """Return a picture with alternative text; its content is the part that the slide knows by a relation."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name={quoteattr(picture.name)} '
        f'descr={quoteattr(picture.description)}/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/>'
        f'</p:nvPicPr><p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr>{pen.frame(picture.area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def _box(number: int, box: BoxShape, pen: Pen) -> str:
    look, shorter = box.look, min(box.area.width, box.area.height)
    corner = 50000 if look.radius is None else min(50000, round(look.radius / shorter * 100000))
    ground = pen.fill(look.ground) if look.ground else "<a:noFill/>"
    inset = " ".join(f'{edge}Ins="{look.padding}"' for edge in ("l", "t", "r", "b"))
    turn = ' vert="vert270"' if look.is_upright else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(box.name)}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{pen.frame(box.area)}<a:prstGeom prst="roundRect">'
        f'<a:avLst><a:gd name="adj" fmla="val {corner}"/></a:avLst>'
        f"</a:prstGeom>{ground}{_outline(look, pen)}</p:spPr>"
        f'<p:txBody><a:bodyPr{turn} wrap="square" {inset} anchor="{look.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs_xml(box.paragraphs, pen)}</p:txBody></p:sp>"
    )


def _outline(look: Look, pen: Pen) -> str:
    if look.outline is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{look.weight}">{pen.fill(look.outline)}</a:ln>'


def _connector(number: int, connector: Connector, ids: Mapping[str, int], group: ShapeGroup, pen: Pen) -> str:
    """Return a line in the colour of captions, with arrowheads at the ends that have one."""
    ends = (connector.start, connector.end)
    (x1, y1), (x2, y2) = (pen.point(group.boxes[key].area.middle(edge)) for key, edge in ends)
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    head = f"<a:headEnd {_HEAD}/>" if connector.heads == "both" else ""
    tail = f"<a:tailEnd {_HEAD}/>" if connector.heads != "none" else ""
    glue = "".join(
        f'<a:{tag} id="{ids[key]}" idx="{_site(edge, pen)}"/>'
        for tag, (key, edge) in zip(("stCxn", "endCxn"), ends, strict=True)
    )
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name={quoteattr(connector.name)}/><p:cNvCxnSpPr>{glue}'
        f'</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flips}><a:off x="{min(x1, x2)}" y="{min(y1, y2)}"/>'
        f'<a:ext cx="{abs(x2 - x1)}" cy="{abs(y2 - y1)}"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{_LINE}">{pen.fill("muted")}{head}{tail}</a:ln></p:spPr></p:cxnSp>'
    )


def _site(edge: BoxEdge, pen: Pen) -> int:
    return _SITES[_MIRRORED[edge] if pen.is_mirrored else edge]
