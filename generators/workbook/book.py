"""Puts the plans of all sheets together and writes them as one xlsx file."""

import io
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from xlsxwriter import Workbook

from generators.brand import office_theme
from generators.edition import Edition, dated
from generators.freeze import freeze_office
from generators.model.framework import Framework
from generators.words import Words
from generators.workbook.figures.entries import Entries
from generators.workbook.figures.filled import Filled, fill, has_actions
from generators.workbook.grid.cell_places import Places
from generators.workbook.grid.cells import Plan
from generators.workbook.grid.sheet_ids import Sheet, sheet_title
from generators.workbook.printing.pagination import count_pages
from generators.workbook.sheets.about_sheet import plan_about
from generators.workbook.sheets.actions_sheet import plan_actions
from generators.workbook.sheets.assessment_sheet import plan_assessment
from generators.workbook.sheets.data_sheet import plan_data
from generators.workbook.sheets.levels_sheet import plan_levels
from generators.workbook.sheets.respondent_sheet import plan_respondent
from generators.workbook.sheets.results_sheet import plan_results
from generators.workbook.sheets.start_sheet import plan_start
from generators.workbook.worksheets.tabs import make_own_sheets
from generators.workbook.worksheets.worksheet_sheet import plan_worksheet
from generators.workbook.xlsx.formats import Formats
from generators.workbook.xlsx.writer import Writer

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WORDS_FILE = Path(__file__).with_name("words.yml")


def render(framework: Framework, edition: Edition, entries: Entries | None = None) -> bytes:
    """Return the assessment workbook of a framework, blank or filled in.

    Raises NoInstrumentError for a framework without questions, AnswerError for an impossible answer.
    """
    filled = fill(framework, edition, load_words(), entries or Entries())
    return freeze_office(_write(filled), dated(framework))


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the interface words of workbooks."""
    return Words(_WORDS_FILE)


def plan_workbook(filled: Filled) -> tuple[Plan, ...]:
    """Return the plans of all sheets in their order; the actions only where some are written."""
    others = [
        plan_respondent(filled),
        plan_assessment(filled),
        *_plan_worksheets(filled),
        plan_results(filled),
        *([plan_actions(filled)] if has_actions(filled) else []),
        plan_levels(filled),
        plan_data(filled),
        plan_about(filled),
    ]
    sheets = (Sheet.START, *(plan.sheet for plan in others))
    pages = sum(count_pages(plan) for plan in others)
    start = plan_start(filled, sheets=sheets, pages=pages)
    return plan_start(filled, sheets=sheets, pages=pages + count_pages(start)), *others


def _plan_worksheets(filled: Filled) -> Iterator[Plan]:
    sheets = make_own_sheets(filled)
    yield from (plan_worksheet(worksheet, sheets[worksheet.id], filled) for worksheet in filled.framework.worksheets)


def _write(filled: Filled) -> bytes:
    plans = plan_workbook(filled)
    titles = {plan.sheet: sheet_title(plan.sheet, filled.words) for plan in plans}
    target = io.BytesIO()
    brand = filled.edition.brand
    font = {"font_name": brand.font, "font_size": 11}
    book = Workbook(target, {**_OPTIONS, "default_format_properties": font})
    book.use_custom_theme(io.StringIO(office_theme(brand)))
    book.set_properties(_properties(filled))
    levels = tuple(level.value for level in filled.levels)
    formats = Formats(book, brand, levels=levels, bands=len(filled.framework.bands))
    writer = Writer(book, formats, Places(plans, titles), filled)
    writer.write(plans)
    book.close()
    return target.getvalue()


def _properties(filled: Filled) -> dict[str, object]:
    framework = filled.framework
    return {
        "title": f"{framework.name}: {filled.instrument.name}",
        "subject": framework.tagline,
        "author": filled.edition.brand.owner,
        "company": filled.edition.brand.owner,
        "comments": filled.words("start.rights.dated", version=framework.version, date=_date(framework)),
        "created": dated(framework),
    }


def _date(framework: Framework) -> str:
    return framework.changelog[0].date.isoformat()
