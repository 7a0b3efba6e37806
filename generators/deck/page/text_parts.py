"""The texts of a slide in the placeholders of its layout: what fits, how large, and over how many slides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from pptx.util import Emu, Length

from generators.deck.page.grid import TITLE, Area
from generators.deck.page.layouts import BULLET_GAP, INDENT, LAYOUTS, TITLE_SIZE, LayoutKey, Slot, SlotKey
from generators.deck.page.paragraphs import Paragraph
from generators.deck.page.stationery import Stationery

_TITLE_LINES = 2
_MOST_LINES = 20
"""So many lines of a text that is too long are tried."""


@dataclass(frozen=True)
class TextPart:
    """Paragraphs for one placeholder; `area` where it is smaller than that of the layout."""

    slot: SlotKey
    paragraphs: tuple[Paragraph, ...]
    area: Area | None = None


def headline(stationery: Stationery, sentence: str, name: str) -> tuple[str, str | None]:
    """Return the title and what is left for the lead: a sentence over two lines gives way to the name."""
    fits = stationery.count_lines(sentence, TITLE.width, TITLE_SIZE, bold=True) <= _TITLE_LINES
    return (sentence, None) if fits else (name, sentence)


def number_title(stationery: Stationery, title: str, part: int, parts: int) -> str:
    """Return the title of one of several slides that show the parts of one thing; as it is for one alone."""
    return title if parts == 1 else stationery.words("title_part", title=title, part=part, parts=parts)


def fit_text(stationery: Stationery, layout: LayoutKey, slot: SlotKey, *versions: Sequence[Paragraph]) -> TextPart:
    """Return the first version that fits, as large as it can be; if none does, what fits of the last."""
    tried = chain(versions, _shorter(stationery, LAYOUTS[layout].slot(slot), versions[-1]))
    fitting = (find_fit(stationery, layout, slot, version) for version in tried)
    return next((part for part in fitting if part), TextPart(slot, ()))


def find_fit(
    stationery: Stationery, layout: LayoutKey, slot: SlotKey, paragraphs: Sequence[Paragraph]
) -> TextPart | None:
    """Return the paragraphs as large as they fit; None if they do not even in the least size."""
    place = LAYOUTS[layout].slot(slot)
    for size in place.sizes:
        height = _height(stationery, place, paragraphs, size)
        if height <= place.area.height:
            texts = tuple(paragraphs if size == place.size else (text.at(size) for text in paragraphs))
            return TextPart(slot, texts, replace(place.area, height=height) if place.ground else None)
    return None


def split_text(
    stationery: Stationery, layout: LayoutKey, slot: SlotKey, paragraphs: Sequence[Paragraph], size: Length
) -> list[tuple[Paragraph, ...]]:
    """Return the paragraphs in parts that fit one slide each in `size`; a part has at least one."""
    place = LAYOUTS[layout].slot(slot)
    parts: list[tuple[Paragraph, ...]] = [()]
    for text in paragraphs:
        if parts[-1] and _height(stationery, place, [*parts[-1], text], size) > place.area.height:
            parts.append(())
        parts[-1] = (*parts[-1], text)
    return parts


def _shorter(stationery: Stationery, slot: Slot, paragraphs: Sequence[Paragraph]) -> Iterator[Sequence[Paragraph]]:
    """Yield ever less of the paragraphs, with a sign that there is more."""
    size = slot.sizes[-1]
    for count in range(len(paragraphs) - 1, -1, -1):
        width = _width(slot, paragraphs[count])
        bold = slot.bold or paragraphs[count].is_bold
        for lines in range(_MOST_LINES, 0, -1):
            yield [*paragraphs[:count], stationery.clip(paragraphs[count], width, size, lines=lines, bold=bold)]


def _width(slot: Slot, text: Paragraph) -> Length:
    room = slot.area.inside(slot.padding).width
    return room if text.is_plain or not slot.bullets else Emu(room - INDENT)


def _height(stationery: Stationery, slot: Slot, paragraphs: Sequence[Paragraph], size: Length) -> Length:
    """Return how high a placeholder has to be; a panel that ends with its text has room above and below it."""
    total = 2.0 * slot.padding
    for text in paragraphs:
        before = text.before if text.before is not None else BULLET_GAP if slot.bullets else 0
        bold = slot.bold or text.is_bold
        height = stationery.text_height(text.text, _width(slot, text), size, bold=bold)
        total += height * slot.spacing + before
    return Emu(round(total))
