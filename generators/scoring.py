"""The one definition of every score of a framework: what is computed from what, and evaluate().

Weights, margins and thresholds come from the framework's data; nothing is rounded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generators.errors import AtlasError
from generators.model.framework import Framework
from generators.model.instrument import Band, Dimension, Item, Score, StepUp
from generators.operations import OPERATIONS, PROVISIONAL_BELOW, TOLERANCE, Value
from generators.score_words import load_score_words

NOT_APPLICABLE = "n/a"
OVERALL = "overall"
"""The id of the score over all dimensions."""

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
class Coverage:
    """How much of what a score rests on is filled in; all four are counts of items."""

    asked: int
    done: int
    """Answered with a level or n/a."""
    answered: int
    """Answered with a level."""
    targeted: int
    """Answered with a level, and with a target."""

    @property
    def completion(self) -> float:
        """Return the share that is done, from 0 to 1."""
        return self.done / self.asked if self.asked else 0.0

    @property
    def is_provisional(self) -> bool:
        """Return whether too little is done for the score to stand by itself."""
        return self.completion < PROVISIONAL_BELOW

    @property
    def needed(self) -> int:
        """Return how many items have to be done for the score to stand by itself."""
        return next(done for done in range(self.asked + 1) if not replace(self, done=done).is_provisional)


@dataclass(frozen=True)
class Result:
    """What a set of answers amounts to; a score is None while nothing it needs is answered."""

    scores: dict[str, Value]
    goals: dict[str, Value]
    """The same scores over the planned levels."""
    gaps: dict[str, Value]
    """Goal minus score, of the scores that are levels: what is still to go, never negative."""
    bands: dict[str, Band | None]
    coverage: dict[str, Coverage]
    """By score: the items below it, through the scores it is made of."""
    to_target: Value
    """From 0 to 1, without credit for overshoot; None while no item has both answer and target."""
    idle_targets: tuple[str, ...]
    """The items whose target counts nowhere, for they are blank or not applicable."""

    @property
    def completion(self) -> float:
        """Return the share of all items that are done, from 0 to 1."""
        return self.coverage[OVERALL].completion


def plan(framework: Framework) -> tuple[ScoreStep, ...]:
    """Return every score in the order of computation: dimensions, overall, then the framework's own."""
    dimensions = framework.asked
    steps = [_dimension_step(dimension) for dimension in dimensions]
    steps.append(_overall_step(dimensions))
    weight_of = {item.id: item.weight for item in framework.asked_items} | {d.id: d.weight for d in dimensions}
    by_dimension = {dimension.id: dimension.asked for dimension in dimensions}
    name_of = {item.id: item.name for item in framework.asked_items}
    for score in framework.scores:
        name_of |= {step.id: step.name for step in steps}
        steps.append(_own_step(score, by_dimension, weight_of, name_of))
    return tuple(steps)


def evaluate(framework: Framework, answers: Mapping[str, Answer], targets: Mapping[str, int] | None = None) -> Result:
    """Return all scores, goals, gaps, bands and completion. Raises AnswerError for an answer that is not possible."""
    targets = targets or {}
    _refuse_impossible(framework, answers)
    _refuse_impossible(framework, targets)
    levels = _levels(framework, answers)
    aims = _levels(framework, targets)
    steps = plan(framework)
    scores = _compute(steps, levels)
    goals = _compute(steps, {item: planned_level(level, aims[item]) for item, level in levels.items()})
    return Result(
        scores=scores,
        goals=goals,
        gaps={step.id: gap(goals[step.id], scores[step.id]) for step in steps if step.is_level},
        bands={step.id: find_band(framework, scores[step.id]) for step in steps if step.is_level},
        coverage=_cover(steps, answers, levels, aims),
        to_target=_share_of_target(framework, levels, aims),
        idle_targets=tuple(item for item, aim in aims.items() if aim is not None and levels[item] is None),
    )


