"""The brand: colour roles and fonts from one file, as CSS variables and as an Office theme."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated
from xml.sax.saxutils import escape

from pydantic import Field

from generators.documents import DataError
from generators.model.base import Label, Model
from generators.model.forms import Form
from generators.model.validation import validate
from generators.yaml_source import read_file

Colour = Annotated[str, Form("#[0-9A-Fa-f]{6}", "write # and six signs of 0 to 9 and A to F, in quotes")]
BRAND_FILE = Path(__file__).with_name("brand.yml")

THEME_SLOTS = {
    "dk1": "ink", "lt1": "paper", "dk2": "muted", "lt2": "wash", "accent1": "business", "accent2": "it",
    "accent3": "accent", "accent4": "good", "accent5": "caution", "accent6": "bad", "hlink": "it", "folHlink": "muted",
}  # fmt: skip
"""Which role fills which slot of an Office theme."""


class Palette(Model):
    """One colour for each role."""

    ink: Colour
    muted: Colour
    paper: Colour
    wash: Colour
    line: Colour
    business: Colour
    it: Colour
    accent: Colour
    good: Colour
    caution: Colour
    bad: Colour

    def role(self, name: str) -> str:
        """Return the colour of a role; `shared` is ink. Raises AttributeError for a word that is no role."""
        return str(getattr(self, "ink" if name == "shared" else name))


class Brand(Model):
    """Names, font and colours of everything that is made."""

    name: Label
    owner: Label
    font: Label
    light: Palette
    dark: Palette
    levels: tuple[Colour, ...] = Field(min_length=2)
    gap: tuple[Colour, ...] = Field(min_length=3)

    def level_colours(self, count: int) -> tuple[str, ...]:
        """Return `count` colours from low to high, spread over the ramp."""
        return spread(self.levels, count)

    def text_on(self, colour: str) -> str:
        """Return ink or paper, whichever contrasts more with `colour`."""
        return max(self.light.ink, self.light.paper, key=lambda text: contrast(text, colour))


def load_brand(path: Path = BRAND_FILE) -> Brand:
    """Read a brand file. Raises DataError with every problem."""
    document = read_file(path, shown_as=path.name)
    brand = validate(document, Brand)
    if brand is None:
        raise DataError(document.problems)
    return brand


def spread(ramp: tuple[str, ...], count: int) -> tuple[str, ...]:
    """Return `count` colours at equal distances along `ramp`, mixing neighbours where needed."""
    if count == 1:
        return (ramp[-1],)
    places = [index * (len(ramp) - 1) / (count - 1) for index in range(count)]
    return tuple(mix(ramp[int(p)], ramp[min(int(p) + 1, len(ramp) - 1)], p - int(p)) for p in places)


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` (0 to 1) of the way from the first to the second."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02X}" for a, b in pairs)


@lru_cache(maxsize=256)
def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]  # noqa: PLR2004
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def css_variables(brand: Brand) -> str:
    """Return the style sheet that gives each role a CSS variable, for light and for dark pages; print is light."""
    light = [f"  --atlas-{role}: {colour.lower()};" for role, colour in brand.light.model_dump().items()]
    dark = [f"  --atlas-{role}: {colour.lower()};" for role, colour in brand.dark.model_dump().items()]
    for index, colour in enumerate(brand.levels, start=1):
        light.append(f"  --atlas-level-{index}: {colour.lower()};")
        light.append(f"  --atlas-on-level-{index}: {brand.text_on(colour).lower()};")
    on_screen = ["@media screen {", '[data-md-color-scheme="slate"] {', *dark, "}", "}"]
    rules = [":root {", *light, "}", *on_screen]
    return "\n".join(rules) + "\n"


def mark(brand: Brand) -> str:
    """Return the mark as an SVG file: two bars on one baseline, and the line where they align."""
    dark = "".join(f".{role}{{fill:{brand.dark.role(role)}}}" for role in ("business", "it", "ink"))
    light = "".join(f".{role}{{fill:{brand.light.role(role)}}}" for role in ("business", "it", "ink"))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        f"<style>{light}@media(prefers-color-scheme:dark){{{dark}}}</style>"
        '<rect class="business" x="3" y="3" width="7" height="19" rx="1"/>'
        '<rect class="it" x="14" y="9" width="7" height="13" rx="1"/>'
        '<rect class="ink" x="1" y="14" width="22" height="2.4"/></svg>\n'
    )


def office_theme(brand: Brand) -> str:
    """Return the theme part (theme1.xml) that workbooks and decks share."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{brand.light.role(role)[1:].upper()}"/></a:{slot}>'
        for slot, role in THEME_SLOTS.items()
    )
    font = f'<a:latin typeface="{escape(brand.font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return _THEME.format(name=escape(brand.name), slots=slots, font=font)


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="{{width}}" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="{name}"><a:themeElements>'
    '<a:clrScheme name="{name}">{slots}</a:clrScheme>'
    '<a:fontScheme name="{name}"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="{name}">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{_LINE.format(width=6350)}{_LINE.format(width=12700)}{_LINE.format(width=19050)}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
)
