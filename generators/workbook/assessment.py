"""The assessment workbook of a framework: the file that its sheets become."""

from functools import lru_cache
from pathlib import Path

from generators.edition import Edition, dated
from generators.model.framework import Framework
from generators.words import Words
from generators.workbook.all_sheets import plan_sheets
from generators.workbook.figures.entries import Entries
from generators.workbook.figures.filled import Filled, fill
from generators.workbook.grid.book import Book, Reading, escape_header
from generators.workbook.grid.sheet_ids import sheet_title
from generators.workbook.xlsx.writer import write_book

_WORDS_FILE = Path(__file__).with_name("words.yml")


def render(framework: Framework, edition: Edition, entries: Entries | None = None) -> bytes:
    """Return the assessment workbook of a framework, blank or filled in.

    Raises NoInstrumentError for a framework without questions, AnswerError that lists every impossible entry.
    """
    filled = fill(framework, edition, load_words(), entries or Entries())
    return write_book(plan_book(filled))


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the interface words of workbooks."""
    return Words(_WORDS_FILE)


def plan_book(filled: Filled) -> Book:
    """Return the whole workbook before it is written."""
    words, framework, brand = filled.words, filled.framework, filled.edition.brand
    plans = plan_sheets(filled)
    shown = {"framework": framework.short_name, "version": framework.version, "owner": brand.owner}
    escaped = {key: escape_header(text) for key, text in shown.items()}
    date = framework.changelog[0].date.isoformat()
    return Book(
        title=f"{framework.name}: {filled.instrument.name}",
        subject=framework.tagline,
        comment=words("start.rights.dated", version=framework.version, date=date),
        dated=dated(framework),
        header=words("print.header", **escaped),
        footer=words("print.footer", **escaped),
        brand=brand,
        plans=plans,
        titles={plan.sheet: sheet_title(plan.sheet, words) for plan in plans},
        reading=Reading(words("language"), words("direction") == "ltr"),
    )
