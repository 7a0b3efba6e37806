"""What a framework asks: dimensions with their questions, how answers become scores, and tables to fill in."""

from dataclasses import dataclass

from generators.model.framework import Framework
from generators.pages.frame.context import Context
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.diagram_views import PictureView, view_ladder
from generators.pages.parts.dimension_views import GroupView, view_groups
from generators.pages.parts.score_views import InstrumentView, view_instrument
from generators.pages.parts.worksheet_views import WorksheetView, view_worksheets


@dataclass(frozen=True)
class FrameworkQuestionsView:
    """What is asked; `instrument` and `ladder` are missing where a framework has no questions."""

    whose_dimensions: WhoseView | None
    groups: tuple[GroupView, ...]
    instrument: InstrumentView | None
    ladder: PictureView | None
    whose_worksheets: WhoseView | None
    worksheets: tuple[WorksheetView, ...]


def view_framework_questions(framework: Framework, context: Context) -> FrameworkQuestionsView:
    """Return all that a framework asks."""
    return FrameworkQuestionsView(
        whose_dimensions=context.whose(dimension.about for dimension in framework.dimensions),
        groups=view_groups(framework, context),
        instrument=view_instrument(framework, context),
        ladder=view_ladder(framework),
        whose_worksheets=context.whose(sheet.basis for sheet in framework.worksheets),
        worksheets=view_worksheets(framework, context),
    )
