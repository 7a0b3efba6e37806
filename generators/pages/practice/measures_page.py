"""The catalogue of measures, with what lead and lag are good for and filters that need no server."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Measure
from generators.pages.frame import links
from generators.pages.frame.bases import FactView, LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.tags import TagView
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.dimension_facet import value_dimension
from generators.pages.parts.entry_links import link_measure, link_next_step, link_served
from generators.pages.parts.filters import Facets, FilterView, mark_entry, value_of, view_filter

_FACETS = ("kind", "serves", "owner", "frequency")


@dataclass(frozen=True)
class ChainView:
    """One measure of the chain."""

    measure: LinkView
    kind: TagView


@dataclass(frozen=True)
class MeasureView:
    """One measure with all that is needed to use it."""

    anchor: Markup
    marks: Markup
    name: str
    kind: TagView
    definition: str
    formula: str
    facts: tuple[FactView, ...]
    serves: tuple[LinkView, ...]
    pairs: tuple[LinkView, ...]
    pairs_word: str
    caution: str
    basis: ClaimView


@dataclass(frozen=True)
class MeasuresView:
    """The catalogue."""

    whose_note: WhoseView | None
    note: tuple[ClaimView, ...]
    chain: tuple[ChainView, ...]
    whose: WhoseView | None
    filter: FilterView
    count: int
    leads: int
    lags: int
    measures: tuple[MeasureView, ...]
    step: LinkView | None
    pitfalls: Markup


def make_measures_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the catalogue of measures, where there are any."""
    if library.measures:
        yield render_measures(seen_from(links.MEASURES))


def render_measures(context: Context) -> Page:
    """Return the catalogue of measures."""
    library = context.edition.library
    facets = {name: _find_facets(measure, context) for name, measure in library.measures.items()}
    kinds = [measure.kind for measure in library.measures.values()]
    view = MeasuresView(
        whose_note=context.whose(library.lead_and_lag),
        note=context.claims(library.lead_and_lag),
        chain=tuple(_view_link(name, context) for name in library.measure_chain),
        whose=context.whose(measure.basis for measure in library.measures.values()),
        filter=view_filter(_FACETS, tuple(facets.values()), context),
        count=len(kinds),
        leads=kinds.count("lead"),
        lags=kinds.count("lag"),
        measures=tuple(_view_measure(name, facets[name], context) for name in library.measures),
        step=link_next_step(library.steps, len(library.steps) - 1, context),
        pitfalls=context.link(links.PITFALLS) if library.pitfalls else Markup(),
    )
    head = head_of("measures", context, source_file="guidance/measures.yml")
    return render_page("measures", head, view, context)


def _find_facets(measure: Measure, context: Context) -> Facets:
    return {
        "kind": (value_of(context.words(f"kind.{measure.kind}")),),
        "serves": tuple(value_dimension(one.framework, one.dimension, context) for one in measure.serves),
        "owner": (value_of(measure.owner),),
        "frequency": (value_of(measure.frequency),),
    }


def _view_measure(name: str, facets: Facets, context: Context) -> MeasureView:
    measure = context.edition.library.measures[name]
    other = "lag" if measure.kind == "lead" else "lead"
    facts = {
        "unit": measure.unit,
        "direction": measure.direction,
        "frequency": measure.frequency,
        "owner": measure.owner,
    }
    return MeasureView(
        anchor=Markup(name),
        marks=mark_entry(facets),
        name=measure.name,
        kind=_tag_kind(measure, context),
        definition=measure.definition,
        formula=measure.formula,
        facts=tuple(FactView(context.words(f"measures.{key}"), value) for key, value in facts.items()),
        serves=link_served(measure.serves, context),
        pairs=tuple(link_measure(pair, context) for pair in measure.pairs_with),
        pairs_word=context.words(f"measures.pairs_with_{other}"),
        caution=measure.caution or "",
        basis=context.claim(measure.basis),
    )


def _view_link(name: str, context: Context) -> ChainView:
    return ChainView(link_measure(name, context), _tag_kind(context.edition.library.measures[name], context))


def _tag_kind(measure: Measure, context: Context) -> TagView:
    return TagView(context.words(f"kind.{measure.kind}"), Markup(f"kind-{measure.kind}"))
