"""The sheet of each worksheet: a title that its tab may bear, and the columns that its data asks for."""

from generators.model.instrument import Worksheet
from generators.workbook.figures.filled import Filled
from generators.workbook.grid.limits import SHEET_TITLE
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, sheet_title
from generators.workbook.worksheets.columns import plan_columns

_FORBIDDEN = str.maketrans("[]:*?/\\", " " * 7)
_RESERVED = "history"
"""A title that Excel keeps for itself."""


def make_own_sheets(filled: Filled) -> dict[str, OwnSheet]:
    """Return the sheet of each worksheet by its id, with titles that are legal and differ from all others."""
    taken = {sheet_title(sheet, filled.words).lower() for sheet in Sheet} | {_RESERVED}
    sheets = {}
    for worksheet in filled.framework.worksheets:
        title = _free_title(worksheet, taken)
        taken.add(title.lower())
        sheets[worksheet.id] = OwnSheet(worksheet.id, title, worksheet.purpose, plan_columns(worksheet))
    return sheets


def _free_title(worksheet: Worksheet, taken: set[str]) -> str:
    wanted = _legal(worksheet.name) or _legal(worksheet.id)
    title, number = wanted, 1
    while title.lower() in taken:
        number += 1
        title = f"{wanted[: SHEET_TITLE - 3]} {number}"
    return title


def _legal(name: str) -> str:
    """Return a name without what programs forbid in titles, misread in formulas, or count as two letters."""
    plain = "".join(sign if sign.isprintable() and sign <= "\uffff" else " " for sign in name.translate(_FORBIDDEN))
    return " ".join(plain.split()).strip("' ")[:SHEET_TITLE].strip("' ")
