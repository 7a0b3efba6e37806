"""The gallery of case studies: one card each, by outcome."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.library import Library
from generators.model.case_study import CaseStudy
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.tags import TagView, outcome_tag
from generators.pages.parts.case_facets import (
    find_case_facets,
    find_short_facets,
    has_signs,
    view_case_filter,
    view_short_case_filter,
)
from generators.pages.parts.entry_links import link_case
from generators.pages.parts.filters import FilterView, mark_entry

OUTCOMES: tuple[str, ...] = get_args(CaseStudy.model_fields["outcome"].annotation)
"""How a case can end, in the order in which cases are shown."""
CARDS_AT_MOST = 100
"""With more cases than these, each is a line, so that they still fit one page and one filter."""


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
class CaseLineView:
    """A case as one line, where there are too many for cards."""

    marks: Markup
    case: LinkView
    sector: str


@dataclass(frozen=True)
class OutcomeView:
    """The cases that ended alike, as cards or as lines."""

    name: str
    cards: tuple[CaseCardView, ...]
    lines: tuple[CaseLineView, ...]


@dataclass(frozen=True)
class CasesView:
    """The gallery of cases, by outcome."""

    outcomes: tuple[OutcomeView, ...]
    filter: FilterView
    cross_table: Markup
    grades: Markup


def make_case_gallery(_: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page with a card for each case study."""
    yield render_case_gallery(seen_from(links.CASES))


def render_case_gallery(context: Context) -> Page:
    """Return the page with a card for each case study."""
    cases = tuple(context.edition.library.case_studies.values())
    view = CasesView(
        outcomes=tuple(_view_outcomes(cases, context)),
        filter=view_case_filter(cases, context) if _fit_cards(cases) else view_short_case_filter(cases, context),
        cross_table=context.link(links.CROSS_TABLES) if has_signs(context.edition.library) else Markup(),
        grades=context.link(links.GRADES),
    )
    return render_page("cases", head_of("cases", context), view, context)


def _view_outcomes(cases: Sequence[CaseStudy], context: Context) -> Iterator[OutcomeView]:
    for outcome in OUTCOMES:
        name, members = context.words(f"outcomes.{outcome}"), [case for case in cases if case.outcome == outcome]
        if members and _fit_cards(cases):
            yield OutcomeView(name, tuple(_view_case_card(case, context) for case in members), ())
        elif members:
            yield OutcomeView(name, (), tuple(_view_case_line(case, context) for case in members))


def _fit_cards(cases: Sequence[CaseStudy]) -> bool:
    return len(cases) <= CARDS_AT_MOST


def _view_case_line(case: CaseStudy, context: Context) -> CaseLineView:
    marks = mark_entry(find_short_facets(case, context))
    return CaseLineView(marks, link_case(case.id, context), case.sector)


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
