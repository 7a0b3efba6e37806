"""What every deck is made with, whatever it is about: the brand, and the words of decks in one language."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Literal, TypeAlias

from pptx.util import Emu, Length

from generators import letters
from generators.brand import Brand
from generators.deck.page.paragraphs import Paragraph
from generators.words import Words

WORDS_FILE = Path(__file__).parents[1] / "words.yml"
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
"""Language, script and region. Source: IETF BCP 47."""
Direction: TypeAlias = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Stationery:
    """Brand and words; the words also say in which language they are, and in which direction it runs."""

    brand: Brand
    words: Words

    @property
    def language(self) -> str:
        """Return the language of all texts as a tag: `en-GB`. Raises WordsError for a word that is none."""
        language = self.words("language")
        if not _TAG.fullmatch(language):
            raise self.words.fault("language", f"{language!r} is no tag of a language; write one such as 'en-GB'")
        return language

    @property
    def direction(self) -> Direction:
        """Return how texts run, and with them columns, panels and drawings. Raises WordsError for another word."""
        match self.words("direction"):
            case "ltr":
                return "ltr"
            case "rtl":
                return "rtl"
            case other:
                raise self.words.fault("direction", f"{other!r} is neither 'ltr' nor 'rtl'; write one of them")

    def text_width(self, text: str, size: Length, *, bold: bool = False) -> Length:
        """Return how wide one line of text is in the brand's letters."""
        return Emu(ceil(letters.text_width(text, size, bold=bold, font=self.brand.font)))

    def count_lines(self, text: str, width: Length, size: Length, *, bold: bool = False) -> int:
        """Return how many lines a text takes within a width, at least one."""
        return len(letters.wrap(text, width, size, bold=bold, font=self.brand.font))

    def clip(self, text: Paragraph, width: Length, size: Length, *, lines: int, bold: bool) -> Paragraph:
        """Return a text that takes so many lines at most, with a sign if there is more of it."""
        if self.count_lines(text.text, width, size, bold=bold) <= lines:
            return text
        sign = self.words("signs.more")

        def needed(length: int) -> int:
            return self.count_lines(f"{text.text[:length].rstrip()}{sign}", width, size, bold=bold)

        most = max(0, bisect_right(range(len(text.text)), lines, key=needed) - 1)
        return text.cut(len(text.text[: most + 1].rpartition(" ")[0]) or most, sign)

    def text_height(self, text: str, width: Length, size: Length, *, bold: bool = False) -> Length:
        """Return how high a text is within a width."""
        lines = self.count_lines(text, width, size, bold=bold)
        return Emu(ceil(lines * letters.line_height(size, font=self.brand.font)))


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the interface words of decks."""
    return Words(WORDS_FILE)


def open_stationery(brand: Brand) -> Stationery:
    """Return the brand with our own words."""
    return Stationery(brand, load_words())
