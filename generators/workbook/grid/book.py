"""A workbook before it is written: what it is called, how it prints, how it looks, and its sheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from generators.brand import Brand
from generators.workbook.grid.cells import Plan
from generators.workbook.grid.sheet_ids import SheetKey


@dataclass(frozen=True)
class Reading:
    """How the words of a workbook are read: their language (`en`), and whether from right to left."""

    language: str = "en"
    is_rightward: bool = True


@dataclass(frozen=True)
class Book:
    """All that is needed to write a workbook, whatever it is about."""

    title: str
    subject: str
    comment: str
    """What its properties say of its version."""
    dated: datetime
    header: str
    """With the codes of Excel: `&L`, `&R`, `&A` for the sheet's name."""
    footer: str
    brand: Brand
    plans: tuple[Plan, ...]
    titles: Mapping[SheetKey, str]
    """What stands on the tab of each sheet."""
    reading: Reading = Reading()


def escape_header(text: str) -> str:
    """Return a text as it is written in a header or footer, where `&` begins a code."""
    return text.replace("&", "&&")
