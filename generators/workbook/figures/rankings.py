"""The formulas that order dimensions by score and find the actions that fit."""

from dataclasses import dataclass

from generators.model.instrument import Dimension, StepUp
from generators.operations import excel_passed
from generators.scoring import ScoreStep
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.formulas import if_
from generators.workbook.figures.readings import doubt
from generators.workbook.grid import marks, names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at

_TIE_BREAK = 1e-6
"""What a place in the framework's order adds to a score: equal scores keep that order."""


def ranked(filled: Filled) -> tuple[Dimension, ...]:
    """Return the dimensions that have a score, lowest first."""
    keys = {place: _key_now(dimension, place, filled) for place, dimension in enumerate(filled.dimensions, start=1)}
    known = sorted((key, place) for place, key in keys.items() if key is not None)
    return tuple(filled.dimensions[place - 1] for _, place in known)


def rank_key(dimension: Dimension, place: int, filled: Filled) -> Computed:
    """Return the number that a dimension is ordered by: its score, and its place among equals."""
    score = names.score(dimension.id)
    value = _key_now(dimension, place, filled)
    formula = f'IF(ISNUMBER({score}),{score}+{place * _TIE_BREAK:.6f},"")'
    return Computed(formula, "" if value is None else value)


def _key_now(dimension: Dimension, place: int, filled: Filled) -> float | None:
    score = filled.score(dimension.id)
    return None if score is None else score + place * _TIE_BREAK


@dataclass(frozen=True)
class DimensionStep:
    """A step up with the dimension that it raises."""

    dimension: Dimension
    step: StepUp


def ordered_steps(filled: Filled) -> tuple[DimensionStep, ...]:
    """Return all steps up in the order of the table that the formulas read."""
    return tuple(
        DimensionStep(dimension, step)
        for dimension in filled.dimensions
        for step in sorted(dimension.steps_up, key=lambda step: step.below)
    )


def step_row(dimension: Dimension, filled: Filled) -> Computed:
    """Return which row of the table of steps fits a dimension's score; 0 when the score is above them all."""
    table = ordered_steps(filled)
    before = next((place for place, row in enumerate(table) if row.dimension is dimension), 0)
    count = len(dimension.steps_up)
    score = names.score(dimension.id)
    if not count:
        return Computed(f'IF(ISNUMBER({score}),0,"")', "" if filled.score(dimension.id) is None else 0)
    passed = excel_passed(score, at(marks.steps(dimension.id)))
    formula = f'IF(ISNUMBER({score}),IF({passed}={count},0,{before + 1}+{passed}),"")'
    return Computed(formula, _row_now(dimension, filled, table))


def _row_now(dimension: Dimension, filled: Filled, table: tuple[DimensionStep, ...]) -> str | float:
    if filled.score(dimension.id) is None:
        return ""
    step = filled.next_step(dimension)
    if step is None:
        return 0
    return 1 + next(n for n, row in enumerate(table) if row.dimension is dimension and row.step is step)


def ranked_name(rank: int, filled: Filled) -> Computed:
    """Return the name of the dimension with a rank, and whether its score is provisional; 1 is the lowest score."""
    found = _at(rank, filled)
    name, doubted = _find(rank, marks.RANK_NAMES), _find(rank, marks.RANK_DOUBTS)
    behind = if_(f'{doubted}=""', '""', f'" ("&{doubted}&")"')
    now = _shown_name(filled.step(found.id), filled) if found else ""
    room = tuple(f"{dimension.name} ({filled.widest_doubt})" for dimension in filled.dimensions)
    return Computed(_if_ranked(rank, f"{name}&{behind}"), now, room)


def _shown_name(step: ScoreStep, filled: Filled) -> str:
    doubted = doubt(step, filled).value
    return f"{step.name} ({doubted})" if doubted else step.name


def ranked_score(rank: int, filled: Filled) -> Computed:
    """Return the score of the dimension with a rank."""
    found = _at(rank, filled)
    score = filled.score(found.id) if found else None
    return Computed(_look_up(rank, marks.RANK_SCORES), "" if score is None else score)


def ranked_goal(rank: int, filled: Filled) -> Computed:
    """Return the level that the fitting step leads up to."""
    found = _at(rank, filled)
    step = filled.next_step(found) if found else None
    return Computed(_look_up_step(rank, marks.STEP_GOALS, '""'), step.below if step else "")


def ranked_actions(rank: int, filled: Filled) -> Computed:
    """Return the actions that fit the dimension with a rank, one a line."""
    none = filled.words("actions.none")
    found = _at(rank, filled)
    step = filled.next_step(found) if found else None
    now = "" if found is None else none if step is None else list_actions(step)
    room = tuple(list_actions(row.step) for row in ordered_steps(filled))
    return Computed(_look_up_step(rank, marks.STEP_ACTIONS, literal(none)), now, (none, *room))


def list_actions(step: StepUp) -> str:
    """Return the actions of a step, one a line."""
    return "\n".join(f"• {action}" for action in step.actions)


def _at(rank: int, filled: Filled) -> Dimension | None:
    order = ranked(filled)
    return order[rank - 1] if rank <= len(order) else None


def _look_up(rank: int, column: str) -> str:
    return _if_ranked(rank, _find(rank, column))


def _look_up_step(rank: int, column: str, otherwise: str) -> str:
    row = _find(rank, marks.RANK_STEPS)
    return _if_ranked(rank, if_(f"{row}=0", otherwise, f"INDEX({at(column)},{row})"))


def _find(rank: int, column: str) -> str:
    keys = at(marks.RANK_KEYS)
    return f"INDEX({at(column)},MATCH(SMALL({keys},{rank}),{keys},0))"


def _if_ranked(rank: int, formula: str) -> str:
    return if_(f"COUNT({at(marks.RANK_KEYS)})<{rank}", '""', formula)
