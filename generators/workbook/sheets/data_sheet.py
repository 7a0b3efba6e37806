"""The flat sheet: every entry and every score by id, for programs and pivot tables."""

from dataclasses import dataclass

from generators.workbook.figures import formulas
from generators.workbook.figures.attention import Concern, count_concerns
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import open_sheet
from generators.workbook.grid.cells import GAP, Cell, Computed, Plan, Row
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.sheets.flat_concerns import plan_concerns
from generators.workbook.sheets.flat_items import plan_items
from generators.workbook.sheets.flat_scores import plan_scores
from generators.workbook.worksheets.data_rows import entry_lines


def plan_data(filled: Filled, concerns: tuple[Concern, ...]) -> Plan:
    """Return the flat sheet: items, scores, totals, entries of worksheets, and what may want attention."""
    lines = [
        *open_sheet(Sheet.DATA, filled.words),
        *plan_items(filled),
        GAP,
        *plan_scores(filled),
        GAP,
        *_totals(filled, concerns),
        *entry_lines(filled),
        GAP,
        *plan_concerns(concerns, font=filled.font),
    ]
    return Plan(Sheet.DATA, tuple(lines))


@dataclass(frozen=True)
class _Total:
    """One figure about the whole file."""

    key: str
    value: Computed
    style: str
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


def _totals(filled: Filled, concerns: tuple[Concern, ...]) -> tuple[Row, ...]:
    totals = (
        _Total(names.COMPLETION, formulas.completion(filled), "data_percent", names=(names.COMPLETION,)),
        _Total(names.TO_TARGET, formulas.to_target(filled), "data_percent", names=(names.TO_TARGET,)),
        _Total("attention", count_concerns(concerns), "data_number", marks=(marks.CONCERN_COUNT,)),
    )
    heads = Row({key: Cell(key, "data_head") for key in ("total", "label", "amount")}, table="data.totals")
    rows = [
        Row(
            {
                "total": Cell(total.key, "data"),
                "label": Cell(filled.words(f"data.totals.{total.key}"), "data"),
                "amount": Cell(total.value, total.style, total.names, total.marks),
            },
            table="data.totals",
        )
        for total in totals
    ]
    return heads, *rows
