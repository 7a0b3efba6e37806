"""What all parts of a file are written with: colours by role, the language, and the direction in which things run."""

from dataclasses import dataclass

from pptx.util import Length, Pt

from generators.brand import THEME_SLOTS, Brand
from generators.deck.native.shapes import RampStep
from generators.deck.page.grid import SLIDE_WIDTH, Area
from generators.deck.page.layouts import Align
from generators.deck.page.stationery import Direction, Stationery

_POINT = Pt(1)
_SLOT_IN_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""The names under which a slide knows the first four slots of the theme."""
_SCHEME_COLOURS = {role: _SLOT_IN_SLIDES.get(slot, slot) for slot, role in reversed(THEME_SLOTS.items())}
"""The name of the theme colour that carries a role, of the first where several do."""
_ALIGNMENTS: dict[Direction, dict[Align, str]] = {
    "ltr": {"start": "l", "center": "ctr", "end": "r"},
    "rtl": {"start": "r", "center": "ctr", "end": "l"},
}


@dataclass(frozen=True)
class Pen:
    """Writes in one brand, language and direction; from right to left, every slide is the mirror of what is planned."""

    brand: Brand
    language: str
    direction: Direction

    @property
    def is_mirrored(self) -> bool:
        """Say whether everything runs from right to left."""
        return self.direction == "rtl"

    def fill(self, colour: str | RampStep) -> str:
        """Return a solid fill in the colour of a role: the slot of the theme that carries it, else the brand's own."""
        if isinstance(colour, RampStep):
            return plain_fill(self.brand.level_colours(colour.count)[colour.place])
        scheme = _SCHEME_COLOURS.get("ink" if colour == "shared" else colour)
        return _scheme_fill(scheme) if scheme else plain_fill(self.brand.light.role(colour))

    def area(self, area: Area) -> Area:
        """Return where a planned area goes."""
        return area.mirrored if self.is_mirrored else area

    def point(self, place: tuple[int, int]) -> tuple[int, int]:
        """Return where a planned point goes."""
        x, y = place
        return (SLIDE_WIDTH - x if self.is_mirrored else x), y

    def frame(self, area: Area) -> str:
        """Return where a shape sits and how large it is."""
        placed = self.area(area)
        size = f'cx="{placed.width}" cy="{placed.height}"'
        return f'<a:xfrm><a:off x="{placed.left}" y="{placed.top}"/><a:ext {size}/></a:xfrm>'

    def align(self, align: Align) -> str:
        """Return the edge at which lines of text stand."""
        return f'algn="{_ALIGNMENTS[self.direction][align]}"'

    @property
    def lang(self) -> str:
        """Return the attribute that names the language of a run."""
        return f'lang="{self.language}"'

    @property
    def rtl(self) -> str:
        """Return the attribute of a paragraph or table that runs from right to left, after a space; else nothing."""
        return ' rtl="1"' if self.is_mirrored else ""


def take_pen(stationery: Stationery) -> Pen:
    """Return the pen for a brand and its words. Raises WordsError for words without language or direction."""
    return Pen(stationery.brand, stationery.language, stationery.direction)


def plain_fill(colour: str) -> str:
    """Return a solid fill in a colour that is no role."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def hundredths(size: Length) -> int:
    """Return a size in hundredths of a point, as DrawingML counts letters and spaces."""
    return round(size / _POINT * 100)


def _scheme_fill(scheme: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{scheme}"/></a:solidFill>'
