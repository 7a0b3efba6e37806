"""The sheets of an assessment workbook in their order."""

from collections.abc import Iterator

from generators.workbook.figures.filled import Filled, has_actions
from generators.workbook.grid.cells import Plan
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import count_pages, set_heights
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
    others = [set_heights(plan, font=filled.font) for plan in others]
    sheets = (Sheet.START, *(plan.sheet for plan in others))
    pages = sum(count_pages(plan, font=filled.font) for plan in others)
    start = plan_start(filled, concerns, sheets=sheets, pages=pages)
    pages += count_pages(start, font=filled.font)
    start = plan_start(filled, concerns, sheets=sheets, pages=pages)
    return set_heights(start, font=filled.font), *others


def _plan_worksheets(filled: Filled) -> Iterator[Plan]:
    sheets = make_own_sheets(filled)
    yield from (plan_worksheet(worksheet, sheets[worksheet.id], filled) for worksheet in filled.framework.worksheets)
