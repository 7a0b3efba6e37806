"""The galleries of frameworks and of case studies: one card each."""

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.pages.frame import links
from generators.pages.frame.context import Context, TagView, outcome_tag
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.case_facets import find_case_facets, has_signs, view_case_filter
from generators.pages.parts.diagram_views import view_thumbnail
from generators.pages.parts.filters import FilterView, mark_entry

OUTCOMES: tuple[str, ...] = get_args(CaseStudy.model_fields["outcome"].annotation)
"""How a case can end, in the order in which cases are shown."""


@dataclass(frozen=True)
class FrameworkCardView:
    """A framework at a glance."""

    name: str
    href: Markup
    tagline: str
    picture: Markup
    status: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class CaseCardView:
    """A case at a glance; `marks` is what filters know it by."""

    marks: Markup
    name: str
    href: Markup
    tagline: str
    outcome: TagView
    kind: str
    sector: str
    region: str
    period: str


@dataclass(frozen=True)
class OutcomeView:
    """The cases that ended alike."""

    name: str
    cards: tuple[CaseCardView, ...]


@dataclass(frozen=True)
class FrameworksView:
    """The gallery of frameworks."""

    cards: tuple[FrameworkCardView, ...]
    comparison: Markup


@dataclass(frozen=True)
class CasesView:
    """The gallery of cases, by outcome."""

    outcomes: tuple[OutcomeView, ...]
    filter: FilterView
    cross_table: Markup
    grades: Markup


def render_framework_gallery(context: Context) -> Page:
    """Return the page with a card for each framework."""
    frameworks = context.edition.library.frameworks.values()
    cards = tuple(view_framework_card(framework, context) for framework in frameworks)
    view = FrameworksView(cards, context.link(links.COMPARISON))
    head = head_of("frameworks", context)
    return render_page("frameworks", head, view, context)


def render_case_gallery(context: Context) -> Page:
    """Return the page with a card for each case study."""
    cases = tuple(context.edition.library.case_studies.values())
    groups = [
        OutcomeView(context.words(f"outcomes.{outcome}"), _view_cards(outcome, cases, context))
        for outcome in OUTCOMES
        if any(case.outcome == outcome for case in cases)
    ]
    view = CasesView(
        outcomes=tuple(groups),
        filter=view_case_filter(cases, context),
        cross_table=context.link(links.CROSS_TABLE) if has_signs(context.edition.library) else Markup(),
        grades=context.link(links.GRADES),
    )
    head = head_of("cases", context)
    return render_page("cases", head, view, context)


def view_framework_card(framework: Framework, context: Context) -> FrameworkCardView:
    """Return a framework's card."""
    notes = [str(framework.year)]
    questions = len(framework.asked_items)
    if questions:
        notes.append(context.words("question_count.one" if questions == 1 else "question_count.many", count=questions))
    if framework.workshop:
        notes.append(context.words("time.workshop", time=context.duration(framework.workshop.minutes)))
    return FrameworkCardView(
        name=framework.short_name,
        href=context.link(links.framework_page(framework.id)),
        tagline=framework.tagline,
        picture=view_thumbnail(framework),
        status=context.status(framework.status),
        notes=tuple(notes),
    )


def frameworks_at_a_glance(context: Context, count: int) -> tuple[FrameworkCardView, ...]:
    """Return cards for the frameworks through which most cases were read."""
    library = context.edition.library
    seen = Counter(lens.framework for case in library.case_studies.values() for lens in case.lenses)
    chosen = sorted(library.frameworks.values(), key=lambda framework: (-seen[framework.id], framework.year))
    return tuple(view_framework_card(framework, context) for framework in chosen[:count])


def _view_cards(outcome: str, cases: tuple[CaseStudy, ...], context: Context) -> tuple[CaseCardView, ...]:
    return tuple(_view_case_card(case, context) for case in cases if case.outcome == outcome)


def _view_case_card(case: CaseStudy, context: Context) -> CaseCardView:
    return CaseCardView(
        marks=mark_entry(find_case_facets(case, context)),
        name=case.name,
        href=context.link(links.case_page(case.id)),
        tagline=case.tagline,
        outcome=outcome_tag(case.outcome, context.words),
        kind=context.words(f"case_kind.{case.standing}"),
        sector=case.sector,
        region=case.region,
        period=case.period,
    )
