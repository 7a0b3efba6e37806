"""All meetings minute by minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Advice, Agenda, Sitting
from generators.pages.frame import links
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView


@dataclass(frozen=True)
class PartView:
    """One part of a meeting; `start` counts minutes from the beginning, `share` is its part of the whole in percent."""

    start: int
    minutes: int
    share: Markup
    title: str
    method: str
    output: str


@dataclass(frozen=True)
class AgendaView:
    """One meeting."""

    anchor: Markup
    name: str
    purpose: str
    people: str
    time: str
    parts: tuple[PartView, ...]
    end: int
    preparation: tuple[str, ...]
    basis: ClaimView


@dataclass(frozen=True)
class AdviceView:
    """Advice that holds for every meeting, and why."""

    name: str
    rule: str
    why: ClaimView


@dataclass(frozen=True)
class AgendasView:
    """The page of all meetings."""

    advice: tuple[AdviceView, ...]
    whose: WhoseView | None
    agendas: tuple[AgendaView, ...]
    run: Markup
    frameworks: Markup
    roles: Markup


def make_agendas_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of all meetings, where there are any."""
    if library.agendas:
        yield render_agendas(seen_from(links.AGENDAS))


def render_agendas(context: Context) -> Page:
    """Return the page of all meetings."""
    library = context.edition.library
    bases = [agenda.basis for agenda in library.agendas.values()]
    view = AgendasView(
        advice=tuple(_view_advice(advice, context) for advice in library.advice.values()),
        whose=context.whose([entry.basis for entry in library.advice.values()] + bases),
        agendas=tuple(_view_agenda(name, agenda, context) for name, agenda in library.agendas.items()),
        run=context.link(links.RUN_WORKSHOP),
        frameworks=context.link(links.FRAMEWORKS),
        roles=context.link(links.ROLES) if library.roles else Markup(),
    )
    head = head_of("agendas", context, source_file="guidance/agendas.yml")
    return render_page("agendas", head, view, context)


def _view_advice(advice: Advice, context: Context) -> AdviceView:
    return AdviceView(advice.name, advice.rule, context.claim(advice.basis))


def _view_agenda(name: str, agenda: Agenda, context: Context) -> AgendaView:
    starts = accumulate((part.minutes for part in agenda.parts), initial=0)
    return AgendaView(
        anchor=Markup(name),
        name=agenda.name,
        purpose=agenda.purpose,
        people=agenda.people,
        time=context.duration(agenda.minutes),
        parts=tuple(_view_part(start, part, agenda.minutes) for start, part in zip(starts, agenda.parts, strict=False)),
        end=agenda.minutes,
        preparation=agenda.preparation,
        basis=context.claim(agenda.basis),
    )


def _view_part(start: int, part: Sitting, whole: int) -> PartView:
    share = Markup(f"{100 * part.minutes / whole:.2f}")
    return PartView(start, part.minutes, share, part.title, part.method, part.output)
