"""The gallery of frameworks: one card each."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.pages.frame import links
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.framework_cards import FrameworkCardView, view_framework_card


@dataclass(frozen=True)
class FrameworksView:
    """The gallery of frameworks."""

    cards: tuple[FrameworkCardView, ...]
    comparison: Markup


def make_framework_gallery(_: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page with a card for each framework."""
    yield render_framework_gallery(seen_from(links.FRAMEWORKS))


def render_framework_gallery(context: Context) -> Page:
    """Return the page with a card for each framework."""
    frameworks = context.edition.library.frameworks.values()
    cards = tuple(view_framework_card(framework, context) for framework in frameworks)
    view = FrameworksView(cards, context.link(links.COMPARISON))
    return render_page("frameworks", head_of("frameworks", context), view, context)