def items_below(steps: Sequence[ScoreStep]) -> dict[str, tuple[str, ...]]:
    """Return the items that each score rests on, through the scores it is made of, each item once."""
    below: dict[str, tuple[str, ...]] = {}
    for step in steps:
        listed = (item for operand in step.operands for item in below.get(operand, (operand,)))
        below[step.id] = tuple(dict.fromkeys(listed))
    return below


def planned_level(level: Value, aim: Value) -> Value:
    """Return the higher of answer and target; the answer where no target is set, None where nothing is answered."""
    return level if level is None or aim is None else max(level, aim)


def gap(goal: Value, score: Value) -> Value:
    """Return what is still to go from a score to its goal; None where either is missing."""
    return None if goal is None or score is None else goal - score


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


def excel_formula(step: ScoreStep, cell_of: Mapping[str, str]) -> str:
    """Return the formula of a score, without `=`; `cell_of` gives the defined name of each operand."""
    cells = [cell_of[operand] for operand in step.operands]
    return OPERATIONS[step.operation].excel(cells, step.weights, step.margin)


def _dimension_step(dimension: Dimension) -> ScoreStep:
    items = dimension.asked
    operands, weights = tuple(item.id for item in items), tuple(item.weight for item in items)
    return ScoreStep(dimension.id, dimension.name, dimension.key_question, "mean", operands, weights)


def _overall_step(dimensions: Sequence[Dimension]) -> ScoreStep:
    name, about = (load_score_words()(f"overall.{key}") for key in ("name", "about"))
    ids, weights = tuple(d.id for d in dimensions), tuple(d.weight for d in dimensions)
    return ScoreStep(OVERALL, name, about, "mean", ids, weights)


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
        labels = tuple(name_of[operand] for operand in operands)
    elif score.quadrants:
        labels = tuple(quadrant.name for quadrant in score.quadrants)
    return ScoreStep(score.id, score.name, score.about, score.operation, operands, weights, margin, is_level, labels)


def _refuse_impossible(framework: Framework, answers: Mapping[str, Answer]) -> None:
    known = {item.id: item for item in framework.asked_items}
    for name, answer in answers.items():
        if name not in known:
            raise AnswerError(f"{framework.id} has no active item {name!r}")
        allowed = [NOT_APPLICABLE, *known[name].levels]
        if answer is not None and (type(answer) not in (int, str) or answer not in allowed):
            raise AnswerError(f"item {name!r}: {answer!r} is not one of {allowed}")


def _levels(framework: Framework, answers: Mapping[str, Answer]) -> dict[str, Value]:
    found = {item.id: answers.get(item.id) for item in framework.asked_items}
    return {name: float(answer) if isinstance(answer, int) else None for name, answer in found.items()}


def _compute(steps: Sequence[ScoreStep], levels: Mapping[str, Value]) -> dict[str, Value]:
    values = dict(levels)
    for step in steps:
        operands = [values[name] for name in step.operands]
        values[step.id] = OPERATIONS[step.operation].python(operands, step.weights, step.margin)
    return {step.id: values[step.id] for step in steps}


def _cover(
    steps: Sequence[ScoreStep], answers: Mapping[str, Answer], levels: Mapping[str, Value], aims: Mapping[str, Value]
) -> dict[str, Coverage]:
    return {step: _count(items, answers, levels, aims) for step, items in items_below(steps).items()}


def _count(
    items: Sequence[str], answers: Mapping[str, Answer], levels: Mapping[str, Value], aims: Mapping[str, Value]
) -> Coverage:
    done = [item for item in items if answers.get(item) is not None]
    answered = [item for item in done if levels[item] is not None]
    return Coverage(len(items), len(done), len(answered), len([item for item in answered if aims[item] is not None]))


def _share_of_target(framework: Framework, levels: Mapping[str, Value], aims: Mapping[str, Value]) -> Value:
    reached = wanted = 0.0
    for item in framework.asked_items:
        level, aim = levels[item.id], aims[item.id]
        if level is not None and aim is not None:
            reached += item.weight * min(level, aim)
            wanted += item.weight * aim
    return reached / wanted if wanted else None
