"""A deck before it is written: slides as values, and what the whole file says about itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from generators.deck.native.png_picture import PngPicture
from generators.deck.native.shapes import ShapeGroup
from generators.deck.native.side_chart import SideChart
from generators.deck.native.tables import TableFigure
from generators.deck.page.layouts import LayoutKey
from generators.deck.page.paragraphs import Paragraph
from generators.deck.page.stationery import Stationery
from generators.deck.page.text_parts import TextPart

Figure: TypeAlias = TableFigure | SideChart | ShapeGroup | PngPicture


@dataclass(frozen=True)
class Slide:
    """One slide: a layout, texts for its placeholders, at most one figure, and what the facilitator says."""

    layout: LayoutKey
    title: str
    notes: tuple[str, ...]
    lead: Paragraph | None = None
    texts: tuple[TextPart, ...] = ()
    figure: Figure | None = None


@dataclass(frozen=True)
class Imprint:
    """What a file says about itself: its title, what it is about, where it comes from, its version and its date."""

    title: str
    subject: str
    address: str
    version: str
    dated: datetime


@dataclass(frozen=True)
class Slideshow:
    """A whole deck, whatever it is about; the footer stands on every slide but the cover."""

    stationery: Stationery
    imprint: Imprint
    footer: str
    slides: tuple[Slide, ...]
