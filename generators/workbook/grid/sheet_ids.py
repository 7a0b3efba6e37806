"""Which sheets a workbook has: those of every workbook, and those that a framework's own worksheets become."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from generators.words import Words


class Sheet(StrEnum):
    """The sheets of every workbook, in their order."""

    START = "start"
    RESPONDENT = "respondent"
    ASSESSMENT = "assessment"
    RESULTS = "results"
    ACTIONS = "actions"
    LEVELS = "levels"
    DATA = "data"
    ABOUT = "about"


class SheetColumn(NamedTuple):
    """One column: its id and its width in characters."""

    id: str
    width: float


@dataclass(frozen=True)
class OwnSheet:
    """The sheet of a worksheet that a framework brings, with the columns that its data asks for."""

    id: str
    title: str
    purpose: str
    columns: tuple[SheetColumn, ...]

    def __str__(self) -> str:
        """Return what marks its cells: no other sheet has it."""
        return f"own.{self.id}"

    def __hash__(self) -> int:
        """Return a hash that is quick: sheets are keys of many tables, and few have the same id."""
        return hash(self.id)


SheetKey: TypeAlias = str | OwnSheet
"""A member of Sheet, or the sheet of a worksheet."""


def sheet_title(sheet: SheetKey, words: Words) -> str:
    """Return the name on a sheet's tab."""
    return sheet.title if isinstance(sheet, OwnSheet) else words(f"sheets.{sheet}")


def sheet_purpose(sheet: SheetKey, words: Words) -> str:
    """Return in one line what a sheet is for."""
    return sheet.purpose if isinstance(sheet, OwnSheet) else words(f"{sheet}.purpose")
