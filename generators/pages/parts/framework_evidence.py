"""What speaks for a framework and against it, what it is related to, and what its page rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.model.base import Change, Claim
from generators.model.framework import Framework, Licence
from generators.model.parts import find_sources
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.cases_through_framework import CaseSeenView, link_all_cases, view_cases_through
from generators.pages.parts.counterparts import RelatedView, find_counterparts, view_related
from generators.pages.parts.shortened_list import ShortenedView, shorten_list
from generators.pages.parts.source_views import SourceView, view_source, view_sources

CASES_IN_SIGHT = 3


@dataclass(frozen=True)
class FrameworkEvidenceView:
    """Limits, evidence, relatives, cases and sources."""

    whose_limits: WhoseView | None
    limits: ShortenedView[ClaimView]
    criticism: ShortenedView[ClaimView]
    whose_findings: WhoseView | None
    findings: ShortenedView[ClaimView]
    whose_confusions: WhoseView | None
    confusions: ShortenedView[ClaimView]
    whose_related: WhoseView | None
    related: tuple[RelatedView, ...]
    cases: ShortenedView[CaseSeenView]
    all_cases: LinkView | None
    canonical: tuple[SourceView, ...]
    used: tuple[SourceView, ...]
    licence: Licence
    changelog: tuple[Change, ...]


def view_framework_evidence(framework: Framework, context: Context) -> FrameworkEvidenceView:
    """Return all that a framework rests on and is measured by."""
    used = [key for key in dict.fromkeys(find_sources(framework)) if key not in framework.canonical_sources]
    return FrameworkEvidenceView(
        whose_limits=context.whose((*framework.limits, *framework.criticism)),
        limits=_shorten(framework.limits, context),
        criticism=_shorten(framework.criticism, context),
        whose_findings=context.whose(framework.evidence),
        findings=_shorten(framework.evidence, context),
        whose_confusions=context.whose(framework.confusions),
        confusions=_shorten(framework.confusions, context),
        whose_related=context.whose(one.mapping.rationale for one in find_counterparts(framework, context)),
        related=view_related(framework, context),
        cases=shorten_list(view_cases_through(framework, context), context, in_sight=CASES_IN_SIGHT),
        all_cases=link_all_cases(framework, len(context.edition.library.cases_through[framework.id]), context),
        canonical=tuple(view_source(key, context) for key in framework.canonical_sources),
        used=view_sources(used, context),
        licence=framework.licence,
        changelog=framework.changelog,
    )


def _shorten(claims: Sequence[Claim], context: Context) -> ShortenedView[ClaimView]:
    return shorten_list(context.claims(claims), context)
