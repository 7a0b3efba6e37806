"""The page of one framework, from its picture to its sources."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generators.late import Late
from generators.library import Library
from generators.model.framework import Framework, Originator
from generators.pages.frame import links
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import LatePage, Page
from generators.pages.frame.rendering import Head, render_page, shorten
from generators.pages.parts.diagram_views import DiagramView, view_diagram
from generators.pages.parts.download_views import DownloadView, view_downloads_of
from generators.pages.parts.framework_description import DescriptionView, view_description
from generators.pages.parts.framework_evidence import FrameworkEvidenceView, view_framework_evidence
from generators.pages.parts.framework_facts import Facts, view_facts
from generators.pages.parts.framework_questions import FrameworkQuestionsView, view_framework_questions
from generators.pages.parts.perspective_views import PerspectivesView, view_perspectives
from generators.pages.parts.workshop_views import WorkshopView, view_workshop


@dataclass(frozen=True)
class FrameworkView:
    """Everything the page of a framework shows, in its order."""

    name: str
    status: str
    tagline: str
    facts: Facts
    notice: ClaimView | None
    downloads: tuple[DownloadView, ...]
    comparison: Markup
    guide: Markup
    diagram: DiagramView
    description: DescriptionView
    originators: tuple[Originator, ...]
    questions: FrameworkQuestionsView
    perspectives: PerspectivesView | None
    workshop: WorkshopView | None
    evidence: FrameworkEvidenceView


def make_framework_pages(library: Library, seen_from: SeenFrom) -> Iterator[LatePage]:
    """Yield the page of each framework, made once its downloads are."""
    for framework in library.frameworks.values():
        context = seen_from(links.framework_page(framework.id))
        yield LatePage(context.page, framework.short_name, Late(partial(render_framework, framework, context)))


def render_framework(framework: Framework, context: Context) -> Page:
    """Return the page of one framework."""
    head = Head(framework.name, shorten(framework.tagline), f"frameworks/{framework.id}.yml", framework.short_name)
    return render_page("framework", head, view_framework(framework, context), context)


def view_framework(framework: Framework, context: Context) -> FrameworkView:
    """Return all that the page of a framework shows."""
    return FrameworkView(
        name=framework.name,
        status=context.status(framework.status),
        tagline=framework.tagline,
        facts=view_facts(framework, context),
        notice=context.claim(framework.notice) if framework.notice else None,
        downloads=view_downloads_of(framework, context),
        comparison=context.link(links.COMPARISON),
        guide=context.link(links.RUN_WORKSHOP),
        diagram=view_diagram(framework, context),
        description=view_description(framework, context),
        originators=framework.originators,
        questions=view_framework_questions(framework, context),
        perspectives=view_perspectives(framework, context) if framework.perspectives else None,
        workshop=view_workshop(framework.workshop, context) if framework.workshop else None,
        evidence=view_framework_evidence(framework, context),
    )
