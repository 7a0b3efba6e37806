"""Pictures as values, with alternative text; their shape is never changed."""

from dataclasses import dataclass

from pptx.util import Emu, Inches

from generators.deck.page.grid import Area
from generators.deck.page.layouts import COVER_PANEL
from generators.deck.page.stationery import Stationery

_LOGO_PLACE = COVER_PANEL.inside(Inches(0.6))


@dataclass(frozen=True)
class PngPicture:
    """A picture in its place; the description is its alternative text."""

    name: str
    description: str
    content: bytes
    area: Area


def place_logo(stationery: Stationery) -> PngPicture | None:
    """Return the logo of the brand for a cover, as large as it can be in the middle of its panel; None without one."""
    logo = stationery.brand.logo
    if logo is None:
        return None
    width, height = map(round, logo.fitted(_LOGO_PLACE.width, _LOGO_PLACE.height))
    left = _LOGO_PLACE.left + (_LOGO_PLACE.width - width) // 2
    top = _LOGO_PLACE.top + (_LOGO_PLACE.height - height) // 2
    area = Area(Emu(left), Emu(top), Emu(width), Emu(height))
    description = stationery.words("logo.description", brand=stationery.brand.name)
    return PngPicture(stationery.words("logo.name"), description, logo.png, area)
