"""What a case says about itself when cases are filtered."""

from collections.abc import Iterator, Sequence

from generators.library import Library
from generators.model.case_study import CaseStudy, Lens
from generators.pages.frame.context import Context
from generators.pages.parts.dimension_facet import value_dimension
from generators.pages.parts.filters import Facets, FilterView, Value, value_of, view_filter

_FACETS = ("outcome", "sector", "region", "dimension", "sign", "perspective")


def view_case_filter(cases: Sequence[CaseStudy], context: Context) -> FilterView:
    """Return the form that filters cases."""
    entries = [find_case_facets(case, context) for case in cases]
    return view_filter(_FACETS, entries, context, within={"sign": "dimension"})


def find_case_facets(case: CaseStudy, context: Context) -> Facets:
    """Return what a case says about itself, by the name of the facet."""
    return {
        "outcome": (value_of(context.words(f"outcome.{case.outcome}")),),
        "sector": (value_of(case.sector),),
        "region": (value_of(case.region),),
        "dimension": tuple(_find_dimensions(case, context)),
        "sign": tuple(dict.fromkeys(_find_signs(case, context))),
        "perspective": tuple(_find_perspectives(case.lenses, context)),
    }


def has_signs(library: Library) -> bool:
    """Return whether any case says how a dimension looks."""
    return any(lens.signs for case in library.case_studies.values() for lens in case.lenses)


def _find_dimensions(case: CaseStudy, context: Context) -> Iterator[Value]:
    for lens in case.lenses:
        for sign in lens.signs:
            yield value_dimension(lens.framework, sign.dimension, context)


def _find_signs(case: CaseStudy, context: Context) -> Iterator[Value]:
    """Yield each sign twice: by itself, and together with its dimension."""
    for lens in case.lenses:
        for sign in lens.signs:
            word = context.words(f"sign.{sign.sign}")
            yield Value(sign.sign, word)
            yield Value(f"{lens.framework}.{sign.dimension}.{sign.sign}", word)


def _find_perspectives(lenses: Sequence[Lens], context: Context) -> Iterator[Value]:
    for lens in lenses:
        framework = context.edition.library.frameworks[lens.framework]
        for perspective in framework.perspectives:
            if perspective.id == lens.perspective:
                yield Value(f"{framework.id}.{perspective.id}", perspective.name, framework.short_name)
