"""Which entries nobody could have made: unknown items and fields, and what is in none of the lists."""

from collections.abc import Iterator, Mapping
from datetime import date

from generators.model.framework import Framework
from generators.scoring import NOT_APPLICABLE
from generators.words import Words
from generators.workbook.figures.entries import RESPONDENT_FIELDS, Entries
from generators.workbook.figures.impossible_rows import find_impossible_rows, one_of
from generators.workbook.grid.limits import CELL, EARLIEST, LATEST, fits_into_cell
from generators.workbook.grid.names import ENTRY_COLUMNS

_TEXT = f"write a text of at most {CELL} letters"
_DATE = f"write it as 2026-01-31, from {EARLIEST.year} to {LATEST.year}"


def find_impossible(framework: Framework, words: Words, entries: Entries) -> Iterator[str]:
    """Yield one sentence for each entry that is not possible."""
    items = {item.id: sorted(item.levels) for item in framework.asked_items}
    for column in ENTRY_COLUMNS:
        for item, entry in entries.column(column).items():
            if item not in items:
                yield f"{column} of {item!r}: {framework.id} has no active item of this id"
            elif wanted := _wanted(column, entry, items[item], words):
                yield f"{column} of {item!r}: {_shown(entry)} is not possible; {wanted}"
    yield from _in_respondent(entries.respondent, words)
    yield from find_impossible_rows(framework.worksheets, entries)


def _wanted(column: str, entry: object, levels: list[int], words: Words) -> str:
    """Return what could be entered instead; empty text for a blank and for what is possible."""
    if entry is None:
        return ""
    if column in ("answer", "target"):
        allowed = [*levels, NOT_APPLICABLE] if column == "answer" else levels
        is_possible = type(entry) in (int, str) and entry in allowed
        return "" if is_possible else one_of(allowed)
    if column == "confidence":
        allowed_words = words.under("confidences")
        return "" if entry in allowed_words else one_of(allowed_words)
    return "" if _is_text(entry) else _TEXT


def _in_respondent(given: Mapping[str, str], words: Words) -> Iterator[str]:
    for field, entry in given.items():
        if field not in RESPONDENT_FIELDS:
            yield f"respondent: there is no field {field!r}; {one_of(RESPONDENT_FIELDS)}"
        elif field == "side" and entry not in words.under("sides"):
            yield f"side of the respondent: {_shown(entry)} is not possible; {one_of(words.under('sides'))}"
        elif field == "date" and not _is_date(entry):
            yield f"date of the respondent: {_shown(entry)} is not possible; {_DATE}"
        elif not _is_text(entry):
            yield f"{field} of the respondent: {_shown(entry)} is not possible; {_TEXT}"


def _is_text(entry: object) -> bool:
    return isinstance(entry, str) and fits_into_cell(entry)


def _is_date(entry: str) -> bool:
    try:
        return EARLIEST <= date.fromisoformat(entry) <= LATEST
    except (ValueError, TypeError):
        return False


def _shown(entry: object) -> str:
    return repr(entry if not isinstance(entry, str) else entry[:60])
