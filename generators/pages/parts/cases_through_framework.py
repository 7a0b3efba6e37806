"""The cases read through a framework: all of them, those that show a dimension, and those on a perspective's path."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.model.case_study import CaseStudy, Lens, Sign
from generators.model.framework import Framework
from generators.pages.frame.context import Context, LinkView, TagView, outcome_tag
from generators.pages.frame.links import anchor, case_page
from generators.pages.parts.entry_links import link_case

SIGNS: tuple[str, ...] = get_args(Sign.model_fields["sign"].annotation)
"""How a dimension can look, in the order in which it is counted."""


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


@dataclass(frozen=True)
class SignedCasesView:
    """The cases that show a dimension; `count` and `summary` say in words how many, and how they look."""

    count: str
    summary: str
    cases: tuple[SignedCaseView, ...]


def view_cases_through(framework: Framework, context: Context) -> tuple[CaseSeenView, ...]:
    """Return the cases that have a lens for the framework."""
    return tuple(_view_case(case, lens, context) for case, lens in _lenses(framework, context))


def view_signed_cases(framework: Framework, dimension_id: str, context: Context) -> SignedCasesView:
    """Return the cases that say how a dimension looks."""
    pairs = [(case, sign) for case, lens in _lenses(framework, context) for sign in lens.signs]
    found = [(case, sign) for case, sign in pairs if sign.dimension == dimension_id]
    return SignedCasesView(
        count=context.words(f"seen_in.{'one' if len(found) == 1 else 'many'}", count=len(found)),
        summary=_count_signs([sign.sign for _, sign in found], context),
        cases=tuple(_view_signed(case, sign, framework, context) for case, sign in found),
    )


def view_cases_on_path(framework: Framework, perspective_id: str, context: Context) -> tuple[LinkView, ...]:
    """Return the cases that are read as being on a perspective's path."""
    pairs = _lenses(framework, context)
    return tuple(link_case(c.id, context, lens=framework.id) for c, lens in pairs if lens.perspective == perspective_id)


def tag_sign(sign: Sign, context: Context) -> TagView:
    """Return the tag that says how a dimension looks."""
    return TagView(context.words(f"sign.{sign.sign}"), Markup(f"sign-{sign.sign}"))


def _lenses(framework: Framework, context: Context) -> Iterator[tuple[CaseStudy, Lens]]:
    for case in context.edition.library.case_studies.values():
        for lens in case.lenses:
            if lens.framework == framework.id:
                yield case, lens


def _view_case(case: CaseStudy, lens: Lens, context: Context) -> CaseSeenView:
    return CaseSeenView(
        title=case.name,
        href=context.link(case_page(case.id), anchor("lens", lens.framework)),
        tagline=case.tagline,
        outcome=outcome_tag(case.outcome, context.words),
        would_have_flagged=lens.would_have_flagged,
    )


def _view_signed(case: CaseStudy, sign: Sign, framework: Framework, context: Context) -> SignedCaseView:
    return SignedCaseView(link_case(case.id, context, lens=framework.id), tag_sign(sign, context), sign.because)


def _count_signs(signs: list[str], context: Context) -> str:
    counts = Counter(signs)
    return ", ".join(f"{counts[name]} {context.words(f'sign.{name}').lower()}" for name in SIGNS if counts[name])
