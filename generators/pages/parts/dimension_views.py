"""Dimensions, their items and the ladder of levels of each item."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.diagrams import tone
from generators.model.framework import Framework
from generators.model.instrument import Dimension, Item, StepUp
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context
from generators.pages.frame.links import anchor
from generators.pages.frame.tags import TagView
from generators.pages.parts.cases_through_framework import SignedCasesView, view_signed_cases

_USUAL_WEIGHT = 1.0


@dataclass(frozen=True)
class RungView:
    """One level of an item in the item's own words."""

    value: int
    text: str
    css: Markup


@dataclass(frozen=True)
class ItemView:
    """One question with all its levels."""

    anchor: Markup
    name: str
    question: str
    why: str
    weight: str
    origin: str
    note: str
    sources: tuple[LinkView, ...]
    rungs: tuple[RungView, ...]


@dataclass(frozen=True)
class StepView:
    """What helps to climb to a level."""

    level: int
    actions: tuple[str, ...]


@dataclass(frozen=True)
class DimensionView:
    """One dimension; `count` says in words how many questions it has, and is empty without questions."""

    anchor: Markup
    name: str
    side: TagView
    weight: str
    about: ClaimView
    key_question: str
    count: str
    items: tuple[ItemView, ...]
    steps: tuple[StepView, ...]
    seen: SignedCasesView


@dataclass(frozen=True)
class GroupView:
    """Dimensions that stand together; a framework without groups has one group without a name."""

    name: str
    about: str
    dimensions: tuple[DimensionView, ...]


def view_groups(framework: Framework, context: Context) -> tuple[GroupView, ...]:
    """Return all dimensions by group, those without a group first."""
    loose = [d for d in framework.dimensions if d.group is None]
    groups = [GroupView("", "", _view_dimensions(loose, framework, context))] if loose else []
    for group in framework.groups:
        members = [d for d in framework.dimensions if d.group == group.id]
        groups.append(GroupView(group.name, group.about, _view_dimensions(members, framework, context)))
    return tuple(group for group in groups if group.dimensions)


def _view_dimensions(dimensions: list[Dimension], framework: Framework, context: Context) -> tuple[DimensionView, ...]:
    return tuple(_view_dimension(dimension, framework, context) for dimension in dimensions)


def _view_dimension(dimension: Dimension, framework: Framework, context: Context) -> DimensionView:
    items = tuple(_view_item(item, framework, context) for item in dimension.asked)
    return DimensionView(
        anchor=anchor("dim", dimension.id),
        name=dimension.name,
        side=context.side(dimension.side),
        weight=_weight(dimension.weight),
        about=context.claim(dimension.about),
        key_question=dimension.key_question,
        count=_count(items, context),
        items=items,
        steps=tuple(_view_step(step) for step in dimension.steps_up),
        seen=view_signed_cases(framework, dimension.id, context),
    )


def _view_item(item: Item, framework: Framework, context: Context) -> ItemView:
    levels = framework.instrument.levels if framework.instrument else ()
    rungs = [
        RungView(level.value, item.levels[level.value], Markup(f"level-{tone(place, len(levels))}"))
        for place, level in enumerate(levels)
    ]
    return ItemView(
        anchor=anchor("item", item.id),
        name=item.name,
        question=item.question,
        why=item.why,
        weight=_weight(item.weight),
        origin=context.words(f"standing.{item.origin}"),
        note=item.note or "",
        sources=context.sources(item.sources),
        rungs=tuple(rungs),
    )


def _view_step(step: StepUp) -> StepView:
    return StepView(step.below, step.actions)


def _count(items: tuple[ItemView, ...], context: Context) -> str:
    return context.count("question_count", len(items)) if items else ""


def _weight(weight: float) -> str:
    """Return the weight in words, and nothing for the usual one."""
    return "" if weight == _USUAL_WEIGHT else f"{weight:g}"
