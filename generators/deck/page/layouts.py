"""The layouts of a deck as values: which placeholders each has, where they sit and how their text looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pptx.util import Emu, Inches, Length, Pt

from generators.deck.page.grid import (
    ASIDE,
    BODY,
    FOOTER,
    LEAD,
    MAIN,
    MARGIN,
    NUMBER,
    TITLE,
    Area,
    columns,
)

TITLE_SIZE = Pt(28)
COVER_SIZE = Pt(40)
BODY_SIZE = Pt(18)
TABLE_SIZE = Pt(14)
LEAST_SIZE = Pt(12)
FOOTER_SIZE = Pt(10)

TITLE_INDEX = 0
MAIN_INDEX = 1
FOOTER_INDEX = 11
NUMBER_INDEX = 12
LEAD_INDEX = 13
ASIDE_INDEX = 14
TABLE_INDEX = 15
CHART_INDEX = 16
IMPRINT_INDEX = 17

SIZES = (Pt(18), Pt(16), TABLE_SIZE, LEAST_SIZE)
"""Every size of running text, from large to small."""
INDENT = Inches(0.25)
"""How far a bullet sets its text in."""
BULLET_GAP = Pt(8)
"""The space above a text with a bullet."""
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""The id that PowerPoint gives to the field of a slide number."""
NO_PADDING = Inches(0)
ASIDE_PADDING = Inches(0.2)


@dataclass(frozen=True)
class Slot:
    """One placeholder; `role` is the colour of its text, `ground` that of its area."""

    name: str
    kind: str
    index: int
    area: Area
    size: Length
    role: str = "ink"
    bold: bool = False
    anchor: Literal["t", "ctr", "b"] = "t"
    align: Literal["l", "r"] = "l"
    bullets: bool = False
    ground: str | None = None
    padding: Length = NO_PADDING


@dataclass(frozen=True)
class LayoutDesign:
    """One layout; `ground` is the colour behind it, `bar` where the two-coloured bar sits."""

    name: str
    kind: str | None
    slots: tuple[Slot, ...]
    ground: str = "paper"
    bar: Area | None = None
    """None where the bar of the master is right."""


COVER_LEFT = columns(1, 8, top=Inches(0.6), bottom=Inches(6.9))
COVER_PANEL_LEFT = Inches(9.2)

_title = Slot("Title", "title", 0, TITLE, TITLE_SIZE, bold=True, anchor="b")
_lead = Slot("Lead", "body", LEAD_INDEX, LEAD, TABLE_SIZE, role="muted")
_text = Area(MAIN.left, MAIN.top, Emu(MAIN.width - Inches(0.3)), MAIN.height)
_main = Slot("Main text", "body", MAIN_INDEX, _text, BODY_SIZE, bullets=True)
_aside = Slot("Aside", "body", ASIDE_INDEX, ASIDE, TABLE_SIZE, ground="wash", padding=ASIDE_PADDING)
_footer = Slot("Footer", "ftr", FOOTER_INDEX, FOOTER, FOOTER_SIZE, role="muted", anchor="ctr")
_number = Slot("Slide number", "sldNum", NUMBER_INDEX, NUMBER, FOOTER_SIZE, role="muted", anchor="ctr", align="r")
_frame = (_title, _lead)
_foot = (_footer, _number)


def _on_cover(top: float, bottom: float) -> Area:
    return Area(MARGIN, Inches(top), COVER_LEFT.width, Inches(bottom - top))


_COVER = LayoutDesign(
    "Title",
    "title",
    (
        Slot("Title", "ctrTitle", 0, _on_cover(1.45, 3.45), COVER_SIZE, bold=True, anchor="b"),
        Slot("Lead", "body", LEAD_INDEX, _on_cover(0.6, 0.9), TABLE_SIZE, role="muted"),
        Slot("Subtitle", "subTitle", 1, _on_cover(3.9, 5.3), BODY_SIZE),
        Slot("Imprint", "body", IMPRINT_INDEX, _on_cover(5.45, 6.85), LEAST_SIZE, role="muted", anchor="b"),
    ),
    bar=Area(MARGIN, Inches(3.62), Inches(1.6), Inches(0.06)),
)
_SECTION = LayoutDesign(
    "Section",
    "secHead",
    (
        Slot("Title", "title", 0, _on_cover(2.0, 3.45), COVER_SIZE, role="paper", bold=True, anchor="b"),
        Slot("Lead", "body", LEAD_INDEX, _on_cover(3.9, 5.4), BODY_SIZE, role="paper"),
        Slot("Footer", "ftr", FOOTER_INDEX, FOOTER, FOOTER_SIZE, role="line", anchor="ctr"),
        Slot("Slide number", "sldNum", NUMBER_INDEX, NUMBER, FOOTER_SIZE, role="line", anchor="ctr", align="r"),
    ),
    ground="ink",
    bar=Area(MARGIN, Inches(3.62), Inches(1.6), Inches(0.06)),
)
_sources = Slot("Main text", "body", MAIN_INDEX, _text, TABLE_SIZE)
_table = Slot("Table", "tbl", TABLE_INDEX, BODY, TABLE_SIZE)
_chart = Slot("Chart", "chart", CHART_INDEX, MAIN, LEAST_SIZE)

MASTER_SLOTS = (_title, Slot("Main text", "body", MAIN_INDEX, BODY, BODY_SIZE, bullets=True), *_foot)
LAYOUTS: Mapping[str, LayoutDesign] = {
    layout.name: layout
    for layout in (
        _COVER,
        _SECTION,
        LayoutDesign("Content", None, (*_frame, _main, _aside, *_foot)),
        LayoutDesign("Table", None, (*_frame, _table, *_foot)),
        LayoutDesign("Diagram", None, (*_frame, _aside, *_foot)),
        LayoutDesign("Chart", None, (*_frame, _chart, _aside, *_foot)),
        LayoutDesign("Closing", None, (*_frame, _sources, _aside, *_foot)),
    )
}
"""Every layout by name, in the order in which PowerPoint offers them."""
