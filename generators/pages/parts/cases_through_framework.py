"""The cases read through a framework: all of them, those that show a dimension, and those on a perspective's path."""

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.model.case_study import CaseStudy, Lens, Sign
from generators.model.framework import Framework
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context
from generators.pages.frame.links import CASES, anchor, case_page, cross_table
from generators.pages.frame.tags import TagView, outcome_tag
from generators.pages.parts.entry_links import link_case

SIGNS: tuple[str, ...] = get_args(Sign.model_fields["sign"].annotation)
"""How a dimension can look, in the order in which it is counted."""


CASES_AT_MOST = 20
"""How many cases a list on a framework's page holds; the others stand in the table of its cases."""


@dataclass(frozen=True)
class CaseSeenView:
    """A case that was read through a framework."""

    title: str
    href: Markup
    tagline: str
    outcome: TagView
    would_have_flagged: str


@dataclass(frozen=True)
class SignedCaseView:
    """A case and how the dimension looks in it."""

    case: LinkView
    sign: TagView
    because: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True)
class SignedCasesView:
    """The cases that show a dimension; `count` and `summary` say in words how many, and how they look.

    `all` leads to the table of all cases, where not all are in the list.
    """

    count: str
    summary: str
    cases: tuple[SignedCaseView, ...]
    all: LinkView | None


def view_cases_through(framework: Framework, context: Context) -> tuple[CaseSeenView, ...]:
    """Return the first cases that have a lens for the framework."""
    pairs = context.edition.library.cases_through[framework.id]
    return tuple(_view_case(case, lens, context) for case, lens in pairs[:CASES_AT_MOST])


def view_signed_cases(framework: Framework, dimension_id: str, context: Context) -> SignedCasesView:
    """Return the first cases that say how a dimension looks."""
    pairs = context.edition.library.cases_through[framework.id]
    signs = [(case, sign) for case, lens in pairs for sign in lens.signs if sign.dimension == dimension_id]
    return SignedCasesView(
        count=context.count("seen_in", len(signs)),
        summary=_count_signs([sign.sign for _, sign in signs], context),
        cases=tuple(_view_signed(case, sign, framework, context) for case, sign in signs[:CASES_AT_MOST]),
        all=link_all_cases(framework, len(signs), context),
    )


def view_cases_on_path(framework: Framework, perspective_id: str, context: Context) -> tuple[LinkView, ...]:
    """Return the first cases that are read as being on a perspective's path."""
    pairs = context.edition.library.cases_through[framework.id]
    found = [case for case, lens in pairs if lens.perspective == perspective_id]
    return tuple(link_case(case.id, context, lens=framework.id) for case in found[:CASES_AT_MOST])


def link_all_cases(framework: Framework, count: int, context: Context) -> LinkView | None:
    """Return a link to where all cases of a framework stand; None where `count` of them fit a list."""
    if count <= CASES_AT_MOST:
        return None
    has_table = any(lens.signs for _, lens in context.edition.library.cases_through[framework.id])
    place = cross_table(framework.id) if has_table else CASES
    return LinkView(context.words("all_cases", name=framework.short_name), context.link(place))


def tag_sign(sign: Sign, context: Context) -> TagView:
    """Return the tag that says how a dimension looks."""
    return TagView(context.words(f"sign.{sign.sign}"), Markup(f"sign-{sign.sign}"))


def _view_case(case: CaseStudy, lens: Lens, context: Context) -> CaseSeenView:
    return CaseSeenView(
        title=case.name,
        href=context.link(case_page(case.id), anchor("lens", lens.framework)),
        tagline=case.tagline,
        outcome=outcome_tag(case.outcome, context.words),
        would_have_flagged=lens.would_have_flagged,
    )


def _view_signed(case: CaseStudy, sign: Sign, framework: Framework, context: Context) -> SignedCaseView:
    return SignedCaseView(
        case=link_case(case.id, context, lens=framework.id),
        sign=tag_sign(sign, context),
        because=sign.because,
        sources=context.sources(sign.sources),
    )


def _count_signs(signs: list[str], context: Context) -> str:
    counts = Counter(signs)
    return ", ".join(f"{counts[name]} {context.words(f'sign.{name}').lower()}" for name in SIGNS if counts[name])
