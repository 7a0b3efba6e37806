"""What the dimensions of a framework are elsewhere: what it says of others, and what others say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework, Mapping
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context
from generators.pages.parts.entry_links import link_dimension, link_framework


@dataclass(frozen=True)
class CounterpartView:
    """How a dimension here relates to one of another framework; `anchor` is empty on the way back."""

    anchor: Markup
    here: LinkView
    relation: str
    there: LinkView
    framework: str
    strength: str
    rationale: ClaimView


@dataclass(frozen=True)
class RelatedView:
    """Another framework and all that relates it to this one; `count` says in words how much."""

    framework: LinkView
    count: str
    mappings: tuple[CounterpartView, ...]


@dataclass(frozen=True)
class Counterpart:
    """A mapping seen from one of its two ends."""

    dimension: str
    other: Framework
    there: str
    mapping: Mapping
    is_own: bool


def find_counterparts(framework: Framework, context: Context) -> Iterator[Counterpart]:
    """Yield each mapping that touches a framework: first what it says itself, then what others say."""
    known = context.edition.library.frameworks
    for mapping in framework.mappings:
        yield Counterpart(mapping.dimension, known[mapping.framework], mapping.to, mapping, is_own=True)
    for other in known.values():
        for mapping in other.mappings:
            if mapping.framework == framework.id:
                yield Counterpart(mapping.to, other, mapping.dimension, mapping, is_own=False)


def view_counterpart(found: Counterpart, framework: Framework, context: Context) -> CounterpartView:
    """Return how a dimension of a framework relates to its counterpart."""
    mapping, words = found.mapping, context.words
    return CounterpartView(
        anchor=Markup(mapping.id_from(framework.id)) if found.is_own else Markup(),
        here=link_dimension(framework, found.dimension, context),
        relation=words(f"relation.{mapping.kind}") if found.is_own else words(f"reverse.{mapping.kind}"),
        there=link_dimension(found.other, found.there, context),
        framework=found.other.short_name,
        strength=words(f"strength.{mapping.strength}"),
        rationale=context.claim(mapping.rationale),
    )


def view_related(framework: Framework, context: Context) -> tuple[RelatedView, ...]:
    """Return the counterparts of a framework's dimensions, by the other framework."""
    found = sorted(find_counterparts(framework, context), key=lambda one: one.other.id)
    others = {one.other.id: one.other for one in found}
    views = {name: [one for one in found if one.other.id == name] for name in others}
    return tuple(_view_related(others[name], views[name], framework, context) for name in others)


def _view_related(other: Framework, found: list[Counterpart], framework: Framework, context: Context) -> RelatedView:
    views = [view_counterpart(one, framework, context) for one in found]
    in_order = tuple(sorted(views, key=lambda view: (view.here.label, view.there.label)))
    return RelatedView(link_framework(other, context), context.count("related", len(views)), in_order)
