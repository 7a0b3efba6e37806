"""What a case says about itself when cases are filtered."""

from collections.abc import Iterator, Sequence

from generators.library import Library
from generators.model.case_study import CaseStudy, Lens
from generators.pages.frame.context import Context
from generators.pages.parts.dimension_facet import value_dimension
from generators.pages.parts.filters import Facets, FilterView, Value, value_of, view_filter

_FACETS = ("outcome", "sector", "region", "dimension", "sign", "perspective")


def view_case_filter(cases: Sequence[CaseStudy], context: Context, *, through: str = "") -> FilterView:
    """Return the form that filters cases, by all they say or by what is read through the framework `through`."""
    entries = [find_case_facets(case, context, through=through) for case in cases]
    return view_filter(_FACETS, entries, context, within={"sign": "dimension"})


def view_short_case_filter(cases: Sequence[CaseStudy], context: Context) -> FilterView:
    """Return the form that filters cases by what happened, however they are read."""
    return view_filter(_FACETS, [find_short_facets(case, context) for case in cases], context)


def find_case_facets(case: CaseStudy, context: Context, *, through: str = "") -> Facets:
    """Return what a case says about itself, by the name of the facet; of all its lenses or of one."""
    lenses = [lens for lens in case.lenses if through in ("", lens.framework)]
    return {
        **find_short_facets(case, context),
        "dimension": tuple(_find_dimensions(lenses, context)),
        "sign": tuple(dict.fromkeys(_find_signs(lenses, context))),
        "perspective": tuple(_find_perspectives(lenses, context)),
    }


def find_short_facets(case: CaseStudy, context: Context) -> Facets:
    """Return what happened in a case, by the name of the facet."""
    return {
        "outcome": (value_of(context.words(f"outcome.{case.outcome}")),),
        "sector": (value_of(case.sector),),
        "region": (value_of(case.region),),
    }


def has_signs(library: Library) -> bool:
    """Return whether any case says how a dimension looks."""
    return any(lens.signs for case in library.case_studies.values() for lens in case.lenses)


def _find_dimensions(lenses: Sequence[Lens], context: Context) -> Iterator[Value]:
    for lens in lenses:
        for sign in lens.signs:
            yield value_dimension(lens.framework, sign.dimension, context)


def _find_signs(lenses: Sequence[Lens], context: Context) -> Iterator[Value]:
    """Yield each sign twice: by itself, and together with its dimension."""
    for lens in lenses:
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
