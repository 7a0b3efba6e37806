"""The assessment workbook of a framework: its sheets in their order, and the file they become."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generators.edition import Edition, dated
from generators.freeze import freeze_office
from generators.model.framework import Framework
from generators.words import Words
from generators.workbook.figures.entries import Entries
from generators.workbook.figures.filled import Filled, fill, has_actions
from generators.workbook.grid.book import Book, Reading, escape_header
from generators.workbook.grid.cells import Plan
from generators.workbook.grid.sheet_ids import Sheet, sheet_title
from generators.workbook.printing.pagination import count_pages
from generators.workbook.sheets.about_sheet import plan_about
from generators.workbook.sheets.actions_sheet import plan_actions
from generators.workbook.sheets.assessment_sheet import plan_assessment
from generators.workbook.sheets.data_sheet import plan_data
from generators.workbook.sheets.flat_concerns import find_concerns
from generators.workbook.sheets.levels_sheet import plan_levels
from generators.workbook.sheets.respondent_sheet import plan_respondent
from generators.workbook.sheets.results_sheet import plan_results
from generators.workbook.sheets.start_sheet import plan_start
from generators.workbook.worksheets.tabs import make_own_sheets
from generators.workbook.worksheets.worksheet_sheet import plan_worksheet
from generators.workbook.xlsx.writer import write_book

_WORDS_FILE = Path(__file__).with_name("words.yml")


def render(framework: Framework, edition: Edition, entries: Entries | None = None) -> bytes:
    """Return the assessment workbook of a framework, blank or filled in.

    Raises NoInstrumentError for a framework without questions, AnswerError that lists every impossible entry.
    """
    filled = fill(framework, edition, load_words(), entries or Entries())
    book = plan_book(filled)
    return freeze_office(write_book(book), book.dated)


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the interface words of workbooks."""
    return Words(_WORDS_FILE)


def plan_sheets(filled: Filled) -> tuple[Plan, ...]:
    """Return the plans of all sheets in their order; the actions only where some are written."""
    concerns = find_concerns(filled)
    others = [
        plan_respondent(filled),
        plan_assessment(filled),
        *_plan_worksheets(filled),
        plan_results(filled),
        *([plan_actions(filled)] if has_actions(filled) else []),
        plan_levels(filled),
        plan_data(filled, concerns),
        plan_about(filled),
    ]
    sheets = (Sheet.START, *(plan.sheet for plan in others))
    pages = sum(count_pages(plan, font=filled.font) for plan in others)
    start = plan_start(filled, concerns, sheets=sheets, pages=pages)
    pages += count_pages(start, font=filled.font)
    return plan_start(filled, concerns, sheets=sheets, pages=pages), *others


def _plan_worksheets(filled: Filled) -> Iterator[Plan]:
    sheets = make_own_sheets(filled)
    yield from (plan_worksheet(worksheet, sheets[worksheet.id], filled) for worksheet in filled.framework.worksheets)


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
