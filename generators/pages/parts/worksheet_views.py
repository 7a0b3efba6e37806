"""Worksheets that a framework brings: what they are for and what their columns ask."""

from dataclasses import dataclass

from generators.model.framework import Framework
from generators.model.instrument import Column, Worksheet
from generators.pages.frame.context import ClaimView, Context
from generators.pages.parts.quadrant_views import QuadrantsView, view_quadrants


@dataclass(frozen=True)
class ColumnView:
    """A column of a worksheet; `choices` says in words what can be chosen, and is empty for free text."""

    name: str
    help: str
    choices: str


@dataclass(frozen=True)
class WorksheetView:
    """One table to fill in."""

    name: str
    purpose: str
    basis: ClaimView
    row_name: str
    rows: str
    columns: tuple[ColumnView, ...]
    plot: QuadrantsView | None


def view_worksheets(framework: Framework, context: Context) -> tuple[WorksheetView, ...]:
    """Return the worksheets of a framework, in order."""
    return tuple(_view_worksheet(worksheet, context) for worksheet in framework.worksheets)


def _view_worksheet(worksheet: Worksheet, context: Context) -> WorksheetView:
    names = {column.id: column.name for column in worksheet.columns}
    plot = worksheet.plot
    return WorksheetView(
        name=worksheet.name,
        purpose=worksheet.purpose,
        basis=context.claim(worksheet.basis),
        row_name=worksheet.row_name,
        rows=", ".join(worksheet.rows) or worksheet.row_help or "",
        columns=tuple(_view_column(column) for column in worksheet.columns),
        plot=view_quadrants(names[plot.across], names[plot.up], plot.quadrants) if plot else None,
    )


def _view_column(column: Column) -> ColumnView:
    levels = [f"{level.value} {level.name}" for level in column.levels]
    return ColumnView(column.name, column.help or "", ", ".join([*column.choices, *levels]))
