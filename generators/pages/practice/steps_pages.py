"""The steps from assessing to governing: an overview with its picture, and a page for each step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generators.diagrams import lay_out_cycle, render_cycle
from generators.library import Library
from generators.model.practice import Step
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import Head, render_page, shorten
from generators.pages.parts.diagram_views import NARROW, WIDE, PictureView
from generators.pages.parts.entry_links import link_next_step, link_step

SOURCE_FILE = "guidance/steps.yml"
_SENTENCES_A_PARAGRAPH = 4
_LAST_NUMBER_IN_WORDS = 10
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!])[\"”]? (?=[A-Z0-9\"“])")


@dataclass(frozen=True)
class StopView:
    """One step in the bar that shows where the reader is."""

    number: int
    name: str
    href: Markup
    is_here: bool


@dataclass(frozen=True)
class StepCardView:
    """A step at a glance."""

    number: int
    name: str
    href: Markup
    purpose: str
    exit_test: str


@dataclass(frozen=True)
class StepsView:
    """The overview of all steps."""

    picture: PictureView
    steps: tuple[StepCardView, ...]
    first: LinkView
    agendas: Markup
    guide: Markup


@dataclass(frozen=True)
class StepPageView:
    """One step; `before` and `after` are missing at the ends."""

    bar: tuple[StopView, ...]
    kicker: str
    name: str
    purpose: str
    activities: tuple[str, ...]
    questions: tuple[str, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    templates: tuple[str, ...]
    downloads: Markup
    exit_test: str
    example: tuple[str, ...]
    basis: ClaimView
    before: LinkView | None
    after: LinkView | None
    overview: Markup


def make_steps_pages(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the overview of the steps and the page of each, where there are any."""
    if library.steps:
        yield render_steps(seen_from(links.STEPS))
    for step in library.steps:
        yield render_step(step, seen_from(links.step_page(step.id)))


def render_steps(context: Context) -> Page:
    """Return the overview of the steps. Raises IndexError where there is no step."""
    steps = context.edition.library.steps
    names = [step.name for step in steps]
    words = context.words
    view = StepsView(
        picture=PictureView(_draw(names, "steps", WIDE, context), _draw(names, "steps-narrow", NARROW, context)),
        steps=tuple(_view_card(number, step, context) for number, step in enumerate(steps, start=1)),
        first=link_step(steps[0], context),
        agendas=context.link(links.AGENDAS) if context.edition.library.agendas else Markup(),
        guide=context.link(links.GUIDE),
    )
    count = words(f"number.{len(steps)}") if len(steps) <= _LAST_NUMBER_IN_WORDS else str(len(steps))
    title = words("steps.title", count=count)
    head = Head(title, words("steps.description"), SOURCE_FILE)
    return render_page("steps", head, view, context)


def render_step(step: Step, context: Context) -> Page:
    """Return the page of one step."""
    head = Head(step.name, shorten(step.purpose), SOURCE_FILE)
    return render_page("step", head, _view_step(step, context), context)


def _view_step(step: Step, context: Context) -> StepPageView:
    steps = context.edition.library.steps
    place = steps.index(step)
    return StepPageView(
        bar=tuple(_view_stop(number, other, step, context) for number, other in enumerate(steps, start=1)),
        kicker=context.words("step.kicker", number=place + 1, count=len(steps)),
        name=step.name,
        purpose=step.purpose,
        activities=step.activities,
        questions=step.questions,
        inputs=step.inputs,
        outputs=step.outputs,
        templates=step.templates,
        downloads=context.link(links.DOWNLOADS),
        exit_test=step.exit_test,
        example=tuple(split_paragraphs(step.example)),
        basis=context.claim(step.basis),
        before=link_next_step(steps, place - 1, context),
        after=link_next_step(steps, place + 1, context),
        overview=context.link(links.STEPS),
    )


def split_paragraphs(text: str) -> Iterator[str]:
    """Yield a long text in paragraphs of a few sentences each."""
    ends = [match.end() for match in _BETWEEN_SENTENCES.finditer(text)]
    cuts = [0, *ends[_SENTENCES_A_PARAGRAPH - 1 :: _SENTENCES_A_PARAGRAPH], len(text)]
    for start, end in pairwise(cuts):
        if text[start:end].strip():
            yield text[start:end].strip()


def _draw(names: list[str], name: str, width: float, context: Context) -> Markup:
    cycle = lay_out_cycle(names, centre=context.words("steps.centre"), width=width)
    return Markup(render_cycle(cycle, title=context.words("steps.picture"), name=name))


def _view_card(number: int, step: Step, context: Context) -> StepCardView:
    return StepCardView(number, step.name, context.link(links.step_page(step.id)), step.purpose, step.exit_test)


def _view_stop(number: int, other: Step, here: Step, context: Context) -> StopView:
    return StopView(number, other.name, context.link(links.step_page(other.id)), other.id == here.id)
