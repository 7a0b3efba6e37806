"""All mappings between the dimensions of frameworks, both ways, and the dimensions without a counterpart."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework, Mapping
from generators.pages.frame import links
from generators.pages.frame.context import ClaimView, Context, LinkView
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.relation_views import link_dimension


@dataclass(frozen=True)
class CounterpartView:
    """How a dimension relates to one elsewhere; `anchor` is empty on the way back."""

    anchor: Markup
    relation: str
    there: LinkView
    framework: str
    strength: str
    rationale: ClaimView


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
    summary: str
    partners: str
    mapped: tuple[MappedView, ...]
    alone: tuple[LinkView, ...]


@dataclass(frozen=True)
class MappingsView:
    """The page of all mappings."""

    count: int
    frameworks: tuple[MappedFrameworkView, ...]
    comparison: Markup
    judgement: Markup


def render_mappings(context: Context) -> Page:
    """Return the page of all mappings."""
    frameworks = context.edition.library.frameworks.values()
    view = MappingsView(
        count=sum(len(framework.mappings) for framework in frameworks),
        frameworks=tuple(_view_framework(framework, context) for framework in frameworks),
        comparison=context.link(links.COMPARISON),
        judgement=context.link(links.GRADES, "our-judgement"),
    )
    head = head_of("mappings", context)
    return render_page("mappings", head, view, context)


def _view_framework(framework: Framework, context: Context) -> MappedFrameworkView:
    found = list(_find_counterparts(framework, context))
    mapped, alone = [], []
    for dimension in framework.dimensions:
        here = link_dimension(framework, dimension.id, context)
        members = tuple(view for name, view in found if name == dimension.id)
        if members:
            mapped.append(MappedView(here, members))
        else:
            alone.append(here)
    return MappedFrameworkView(
        anchor=links.anchor("from", framework.id),
        framework=LinkView(framework.short_name, context.link(links.framework_page(framework.id))),
        summary=_summarise(len(found), len(alone), context),
        partners=_count_partners([view.framework for _, view in found], context),
        mapped=tuple(mapped),
        alone=tuple(alone),
    )


def _summarise(count: int, alone: int, context: Context) -> str:
    numbers = {0: "none", 1: "one"}
    return context.words(
        "mappings.summary",
        count=context.words(f"mappings.count.{'one' if count == 1 else 'many'}", count=count),
        alone=context.words(f"mappings.alone.{numbers.get(alone, 'many')}", count=alone),
    )


def _count_partners(names: list[str], context: Context) -> str:
    counts = sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(context.words("mappings.partner", name=name, count=count) for name, count in counts)


def _find_counterparts(framework: Framework, context: Context) -> Iterator[tuple[str, CounterpartView]]:
    """Yield each dimension that has a counterpart with it: first what the framework says, then what others say."""
    known = context.edition.library.frameworks
    for mapping in framework.mappings:
        anchor = Markup(mapping.id_from(framework.id))
        there = (known[mapping.framework], mapping.to)
        yield mapping.dimension, _view(mapping, there, anchor, f"relation.{mapping.kind}", context)
    for other in known.values():
        for mapping in other.mappings:
            if mapping.framework == framework.id:
                there = (other, mapping.dimension)
                yield mapping.to, _view(mapping, there, Markup(), f"reverse.{mapping.kind}", context)


def _view(
    mapping: Mapping, there: tuple[Framework, str], anchor: Markup, relation: str, context: Context
) -> CounterpartView:
    return CounterpartView(
        anchor=anchor,
        relation=context.words(relation),
        there=link_dimension(*there, context),
        framework=there[0].short_name,
        strength=context.words(f"strength.{mapping.strength}"),
        rationale=context.claim(mapping.rationale),
    )
