"""A workshop as a plan that can be followed: agenda with clock, roles, materials, canvases."""

from dataclasses import dataclass
from itertools import accumulate

from generators.model.framework import AgendaBlock, Canvas, Workshop, WorkshopRole
from generators.model.practice import ACTION_OWNERS, RESULTS_OUT
from generators.pages.frame.context import Context


@dataclass(frozen=True)
class BlockView:
    """One part of the agenda; `start` counts minutes from the beginning."""

    start: int
    minutes: int
    title: str
    method: str
    output: str
    script: str


@dataclass(frozen=True)
class WorkshopView:
    """Everything a facilitator needs to know on the page."""

    purpose: str
    participants: str
    time: str
    agenda: tuple[BlockView, ...]
    roles: tuple[WorkshopRole, ...]
    preparation: tuple[str, ...]
    materials: tuple[str, ...]
    ground_rules: tuple[str, ...]
    canvases: tuple[Canvas, ...]
    next_steps: tuple[str, ...]
    settled: tuple[str, ...]
    """The advice on actions and results that holds for every workshop."""


def view_workshop(workshop: Workshop, context: Context) -> WorkshopView:
    """Return a workshop with the minute at which each part begins."""
    advice = context.edition.library.advice
    starts = accumulate((block.minutes for block in workshop.agenda), initial=0)
    return WorkshopView(
        purpose=workshop.purpose,
        participants=workshop.participants,
        time=context.duration(workshop.minutes),
        agenda=tuple(_view_block(start, block) for start, block in zip(starts, workshop.agenda, strict=False)),
        roles=workshop.roles,
        preparation=workshop.preparation,
        materials=workshop.materials,
        ground_rules=workshop.ground_rules,
        canvases=workshop.canvases,
        next_steps=workshop.next_steps,
        settled=(advice[ACTION_OWNERS].rule, advice[RESULTS_OUT].rule),
    )


def _view_block(start: int, block: AgendaBlock) -> BlockView:
    return BlockView(start, block.minutes, block.title, block.method, block.output, block.script)
