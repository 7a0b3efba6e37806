"""How a framework is tied to the rest: mappings in both directions, and the cases seen through it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.model.case_study import CaseStudy, Lens
from generators.model.framework import Framework, Mapping
from generators.pages.frame.context import ClaimView, Context, LinkView, TagView, outcome_tag
from generators.pages.frame.links import anchor, case_page, framework_page


@dataclass(frozen=True)
class MappingView:
    """How a dimension here relates to a dimension of another framework."""

    here: LinkView
    relation: str
    there: LinkView
    strength: str
    rationale: ClaimView


@dataclass(frozen=True)
class RelatedView:
    """Another framework and all that relates it to this one; `count` says in words how much."""

    framework: LinkView
    count: str
    mappings: tuple[MappingView, ...]


@dataclass(frozen=True)
class CaseSeenView:
    """A case that was read through a framework."""

    title: str
    href: Markup
    tagline: str
    outcome: TagView
    would_have_flagged: str


def view_related(framework: Framework, context: Context) -> tuple[RelatedView, ...]:
    """Return what the framework says about others, and what others say about it, by the other framework."""
    pairs = [*_own(framework, context), *_incoming(framework, context)]
    others = {other.id: other for other, _ in pairs}
    return tuple(_view_related(others[name], [m for o, m in pairs if o.id == name], context) for name in sorted(others))


def view_cases_through(framework: Framework, context: Context) -> tuple[CaseSeenView, ...]:
    """Return the cases that have a lens for the framework."""
    cases = context.edition.library.case_studies.values()
    seen = [(case, lens) for case in cases for lens in case.lenses if lens.framework == framework.id]
    return tuple(_view_case(case, lens, context) for case, lens in seen)


def _view_related(other: Framework, mappings: list[MappingView], context: Context) -> RelatedView:
    count = context.words("related.one" if len(mappings) == 1 else "related.many", count=len(mappings))
    in_order = tuple(sorted(mappings, key=lambda mapping: (mapping.here.label, mapping.there.label)))
    return RelatedView(LinkView(other.short_name, context.link(framework_page(other.id))), count, in_order)


def _own(framework: Framework, context: Context) -> Iterator[tuple[Framework, MappingView]]:
    for mapping in framework.mappings:
        other = context.edition.library.frameworks[mapping.framework]
        relation = context.words(f"relation.{mapping.kind}")
        yield other, _view_mapping(mapping, (framework, mapping.dimension), (other, mapping.to), relation, context)


def _incoming(framework: Framework, context: Context) -> Iterator[tuple[Framework, MappingView]]:
    for other in context.edition.library.frameworks.values():
        for mapping in other.mappings:
            if mapping.framework == framework.id:
                here, there = (framework, mapping.to), (other, mapping.dimension)
                yield other, _view_mapping(mapping, here, there, context.words(f"reverse.{mapping.kind}"), context)


def _view_mapping(
    mapping: Mapping, here: tuple[Framework, str], there: tuple[Framework, str], relation: str, context: Context
) -> MappingView:
    return MappingView(
        here=link_dimension(*here, context),
        relation=relation,
        there=link_dimension(*there, context),
        strength=context.words(f"strength.{mapping.strength}"),
        rationale=context.claim(mapping.rationale),
    )


def link_dimension(framework: Framework, dimension_id: str, context: Context, *, shortly: bool = False) -> LinkView:
    """Return the name of a dimension, linked to its part of the framework's page."""
    dimension = next(dimension for dimension in framework.dimensions if dimension.id == dimension_id)
    name = dimension.short_name if shortly else dimension.name
    return LinkView(name, context.link(framework_page(framework.id), anchor("dim", dimension_id)))


def _view_case(case: CaseStudy, lens: Lens, context: Context) -> CaseSeenView:
    return CaseSeenView(
        title=case.name,
        href=context.link(case_page(case.id), anchor("lens", lens.framework)),
        tagline=case.tagline,
        outcome=outcome_tag(case.outcome, context.words),
        would_have_flagged=lens.would_have_flagged,
    )
