"""The one definition of every score of a framework: what is computed from what, and evaluate().

Weights, margins and thresholds come from the framework's data; nothing is rounded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generators.errors import AtlasError
from generators.model.framework import Framework
from generators.model.instrument import Band, Dimension, Item, Score, StepUp
from generators.operations import OPERATIONS, TOLERANCE, Value

NOT_APPLICABLE = "n/a"

Answer: TypeAlias = int | Literal["n/a"] | None


class AnswerError(AtlasError):
    """An answer that is no level of the framework's scale, or belongs to no active item."""


@dataclass(frozen=True)
class ScoreStep:
    """One score to compute: its operation and its operands (items or earlier steps) with weights."""

    id: str
    name: str
    about: str
    operation: str
    operands: tuple[str, ...]
    weights: tuple[float, ...]
    margin: float = 0.0
    """The lead that is needed, or where both axes of a quadrant are split."""
    is_level: bool = True
    """Whether the value is on the answer scale and so has a band."""
    labels: tuple[str, ...] = ()
    """What the values 1, 2, … stand for, where the value is a choice and no level."""


@dataclass(frozen=True)
class Result:
    """What a set of answers amounts to; a score is None while nothing it needs is answered."""

    scores: dict[str, Value]
    goals: dict[str, Value]
    bands: dict[str, Band | None]
    completion: float
    """From 0 to 1: answered or not applicable, divided by active items."""
    to_target: Value
    """From 0 to 1, without credit for overshoot; None while no item has both answer and target."""


def active_items(framework: Framework) -> tuple[Item, ...]:
    """Return the items that are asked, in order."""
    return tuple(i for d in framework.dimensions for i in d.items if i.status == "active")


def scored_dimensions(framework: Framework) -> tuple[str, ...]:
    """Return the ids of the dimensions that have at least one active item, in order."""
    return tuple(d.id for d in framework.dimensions if any(i.status == "active" for i in d.items))


def plan(framework: Framework) -> tuple[ScoreStep, ...]:
    """Return every score in the order of computation: dimensions, overall, then the framework's own."""
    dimensions = [d for d in framework.dimensions if d.id in scored_dimensions(framework)]
    steps = [_dimension_step(d.id, d.name, d.key_question, _active(d.items)) for d in dimensions]
    overall_about = "Mean of the dimension scores, so that large dimensions do not dominate."
    weights = tuple(d.weight for d in dimensions)
    ids = tuple(d.id for d in dimensions)
    steps.append(ScoreStep("overall", "Overall", overall_about, "mean", ids, weights))
    weight_of = {item.id: item.weight for item in active_items(framework)} | dict(zip(ids, weights, strict=True))
    by_dimension = {d.id: _active(d.items) for d in dimensions}
    for score in framework.scores:
        name_of = {step.id: step.name for step in steps}
        steps.append(_own_step(score, by_dimension, weight_of, name_of))
    return tuple(steps)


def evaluate(framework: Framework, answers: Mapping[str, Answer], targets: Mapping[str, int] | None = None) -> Result:
    """Return all scores, bands and completion. Raises AnswerError for an answer that is not possible."""
    targets = targets or {}
    _refuse_impossible(framework, answers)
    _refuse_impossible(framework, targets)
    levels = _levels(framework, answers)
    aims = _levels(framework, targets)
    steps = plan(framework)
    scores = _compute(steps, levels)
    done = sum(answers.get(item.id) is not None for item in active_items(framework))
    return Result(
        scores=scores,
        goals=_compute(steps, aims),
        bands={step.id: find_band(framework, scores[step.id]) for step in steps if step.is_level},
        completion=done / len(levels) if levels else 0.0,
        to_target=_share_of_target(framework, levels, aims),
    )


def find_band(framework: Framework, score: Value) -> Band | None:
    """Return the band of an unrounded score: the last one whose lower bound it reaches; None for None."""
    if score is None:
        return None
    reached = [band for band in framework.bands if score + TOLERANCE >= band.at_least]
    return reached[-1] if reached else None


def find_step(dimension: Dimension, score: float) -> StepUp | None:
    """Return the step up that fits an unrounded score: the first that begins above it; None above all."""
    fitting = [step for step in dimension.steps_up if score + TOLERANCE < step.below]
    return min(fitting, key=lambda step: step.below, default=None)


def _active(items: Sequence[Item]) -> tuple[Item, ...]:
    return tuple(item for item in items if item.status == "active")


def _dimension_step(step_id: str, name: str, about: str, items: tuple[Item, ...]) -> ScoreStep:
    return ScoreStep(step_id, name, about, "mean", tuple(i.id for i in items), tuple(i.weight for i in items))


def _own_step(
    score: Score,
    items: Mapping[str, tuple[Item, ...]],
    weight_of: Mapping[str, float],
    name_of: Mapping[str, str],
) -> ScoreStep:
    operands = tuple(item.id for item in items[score.items_of]) if score.items_of else score.of
    weights = tuple(weight_of.get(operand, 1.0) for operand in operands)
    is_level = OPERATIONS[score.operation].is_level
    margin = score.margin or score.split or 0.0
    labels: tuple[str, ...] = ()
    if score.operation == "leading":
        labels = tuple(name_of.get(operand, operand) for operand in operands)
    elif score.quadrants:
        labels = tuple(quadrant.name for quadrant in score.quadrants)
    return ScoreStep(score.id, score.name, score.about, score.operation, operands, weights, margin, is_level, labels)


def _refuse_impossible(framework: Framework, answers: Mapping[str, Answer]) -> None:
    known = {item.id: item for item in active_items(framework)}
    for name, answer in answers.items():
        if name not in known:
            raise AnswerError(f"{framework.id} has no active item {name!r}")
        allowed = [NOT_APPLICABLE, *known[name].levels]
        if answer is not None and (type(answer) not in (int, str) or answer not in allowed):
            raise AnswerError(f"item {name!r}: {answer!r} is not one of {allowed}")


def _levels(framework: Framework, answers: Mapping[str, Answer]) -> dict[str, Value]:
    found = {item.id: answers.get(item.id) for item in active_items(framework)}
    return {name: float(answer) if isinstance(answer, int) else None for name, answer in found.items()}


def _compute(steps: Sequence[ScoreStep], levels: Mapping[str, Value]) -> dict[str, Value]:
    values = dict(levels)
    for step in steps:
        operands = [values[name] for name in step.operands]
        values[step.id] = OPERATIONS[step.operation].python(operands, step.weights, step.margin)
    return {step.id: values[step.id] for step in steps}


def _share_of_target(framework: Framework, levels: Mapping[str, Value], aims: Mapping[str, Value]) -> Value:
    reached = wanted = 0.0
    for item in active_items(framework):
        level, aim = levels[item.id], aims[item.id]
        if level is not None and aim is not None:
            reached += item.weight * min(level, aim)
            wanted += item.weight * aim
    return reached / wanted if wanted else None


def excel_formula(step: ScoreStep, cell_of: Mapping[str, str]) -> str:
    """Return the formula of a score, without `=`; `cell_of` gives the defined name of each operand."""
    cells = [cell_of[operand] for operand in step.operands]
    return OPERATIONS[step.operation].excel(cells, step.weights, step.margin)
