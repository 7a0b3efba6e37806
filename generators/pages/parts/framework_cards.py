"""Frameworks at a glance: a card each."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework
from generators.pages.frame.context import Context
from generators.pages.frame.links import framework_page
from generators.pages.parts.diagram_views import view_thumbnail


@dataclass(frozen=True)
class FrameworkCardView:
    """A framework at a glance."""

    name: str
    href: Markup
    tagline: str
    picture: Markup
    status: str
    notes: tuple[str, ...]


def view_framework_card(framework: Framework, context: Context) -> FrameworkCardView:
    """Return a framework's card."""
    notes = [str(framework.year)]
    questions = len(framework.asked_items)
    if questions:
        notes.append(context.count("question_count", questions))
    if framework.workshop:
        notes.append(context.words("time.workshop", time=context.duration(framework.workshop.minutes)))
    return FrameworkCardView(
        name=framework.short_name,
        href=context.link(framework_page(framework.id)),
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
