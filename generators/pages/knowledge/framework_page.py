"""The page of one framework, from its picture to its sources."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.model.base import Change, Claim
from generators.model.framework import Framework, Licence, Originator, Perspective
from generators.pages.frame import links
from generators.pages.frame.context import ClaimView, Context, FactView, LinkView
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import Head, render_page, shorten
from generators.pages.parts.cases_seen import view_cases_on_path
from generators.pages.parts.diagram_views import DiagramView, PictureView, view_diagram, view_ladder, view_path
from generators.pages.parts.dimension_views import GroupView, view_groups
from generators.pages.parts.download_views import DownloadView, view_downloads_of
from generators.pages.parts.folded_list import ShortenedView, shorten_list
from generators.pages.parts.relation_views import (
    CaseSeenView,
    RelatedView,
    link_dimension,
    view_cases_through,
    view_related,
)
from generators.pages.parts.score_views import InstrumentView, view_instrument
from generators.pages.parts.source_views import SourceView, find_cited, view_source, view_sources
from generators.pages.parts.worksheet_views import WorksheetView, view_worksheets
from generators.pages.parts.workshop_views import WorkshopView, view_workshop

_WORDS_A_MINUTE = 220
CASES_IN_SIGHT = 3


@dataclass(frozen=True)
class PerspectiveView:
    """One way through a framework, with its picture."""

    anchor: Markup
    name: str
    also_known_as: str
    picture: Markup
    path: tuple[LinkView, ...]
    about: ClaimView
    top_management: str
    it_management: str
    performance_criterion: str
    choose_when: str
    cases: tuple[LinkView, ...]


@dataclass(frozen=True)
class FrameworkView:
    """Everything the page of a framework shows, in its order."""

    name: str
    status: str
    tagline: str
    facts: tuple[FactView, ...]
    notice: ClaimView | None
    downloads: tuple[DownloadView, ...]
    comparison: Markup
    guide: Markup
    diagram: DiagramView
    purpose: ClaimView
    description: ShortenedView[ClaimView]
    best_for: tuple[ClaimView, ...]
    originators: tuple[Originator, ...]
    groups: tuple[GroupView, ...]
    instrument: InstrumentView | None
    ladder: PictureView | None
    perspectives: tuple[PerspectiveView, ...]
    role_bases: tuple[ClaimView, ...]
    workshop: WorkshopView | None
    worksheets: tuple[WorksheetView, ...]
    limits: ShortenedView[ClaimView]
    criticism: ShortenedView[ClaimView]
    evidence: ShortenedView[ClaimView]
    confusions: ShortenedView[ClaimView]
    related: tuple[RelatedView, ...]
    cases: ShortenedView[CaseSeenView]
    canonical: tuple[SourceView, ...]
    used: tuple[SourceView, ...]
    licence: Licence
    changelog: tuple[Change, ...]


def render_framework(framework: Framework, context: Context) -> Page:
    """Return the page of one framework."""
    head = Head(framework.name, shorten(framework.tagline), f"frameworks/{framework.id}.yml", framework.short_name)
    return render_page("framework", head, view_framework(framework, context), context)


def view_framework(framework: Framework, context: Context) -> FrameworkView:
    """Return all that the page of a framework shows."""
    used = [key for key in dict.fromkeys(find_cited(framework)) if key not in framework.canonical_sources]
    return FrameworkView(
        name=framework.name,
        status=context.status(framework.status),
        tagline=framework.tagline,
        facts=_view_facts(framework, context),
        notice=context.claim(framework.notice) if framework.notice else None,
        downloads=view_downloads_of(framework, context),
        comparison=context.link(links.COMPARISON),
        guide=context.link(links.RUN_WORKSHOP),
        diagram=view_diagram(framework, context),
        purpose=context.claim(framework.purpose),
        description=shorten_list(context.claims(framework.description), context),
        best_for=context.claims(framework.best_for),
        originators=framework.originators,
        groups=view_groups(framework, context),
        instrument=view_instrument(framework, context),
        ladder=view_ladder(framework),
        perspectives=tuple(_view_perspective(one, framework, context) for one in framework.perspectives),
        role_bases=context.claims(dict.fromkeys(one.roles_basis for one in framework.perspectives)),
        workshop=view_workshop(framework.workshop, context) if framework.workshop else None,
        worksheets=view_worksheets(framework, context),
        limits=shorten_list(context.claims(framework.limits), context),
        criticism=shorten_list(context.claims(framework.criticism), context),
        evidence=shorten_list(context.claims(framework.evidence), context),
        confusions=shorten_list(context.claims(framework.confusions), context),
        related=view_related(framework, context),
        cases=shorten_list(view_cases_through(framework, context), context, in_sight=CASES_IN_SIGHT),
        canonical=tuple(view_source(key, context) for key in framework.canonical_sources),
        used=view_sources(used, context),
        licence=framework.licence,
        changelog=framework.changelog,
    )


def _view_facts(framework: Framework, context: Context) -> tuple[FactView, ...]:
    instrument, workshop = framework.instrument, framework.workshop
    names = ", ".join(originator.name for originator in framework.originators)
    facts = [context.fact("from", names), context.fact("year", str(framework.year))]
    standing = instrument.standing if instrument else "none"
    facts.append(context.fact("standing", context.words(f"standing.{standing}")))
    if workshop:
        time = context.words("time.workshop", time=context.duration(workshop.minutes))
        facts.append(context.fact("time", time))
    facts.append(context.fact("reading", context.words("time.reading", minutes=_reading_minutes(framework))))
    change = context.words("change", version=framework.version, date=framework.changelog[0].date.isoformat())
    facts.append(context.fact("version", change))
    if framework.also_known_as:
        facts.append(context.fact("known_as", ", ".join(framework.also_known_as)))
    return tuple(facts)


def _view_perspective(perspective: Perspective, framework: Framework, context: Context) -> PerspectiveView:
    return PerspectiveView(
        anchor=links.anchor("perspective", perspective.id),
        name=perspective.name,
        also_known_as=", ".join(perspective.also_known_as),
        picture=view_path(framework, perspective),
        path=tuple(link_dimension(framework, step, context, shortly=True) for step in perspective.path),
        about=context.claim(perspective.about),
        top_management=perspective.top_management,
        it_management=perspective.it_management,
        performance_criterion=perspective.performance_criterion,
        choose_when=perspective.choose_when,
        cases=view_cases_on_path(framework, perspective.id, context),
    )


def _reading_minutes(framework: Framework) -> int:
    """Return how long it takes to read what is in sight, without the questions."""
    claims: list[Claim] = [framework.purpose, *framework.description, *framework.best_for, *framework.limits]
    claims += [*framework.criticism, *framework.evidence, *framework.confusions]
    claims += [dimension.about for dimension in framework.dimensions]
    return max(1, round(sum(len(claim.text.split()) for claim in claims) / _WORDS_A_MINUTE))
