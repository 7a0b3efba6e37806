"""The page of one case study: what happened, and how each framework reads it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.base import Change
from generators.model.case_study import CaseStudy, Lens, Sign
from generators.model.parts import find_sources
from generators.pages.frame import links
from generators.pages.frame.bases import BasisView, FactView, LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.links import anchor, framework_page
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import Head, render_page, shorten
from generators.pages.frame.tags import TagView, outcome_tag
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.cases_through_framework import tag_sign
from generators.pages.parts.entry_links import link_dimension, link_framework
from generators.pages.parts.source_views import SourceView, view_sources


@dataclass(frozen=True)
class EventView:
    """A fact of the case; `when` is empty where no date belongs to it."""

    when: str
    text: str
    basis: BasisView


@dataclass(frozen=True)
class SignView:
    """How strong one dimension looks in the case."""

    dimension: LinkView
    sign: TagView
    because: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True)
class LensView:
    """The case seen through one framework."""

    anchor: Markup
    framework: LinkView
    reading: str
    sources: tuple[LinkView, ...]
    perspective: LinkView | None
    signs: tuple[SignView, ...]
    would_have_flagged: str


@dataclass(frozen=True)
class CaseView:
    """Everything the page of a case shows, in its order."""

    name: str
    tagline: str
    facts: tuple[FactView, ...]
    outcome: TagView
    standing: str
    topics: str
    whose_situation: WhoseView | None
    situation: tuple[ClaimView, ...]
    whose_events: WhoseView | None
    events: tuple[EventView, ...]
    lenses: tuple[LensView, ...]
    whose_lessons: WhoseView | None
    lessons: tuple[ClaimView, ...]
    questions: tuple[str, ...]
    sources: tuple[SourceView, ...]
    changelog: tuple[Change, ...]


def make_case_pages(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of each case study."""
    for case in library.case_studies.values():
        yield render_case(case, seen_from(links.case_page(case.id)))


def render_case(case: CaseStudy, context: Context) -> Page:
    """Return the page of one case study."""
    head = Head(case.name, shorten(case.tagline), f"case_studies/{case.id}.yml", case.short_name)
    return render_page("case", head, view_case(case, context), context)


def view_case(case: CaseStudy, context: Context) -> CaseView:
    """Return all that the page of a case shows."""
    ungraded = "judgement" if case.standing == "documented" else "invented"
    return CaseView(
        name=case.name,
        tagline=case.tagline,
        facts=(
            context.fact("organisation", case.organisation),
            context.fact("sector", case.sector),
            context.fact("region", case.region),
            context.fact("country", case.country),
            context.fact("period", case.period),
        ),
        outcome=outcome_tag(case.outcome, context.words),
        standing=context.words(f"case_standing.{case.standing}"),
        topics=", ".join(_name_topics(case, context.edition.library)),
        whose_situation=context.whose(case.situation, ungraded=ungraded),
        situation=context.claims(case.situation, ungraded=ungraded),
        whose_events=context.whose(case.facts, ungraded=ungraded),
        events=tuple(EventView(f.when or "", f.text, context.basis(f, ungraded=ungraded)) for f in case.facts),
        lenses=tuple(_view_lens(lens, context) for lens in case.lenses),
        whose_lessons=context.whose(case.lessons),
        lessons=context.claims(case.lessons),
        questions=case.questions,
        sources=view_sources(dict.fromkeys(find_sources(case)), context),
        changelog=case.changelog,
    )


def _name_topics(case: CaseStudy, library: Library) -> Iterator[str]:
    """Yield the tags of a case as words, abbreviations as the glossary writes them."""
    abbreviations = {
        term.abbreviation.casefold(): term.abbreviation for term in library.terms.values() if term.abbreviation
    }
    yield from (abbreviations.get(tag, tag.replace("-", " ")) for tag in case.tags)


def _view_lens(lens: Lens, context: Context) -> LensView:
    framework = context.edition.library.frameworks[lens.framework]
    page = framework_page(framework.id)
    chosen = [p for p in framework.perspectives if p.id == lens.perspective]
    perspectives = [LinkView(p.name, context.link(page, anchor("perspective", p.id))) for p in chosen]
    return LensView(
        anchor=anchor("lens", framework.id),
        framework=link_framework(framework, context),
        reading=lens.reading,
        sources=context.sources(lens.sources),
        perspective=perspectives[0] if perspectives else None,
        signs=tuple(_view_sign(lens, sign, context) for sign in lens.signs),
        would_have_flagged=lens.would_have_flagged,
    )


def _view_sign(lens: Lens, sign: Sign, context: Context) -> SignView:
    framework = context.edition.library.frameworks[lens.framework]
    return SignView(
        dimension=link_dimension(framework, sign.dimension, context),
        sign=tag_sign(sign, context),
        because=sign.because,
        sources=context.sources(sign.sources),
    )
