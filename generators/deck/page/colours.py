"""Colours of a slide by role: the slot of the theme where the role has one, else the brand's own colour."""

from pptx.dml.color import ColorFormat, RGBColor
from pptx.enum.dml import MSO_THEME_COLOR

from generators.brand import THEME_SLOTS, Brand

_SLOT_IN_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""The names under which a slide knows the first four slots of the theme."""


def scheme_colour(role: str) -> str | None:
    """Return the name of the theme colour that carries a role; None if no slot does. `shared` is ink."""
    role = "ink" if role == "shared" else role
    slot = next((slot for slot, filled_by in THEME_SLOTS.items() if filled_by == role), None)
    return _SLOT_IN_SLIDES.get(slot, slot) if slot else None


def fill(role: str, brand: Brand) -> str:
    """Return a solid fill in the colour of a role."""
    scheme = scheme_colour(role)
    if not scheme:
        return plain_fill(brand.light.role(role))
    return f'<a:solidFill><a:schemeClr val="{scheme}"/></a:solidFill>'


def plain_fill(colour: str) -> str:
    """Return a solid fill in a colour that is no role, such as a step of the ramp of levels."""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def set_colour(target: ColorFormat, role: str, brand: Brand) -> None:
    """Give a part of a chart the colour of a role."""
    scheme = scheme_colour(role)
    if scheme:
        target.theme_color = MSO_THEME_COLOR.from_xml(scheme)
    else:
        target.rgb = RGBColor.from_string(brand.light.role(role)[1:])
