"""All mappings between the dimensions of frameworks, both ways, and the dimensions without a counterpart."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.framework import Framework
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.counterparts import CounterpartView, find_counterparts, view_counterpart
from generators.pages.parts.entry_links import link_dimension, link_framework

IN_FULL_AT_MOST = 250
"""With more mappings than these, each stands here once, and its reason on the pages of its two frameworks."""


@dataclass(frozen=True)
class MappedView:
    """A dimension and its counterparts."""

    dimension: LinkView
    counterparts: tuple[CounterpartView, ...]


@dataclass(frozen=True)
class MappedFrameworkView:
    """One framework: its dimensions with counterparts, and those without; `partners` counts by other framework."""

    anchor: Markup
    framework: LinkView
    reasons: Markup
    summary: str
    partners: str
    mapped: tuple[MappedView, ...]
    alone: tuple[LinkView, ...]


@dataclass(frozen=True)
class MappingsView:
    """The page of all mappings; a brief one leaves the reasons and the way back to the pages of frameworks."""

    count: int
    is_brief: bool
    frameworks: tuple[MappedFrameworkView, ...]
    comparison: Markup
    whose: WhoseView | None


def make_mappings_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of all mappings, where there are any."""
    if any(framework.mappings for framework in library.frameworks.values()):
        yield render_mappings(seen_from(links.MAPPINGS))


def render_mappings(context: Context) -> Page:
    """Return the page of all mappings."""
    frameworks = context.edition.library.frameworks.values()
    count = sum(len(framework.mappings) for framework in frameworks)
    is_brief = count > IN_FULL_AT_MOST
    view = MappingsView(
        count=count,
        is_brief=is_brief,
        frameworks=tuple(_view_framework(framework, context, own_only=is_brief) for framework in frameworks),
        comparison=context.link(links.COMPARISON),
        whose=None if is_brief else context.whose(one.rationale for f in frameworks for one in f.mappings),
    )
    return render_page("mappings", head_of("mappings", context), view, context)


def _view_framework(framework: Framework, context: Context, *, own_only: bool) -> MappedFrameworkView:
    found = list(find_counterparts(framework, context))
    with_any = {one.dimension for one in found}
    alone = [dimension.id for dimension in framework.dimensions if dimension.id not in with_any]
    shown = [one for one in found if one.is_own or not own_only]
    by_dimension = {d.id: [one for one in shown if one.dimension == d.id] for d in framework.dimensions}
    return MappedFrameworkView(
        anchor=links.anchor("from", framework.id),
        framework=link_framework(framework, context),
        reasons=context.link(links.framework_page(framework.id), "mappings"),
        summary=_summarise(len(found), len(alone), context),
        partners=_count_partners([one.other.short_name for one in found], context),
        mapped=tuple(
            MappedView(
                link_dimension(framework, name, context),
                tuple(view_counterpart(one, framework, context) for one in members),
            )
            for name, members in by_dimension.items()
            if members
        ),
        alone=tuple(link_dimension(framework, name, context) for name in alone),
    )


def _summarise(count: int, alone: int, context: Context) -> str:
    numbers = {0: "none", 1: "one"}
    return context.words(
        "mappings.summary",
        count=context.count("mappings.count", count),
        alone=context.words(f"mappings.alone.{numbers.get(alone, 'many')}", count=alone),
    )


def _count_partners(names: list[str], context: Context) -> str:
    counts = sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(context.words("mappings.partner", name=name, count=count) for name, count in counts)
