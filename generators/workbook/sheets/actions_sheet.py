"""The sheet of suggested actions: what fits each score, lowest first, above the list of all steps."""

from generators.workbook.figures import rankings
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.rankings import DimensionStep
from generators.workbook.grid import marks
from generators.workbook.grid.blocks import Field, Table, heading, open_sheet, without_holes
from generators.workbook.grid.cells import FREE, Cell, Plan
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import stack_blocks


def plan_actions(filled: Filled) -> Plan:
    """Return the sheet of actions."""
    words = filled.words
    fitting, steps = _fitting(filled), _all_steps()
    top = [
        *open_sheet(Sheet.ACTIONS, words),
        fitting.head(words),
        *fitting.rows(range(1, len(filled.dimensions) + 1)),
    ]
    all_steps = [
        *heading(Sheet.ACTIONS, words("actions.all_steps")),
        without_holes(Sheet.ACTIONS, steps.head(words), "head"),
        *(without_holes(Sheet.ACTIONS, row, "row") for row in steps.rows(rankings.ordered_steps(filled))),
    ]
    return Plan(Sheet.ACTIONS, tuple(stack_blocks(Sheet.ACTIONS, top, [all_steps], font=filled.font, lead=4)))


def _fitting(filled: Filled) -> Table[int]:
    return Table(
        "actions.fitting",
        (
            Field("rank", lambda rank: Cell(rank, "row_number")),
            Field("dimension", lambda rank: Cell(rankings.ranked_name(rank, filled), "row_strong")),
            Field("score", lambda rank: Cell(rankings.ranked_score(rank, filled), "row_score"), "head_figure"),
            Field("goal", lambda rank: Cell(rankings.ranked_goal(rank, filled), "row_goal"), "head_centred"),
            Field("actions", lambda rank: Cell(rankings.ranked_actions(rank, filled), "row")),
        ),
    )


def _all_steps() -> Table[DimensionStep]:
    return Table(
        "actions.steps",
        (
            Field("of_dimension", lambda row: Cell(row.dimension.name, "row_strong", across=FREE), across=FREE),
            Field("below", _goal, "head_centred"),
            Field("all_actions", lambda row: Cell(rankings.list_actions(row.step), "row", marks=(marks.STEP_ACTIONS,))),
        ),
    )


def _goal(row: DimensionStep) -> Cell:
    return Cell(row.step.below, "row_goal", marks=(marks.STEP_GOALS, marks.steps(row.dimension.id)))
