"""The slide master and its layouts as PresentationML; the look of everything that a slide inherits."""

from dataclasses import replace
from xml.sax.saxutils import quoteattr

from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from generators.deck.page.grid import BAR, Area
from generators.deck.page.layouts import (
    BODY_SIZE,
    BULLET_GAP,
    COVER_PANEL,
    INDENT,
    MASTER_SLOTS,
    TABLE_SIZE,
    LayoutDesign,
    Slot,
)
from generators.deck.pptx.pen import Pen, hundredths, plain_fill
from generators.deck.pptx.placeholder_xml import number_xml, placeholder_mark
from generators.deck.pptx.text_xml import text_xml
from generators.words import Words

_NAMESPACES = nsdecls("p", "a", "r")
TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_LEVELS = (1, 2, 3)


def master_xml(pen: Pen, words: Words) -> str:
    """Return the drawing of the master: ground, bar and placeholders."""
    shapes = [*_bar(BAR, pen, words, is_on_ink=False), *(_placeholder(slot, pen, words) for slot in MASTER_SLOTS)]
    return _slide_xml("", "paper", shapes, pen)


def layout_xml(layout: LayoutDesign, pen: Pen, words: Words) -> str:
    """Return the drawing of a layout; the cover also carries the mark of the brand."""
    shapes = _mark(pen, words) if layout.key == "cover" else []
    shapes += _bar(layout.bar, pen, words, is_on_ink=layout.ground == "ink") if layout.bar else []
    shapes += [_placeholder(slot, pen, words) for slot in layout.slots]
    return _slide_xml(f" name={quoteattr(words(f'layouts.{layout.key}'))}", layout.ground, shapes, pen)


def text_styles(pen: Pen) -> str:
    """Return how titles, bodies and other texts look wherever nothing else is said."""
    title = _level(1, MASTER_SLOTS[0], pen)
    sizes = (BODY_SIZE, Pt(16), TABLE_SIZE)
    bodies = (replace(MASTER_SLOTS[1], size=size) for size in sizes)
    body = "".join(_level(place, slot, pen) for place, slot in enumerate(bodies, start=1))
    other = _level(1, replace(MASTER_SLOTS[1], size=TABLE_SIZE, bullets=False), pen)
    return (
        f"<p:txStyles {_NAMESPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle><a:defPPr><a:defRPr {pen.lang}/></a:defPPr>{other}</p:otherStyle></p:txStyles>"
    )


def _slide_xml(name: str, ground: str, shapes: list[str], pen: Pen) -> str:
    numbered = "".join(shape.replace("{id}", str(place)) for place, shape in enumerate(shapes, start=2))
    background = f"<p:bg><p:bgPr>{pen.fill(ground)}<a:effectLst/></p:bgPr></p:bg>"
    return f"<p:cSld {_NAMESPACES}{name}>{background}<p:spTree>{TREE_HEAD}{numbered}</p:spTree></p:cSld>"


def _bar(area: Area, pen: Pen, words: Words, *, is_on_ink: bool) -> list[str]:
    half = Emu(area.width // 2)
    palette = pen.brand.dark if is_on_ink else None
    left = Area(area.left, area.top, half, area.height)
    right = Area(Emu(area.left + half), area.top, half, area.height)
    business = plain_fill(palette.business) if palette else pen.fill("business")
    it = plain_fill(palette.it) if palette else pen.fill("it")
    return [
        _rectangle(words("drawn.bar_business"), left, business, pen),
        _rectangle(words("drawn.bar_it"), right, it, pen),
    ]


def _mark(pen: Pen, words: Words) -> list[str]:
    """Return two bars of unequal height on one baseline, with an ink line where they align; for a logo the ground."""
    panel = COVER_PANEL
    ground = _rectangle(words("drawn.mark_ground"), panel, pen.fill("wash"), pen)
    if pen.brand.logo:
        return [ground]
    bar, gap, baseline = Inches(0.85), Inches(0.28), Inches(5.35)
    middle = panel.left + panel.width / 2
    low, high = Inches(2.3), Inches(3.4)
    first = Area(Emu(round(middle - gap / 2 - bar)), Emu(baseline - low), bar, low)
    second = Area(Emu(round(middle + gap / 2)), Emu(baseline - high), bar, high)
    line = Area(Emu(first.left - gap), first.top, Emu(2 * bar + 3 * gap), Inches(0.09))
    parts = {"business": (first, "business"), "it": (second, "it"), "line": (line, "ink")}
    bars = (_rectangle(words(f"drawn.mark_{key}"), area, pen.fill(role), pen) for key, (area, role) in parts.items())
    return [ground, *bars]


def _rectangle(name: str, area: Area, colour: str, pen: Pen) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{pen.frame(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{colour}<a:ln><a:noFill/></a:ln>'
        f"</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )


def _placeholder(slot: Slot, pen: Pen, words: Words) -> str:
    ground = pen.fill(slot.ground) if slot.ground else ""
    padding = " ".join(f'{edge}Ins="{slot.padding}"' for edge in ("l", "t", "r", "b"))
    styles = "".join(_level(place, slot, pen) for place in _LEVELS)
    prompt = words(f"prompts.{slot.key}")
    text = number_xml(pen) if slot.key == "slide_number" else text_xml(prompt, pen)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name={quoteattr(words(f"placeholders.{slot.key}"))}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder_mark(slot)}</p:nvPr></p:nvSpPr>'
        f'<p:spPr>{pen.frame(slot.area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ground}</p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" {padding} anchor="{slot.anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{styles}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def _level(place: int, slot: Slot, pen: Pen) -> str:
    """Return how the text of a slot looks at a level of its outline, counted from 1."""
    left = INDENT * (place if slot.bullets else place - 1)
    first = -INDENT if slot.bullets else 0
    sign = '<a:buFont typeface="+mj-lt"/><a:buChar char="•"/>' if slot.bullets else "<a:buNone/>"
    spacing, before = round(slot.spacing * 100), (BULLET_GAP if slot.bullets else Pt(0))
    return (
        f'<a:lvl{place}pPr marL="{left}" indent="{first}" {pen.align(slot.align)} defTabSz="914400" '
        f'rtl="{int(pen.is_mirrored)}" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc>'
        f'<a:spcPct val="{spacing}000"/></a:lnSpc><a:spcBef><a:spcPts val="{hundredths(before)}"/></a:spcBef>{sign}'
        f'<a:defRPr {pen.lang} sz="{hundredths(slot.size)}" b="{int(slot.bold)}" kern="1200">{pen.fill(slot.role)}'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{place}pPr>'
    )
