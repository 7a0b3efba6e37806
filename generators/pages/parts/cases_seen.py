"""From a dimension or a perspective back to the cases that show it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.model.case_study import CaseStudy, Lens, Sign
from generators.model.framework import Framework
from generators.pages.frame import links
from generators.pages.frame.context import Context, LinkView, TagView

SIGNS: tuple[str, ...] = get_args(Sign.model_fields["sign"].annotation)
"""How a dimension can look, in the order in which it is counted."""


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


def view_signed_cases(framework: Framework, dimension_id: str, context: Context) -> SignedCasesView:
    """Return the cases that say how a dimension looks."""
    found = [
        (case, sign)
        for case, lens in _lenses(framework, context)
        for sign in lens.signs
        if sign.dimension == dimension_id
    ]
    counts = Counter[str](sign.sign for _, sign in found)
    parts = [f"{counts[name]} {context.words(f'sign.{name}').lower()}" for name in SIGNS if counts[name]]
    return SignedCasesView(
        count=context.words(f"seen_in.{'one' if len(found) == 1 else 'many'}", count=len(found)),
        summary=", ".join(parts),
        cases=tuple(_view_signed(case, sign, framework, context) for case, sign in found),
    )


def view_cases_on_path(framework: Framework, perspective_id: str, context: Context) -> tuple[LinkView, ...]:
    """Return the cases that are read as being on a perspective's path."""
    return tuple(
        _link(case, framework, context)
        for case, lens in _lenses(framework, context)
        if lens.perspective == perspective_id
    )


def _lenses(framework: Framework, context: Context) -> Iterator[tuple[CaseStudy, Lens]]:
    for case in context.edition.library.case_studies.values():
        for lens in case.lenses:
            if lens.framework == framework.id:
                yield case, lens


def _view_signed(case: CaseStudy, sign: Sign, framework: Framework, context: Context) -> SignedCaseView:
    tag = TagView(context.words(f"sign.{sign.sign}"), Markup(f"sign-{sign.sign}"))
    return SignedCaseView(_link(case, framework, context), tag, sign.because)


def _link(case: CaseStudy, framework: Framework, context: Context) -> LinkView:
    part = links.anchor("lens", framework.id)
    return LinkView(case.short_name, context.link(links.case_page(case.id), part))
