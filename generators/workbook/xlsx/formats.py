"""The brand's colours and the styles of cells as formats of one XlsxWriter workbook."""

from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.color import Color
from xlsxwriter.format import Format

from generators.brand import THEME_SLOTS, Brand
from generators.brand.tones import mix
from generators.workbook.grid.styles import describe_style

_SLOT_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
"""The order in which Excel numbers the colours of a theme."""
_TINT = 0.2
"""How much of a strong colour is in the pale ground made from it."""


class Formats:
    """The brand's roles as colours of one workbook, and its formats by style name."""

    def __init__(self, book: Workbook, brand: Brand) -> None:
        self._book = book
        self._brand = brand
        self.format = cache(self._make_format)
        self.tint = cache(self._make_tint)
        self.colour = cache(self._find_colour)
        self.runs = cache(self._make_runs)

    def _find_colour(self, role: str) -> Color:
        """Return the theme colour of a role, or its own colour when no slot of the theme holds it."""
        slots = [slot for slot in _SLOT_ORDER if THEME_SLOTS[slot] == role]
        return Color.theme(_SLOT_ORDER.index(slots[0]), 0) if slots else Color(self._brand.light.role(role))

    def fills(self, steps: tuple[float, ...]) -> dict[float, str]:
        """Return the fill of each of some steps, from low to high."""
        return dict(zip(steps, self._brand.level_colours(len(steps)), strict=True))

    @property
    def attention(self) -> Format:
        """Return the look of what wants attention: a pale ground, and a frame that is seen in grey print as well."""
        light = self._brand.light
        frame = {"border": 1, "border_color": Color(light.caution)}
        return self._book.add_format({**self._on(mix(light.paper, light.caution, _TINT)), **frame})

    def _make_tint(self, fill: str) -> Format:
        """Return the format with which a rule colours a cell, with text that can be read on it."""
        return self._book.add_format(self._on(fill))

    def _make_runs(self, name: str) -> tuple[Format, Format]:
        style = describe_style(name)
        size = {"font_size": style.get("font_size", 11)}
        colour = self.colour(str(style.get("font_color", "ink")))
        bold = self._book.add_format({"bold": True, "font_color": colour, **size})
        return bold, self._book.add_format({"font_color": self.colour("ink"), "font_size": 11})

    def _make_format(self, name: str) -> Format:
        _, _, which = name.partition(":")
        fill = self._on(self._fill(which)) if which else {}
        described = {key: self._resolved(key, value) for key, value in describe_style(name).items()}
        return self._book.add_format({"valign": "top", "font_color": self.colour("ink"), **described, **fill})

    def _fill(self, which: str) -> str:
        place, _, count = which.partition("/")
        return self._brand.level_colours(int(count))[int(place)]

    def _on(self, fill: str) -> dict[str, Any]:
        is_ink = self._brand.text_on(fill) == self._brand.light.ink
        return {"bg_color": Color(fill), "font_color": self.colour("ink" if is_ink else "paper")}

    def _resolved(self, key: str, value: object) -> object:
        return self.colour(str(value)) if key.endswith("_color") else value
