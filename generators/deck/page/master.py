"""The slide master and its layouts as PresentationML; the look of everything that a slide inherits."""

from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from generators.brand import Brand
from generators.deck.page.colours import fill, plain_fill
from generators.deck.page.grid import BAR, SLIDE_HEIGHT, SLIDE_WIDTH, Area, frame_xml
from generators.deck.page.layouts import (
    BODY_SIZE,
    BULLET_GAP,
    COVER_PANEL_LEFT,
    INDENT,
    MASTER_SLOTS,
    NUMBER_FIELD,
    TABLE_SIZE,
    LayoutDesign,
    Slot,
)

_NAMESPACES = nsdecls("p", "a", "r")
_TREE_HEAD = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_LEVELS = (1, 2, 3)


def master_slide_data(brand: Brand, prompts: dict[str, str]) -> str:
    """Return the drawing of the master: ground, bar and placeholders."""
    return _slide_data(LayoutDesign("", None, MASTER_SLOTS, bar=BAR), brand, prompts)


def layout_slide_data(layout: LayoutDesign, brand: Brand, prompts: dict[str, str]) -> str:
    """Return the drawing of a layout; the cover also carries the mark of the brand."""
    return _slide_data(layout, brand, prompts)


def text_styles(brand: Brand) -> str:
    """Return how titles, bodies and other texts look wherever nothing else is said."""
    title = _level(1, MASTER_SLOTS[0], brand)
    sizes = (BODY_SIZE, Pt(16), TABLE_SIZE)
    bodies = (replace(MASTER_SLOTS[1], size=size) for size in sizes)
    body = "".join(_level(place, slot, brand) for place, slot in enumerate(bodies, start=1))
    other = _level(1, replace(MASTER_SLOTS[1], size=TABLE_SIZE, bullets=False), brand)
    return (
        f"<p:txStyles {_NAMESPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>{other}</p:otherStyle></p:txStyles>'
    )


def _slide_data(layout: LayoutDesign, brand: Brand, prompts: dict[str, str]) -> str:
    shapes: list[str] = []
    if layout.kind == "title":
        shapes += _mark(brand)
    if layout.bar:
        shapes += _bar(layout.bar, brand, is_on_ink=layout.ground == "ink")
    shapes += [_placeholder(slot, brand, prompts[slot.name]) for slot in layout.slots]
    numbered = "".join(shape.replace("{id}", str(place)) for place, shape in enumerate(shapes, start=2))
    ground = f"<p:bg><p:bgPr>{fill(layout.ground, brand)}<a:effectLst/></p:bgPr></p:bg>"
    name = f" name={quoteattr(layout.name)}" if layout.name else ""
    return f"<p:cSld {_NAMESPACES}{name}>{ground}<p:spTree>{_TREE_HEAD}{numbered}</p:spTree></p:cSld>"


def _bar(area: Area, brand: Brand, *, is_on_ink: bool) -> list[str]:
    half = Emu(area.width // 2)
    palette = brand.dark if is_on_ink else None
    left = Area(area.left, area.top, half, area.height)
    right = Area(Emu(area.left + half), area.top, half, area.height)
    return [
        _rectangle("Bar, business half", left, plain_fill(palette.business) if palette else fill("business", brand)),
        _rectangle("Bar, IT half", right, plain_fill(palette.it) if palette else fill("it", brand)),
    ]


def _mark(brand: Brand) -> list[str]:
    """Two bars of unequal height on one baseline, with an ink line where they align."""
    panel = Area(COVER_PANEL_LEFT, Emu(0), Emu(SLIDE_WIDTH - COVER_PANEL_LEFT), SLIDE_HEIGHT)
    bar, gap, baseline = Inches(0.85), Inches(0.28), Inches(5.35)
    middle = panel.left + panel.width / 2
    low, high = Inches(2.3), Inches(3.4)
    first = Area(Emu(round(middle - gap / 2 - bar)), Emu(baseline - low), bar, low)
    second = Area(Emu(round(middle + gap / 2)), Emu(baseline - high), bar, high)
    line = Area(Emu(first.left - gap), first.top, Emu(2 * bar + 3 * gap), Inches(0.09))
    return [
        _rectangle("Mark, ground", panel, fill("wash", brand)),
        _rectangle("Mark, business", first, fill("business", brand)),
        _rectangle("Mark, IT", second, fill("it", brand)),
        _rectangle("Mark, where they align", line, fill("ink", brand)),
    ]


def _rectangle(name: str, area: Area, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{frame_xml(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{colour}<a:ln><a:noFill/></a:ln>'
        f"</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )


def _placeholder(slot: Slot, brand: Brand, prompt: str) -> str:
    index = f' idx="{slot.index}"' if slot.index else ""
    size = ' sz="quarter"' if slot.kind not in ("title", "ctrTitle") else ""
    ground = fill(slot.ground, brand) if slot.ground else ""
    padding = " ".join(f'{edge}Ins="{slot.padding}"' for edge in ("l", "t", "r", "b"))
    styles = "".join(_level(place, slot, brand) for place in _LEVELS)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name={quoteattr(slot.name)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{slot.kind}"{size}{index}/></p:nvPr></p:nvSpPr><p:spPr>{frame_xml(slot.area)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{ground}</p:spPr><p:txBody>'
        f'<a:bodyPr vert="horz" wrap="square" {padding} anchor="{slot.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{styles}</a:lstStyle><a:p>{_prompt(slot, prompt)}<a:endParaRPr lang="en-GB"/></a:p>'
        f"</p:txBody></p:sp>"
    )


def _prompt(slot: Slot, prompt: str) -> str:
    if slot.kind == "sldNum":
        return f'<a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld>'
    return f'<a:r><a:rPr lang="en-GB"/><a:t>{escape(prompt)}</a:t></a:r>'


def _level(place: int, slot: Slot, brand: Brand) -> str:
    """Return how the text of a slot looks at a level of its outline, counted from 1."""
    left = INDENT * (place if slot.bullets else place - 1)
    first = -INDENT if slot.bullets else 0
    sign = '<a:buFont typeface="+mj-lt"/><a:buChar char="•"/>' if slot.bullets else "<a:buNone/>"
    spacing, before = (90 if slot.bold else 100), (BULLET_GAP if slot.bullets else 0)
    return (
        f'<a:lvl{place}pPr marL="{left}" indent="{first}" algn="{slot.align}" defTabSz="914400" rtl="0" eaLnBrk="1" '
        f'latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="{spacing}000"/></a:lnSpc><a:spcBef>'
        f'<a:spcPts val="{round(before / Pt(1) * 100)}"/></a:spcBef>{sign}<a:defRPr lang="en-GB" '
        f'sz="{round(slot.size / Pt(1) * 100)}" b="{int(slot.bold)}" kern="1200">{fill(slot.role, brand)}'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{place}pPr>'
    )
