"""The layouts of a deck as values: which placeholders each has, where they sit and how their text looks.

Names and prompts of layouts and placeholders are in the words of the deck, under the keys used here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pptx.util import Emu, Inches, Length, Pt

from generators.deck.page.grid import (
    ASIDE,
    BODY,
    FOOTER,
    LEAD,
    MAIN,
    MARGIN,
    NUMBER,
    SLIDE_HEIGHT,
    SLIDE_WIDTH,
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

LayoutKey: TypeAlias = Literal["cover", "section", "content", "table", "diagram", "chart", "closing"]
SlotKey: TypeAlias = Literal[
    "title", "lead", "main_text", "aside", "subtitle", "imprint", "table", "chart", "footer", "slide_number"
]
Align: TypeAlias = Literal["start", "center", "end"]
"""Start is where reading begins: left, or right where text runs from right to left."""

TITLE_SIZES = (COVER_SIZE, Pt(32), TITLE_SIZE, Pt(24), Pt(20), Pt(18))
"""Every size of headlines, from large to small."""
SIZES = (Pt(18), Pt(16), TABLE_SIZE, LEAST_SIZE)
"""Every size of running text, from large to small."""
INDENT = Inches(0.25)
"""How far a bullet sets its text in."""
BULLET_GAP = Pt(8)
"""The space above a text with a bullet."""
NO_PADDING = Inches(0)
ASIDE_PADDING = Inches(0.2)


@dataclass(frozen=True)
class Slot:
    """One placeholder; `role` is the colour of its text, `ground` that of its area."""

    key: SlotKey
    kind: str
    index: int
    """The number by which a slide finds it in its layout."""
    area: Area
    size: Length
    role: str = "ink"
    bold: bool = False
    anchor: Literal["t", "ctr", "b"] = "t"
    align: Align = "start"
    bullets: bool = False
    ground: str | None = None
    padding: Length = NO_PADDING

    @property
    def spacing(self) -> float:
        """Return how far lines are apart, as a share of their height: headlines stand closer."""
        return 0.9 if self.bold else 1.0

    @property
    def sizes(self) -> tuple[Length, ...]:
        """Return the sizes that its text may have, from its own down to the least."""
        smaller = TITLE_SIZES if self.key == "title" else SIZES
        return self.size, *(size for size in smaller if size < self.size)


@dataclass(frozen=True)
class LayoutDesign:
    """One layout; `ground` is the colour behind it, `bar` where the two-coloured bar sits."""

    key: LayoutKey
    kind: str | None
    slots: tuple[Slot, ...]
    ground: str = "paper"
    bar: Area | None = None
    """None where the bar of the master is right."""

    def slot(self, key: SlotKey) -> Slot:
        """Return the placeholder with a key. Raises StopIteration where the layout has none."""
        return next(slot for slot in self.slots if slot.key == key)

    def has(self, key: SlotKey) -> bool:
        """Say whether the layout has a placeholder with a key."""
        return any(slot.key == key for slot in self.slots)


COVER_LEFT = columns(1, 8, top=Inches(0.6), bottom=Inches(6.9))
COVER_PANEL = Area(Inches(9.2), Emu(0), Emu(SLIDE_WIDTH - Inches(9.2)), SLIDE_HEIGHT)
"""The ground of the mark or the logo beside the title of the cover."""

_title = Slot("title", "title", 0, TITLE, TITLE_SIZE, bold=True, anchor="b")
_lead = Slot("lead", "body", 13, LEAD, TABLE_SIZE, role="muted")
_text = Area(MAIN.left, MAIN.top, Emu(MAIN.width - Inches(0.3)), MAIN.height)
_main = Slot("main_text", "body", 1, _text, BODY_SIZE, bullets=True)
_aside = Slot("aside", "body", 14, ASIDE, TABLE_SIZE, ground="wash", padding=ASIDE_PADDING)
_footer = Slot("footer", "ftr", 11, FOOTER, FOOTER_SIZE, role="muted", anchor="ctr")
_number = Slot("slide_number", "sldNum", 12, NUMBER, FOOTER_SIZE, role="muted", anchor="ctr", align="end")
_frame = (_title, _lead)
_foot = (_footer, _number)


def _on_cover(top: float, bottom: float) -> Area:
    return Area(MARGIN, Inches(top), COVER_LEFT.width, Inches(bottom - top))


_COVER = LayoutDesign(
    "cover",
    "title",
    (
        Slot("title", "ctrTitle", 0, _on_cover(1.45, 3.45), COVER_SIZE, bold=True, anchor="b"),
        Slot("lead", "body", 13, _on_cover(0.6, 0.9), TABLE_SIZE, role="muted"),
        Slot("subtitle", "subTitle", 1, _on_cover(3.9, 5.3), BODY_SIZE),
        Slot("imprint", "body", 17, _on_cover(5.45, 6.85), LEAST_SIZE, role="muted", anchor="b"),
    ),
    bar=Area(MARGIN, Inches(3.62), Inches(1.6), Inches(0.06)),
)
_SECTION = LayoutDesign(
    "section",
    "secHead",
    (
        Slot("title", "title", 0, _on_cover(2.0, 3.45), COVER_SIZE, role="paper", bold=True, anchor="b"),
        Slot("lead", "body", 13, _on_cover(3.9, 5.4), BODY_SIZE, role="paper"),
        Slot("footer", "ftr", 11, FOOTER, FOOTER_SIZE, role="line", anchor="ctr"),
        Slot("slide_number", "sldNum", 12, NUMBER, FOOTER_SIZE, role="line", anchor="ctr", align="end"),
    ),
    ground="ink",
    bar=Area(MARGIN, Inches(3.62), Inches(1.6), Inches(0.06)),
)
_sources = Slot("main_text", "body", 1, _text, TABLE_SIZE)
_table = Slot("table", "tbl", 15, BODY, TABLE_SIZE)
_chart = Slot("chart", "chart", 16, MAIN, LEAST_SIZE)

MASTER_SLOTS = (_title, Slot("main_text", "body", 1, BODY, BODY_SIZE, bullets=True), *_foot)
LAYOUTS: Mapping[LayoutKey, LayoutDesign] = {
    layout.key: layout
    for layout in (
        _COVER,
        _SECTION,
        LayoutDesign("content", None, (*_frame, _main, _aside, *_foot)),
        LayoutDesign("table", None, (*_frame, _table, *_foot)),
        LayoutDesign("diagram", None, (*_frame, _aside, *_foot)),
        LayoutDesign("chart", None, (*_frame, _chart, _aside, *_foot)),
        LayoutDesign("closing", None, (*_frame, _sources, _aside, *_foot)),
    )
}
"""Every layout by key, in the order in which PowerPoint offers them."""
