"""Cases against dimensions: how each dimension of one framework looks in every case."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.case_study import CaseStudy, Sign
from generators.model.framework import Framework
from generators.pages.frame import links
from generators.pages.frame.context import Context, LinkView, SeenFrom, TagView, outcome_tag
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.case_facets import find_case_facets, has_signs, view_case_filter
from generators.pages.parts.cases_through_framework import tag_sign
from generators.pages.parts.entry_links import link_case, link_dimension, link_framework
from generators.pages.parts.filters import FilterView, mark_entry


@dataclass(frozen=True)
class SignCellView:
    """How a dimension looks in a case; no tag where the case says nothing about it."""

    tag: TagView | None
    because: str


@dataclass(frozen=True)
class CaseRowView:
    """One case across all dimensions."""

    marks: Markup
    case: LinkView
    outcome: TagView
    cells: tuple[SignCellView, ...]


@dataclass(frozen=True)
class CrossTableView:
    """The table of cases and dimensions."""

    framework: LinkView
    dimensions: tuple[LinkView, ...]
    rows: tuple[CaseRowView, ...]
    filter: FilterView
    cases: Markup
    judgement: Markup


def make_cross_table_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the table of cases and dimensions, where any case says how a dimension looks."""
    if has_signs(library):
        yield render_cross_table(seen_from(links.CROSS_TABLE))


def render_cross_table(context: Context) -> Page:
    """Return the table of all cases against the framework through which most of them are read."""
    library = context.edition.library
    framework = find_most_signed(library)
    view = CrossTableView(
        framework=link_framework(framework, context),
        dimensions=tuple(link_dimension(framework, d.id, context, shortly=True) for d in framework.dimensions),
        rows=tuple(_view_row(case, framework, context) for case in library.case_studies.values()),
        filter=view_case_filter(tuple(library.case_studies.values()), context),
        cases=context.link(links.CASES),
        judgement=context.link(links.GRADES, "our-judgement"),
    )
    return render_page("cross_table", head_of("cross_table", context, is_searched=False), view, context)


def find_most_signed(library: Library) -> Framework:
    """Return the framework with signs in most cases; among equals, the one that reads them with most signs a dimension.

    Raises ValueError where no case has a sign.
    """
    lenses = [lens for case in library.case_studies.values() for lens in case.lenses if lens.signs]
    cases = Counter(lens.framework for lens in lenses)
    signs: Counter[str] = Counter()
    for lens in lenses:
        signs[lens.framework] += len(lens.signs)
    known = [framework for framework in library.frameworks.values() if cases[framework.id]]
    return max(known, key=lambda framework: (cases[framework.id], signs[framework.id] / len(framework.dimensions)))


def _view_row(case: CaseStudy, framework: Framework, context: Context) -> CaseRowView:
    signs = {sign.dimension: sign for lens in case.lenses if lens.framework == framework.id for sign in lens.signs}
    return CaseRowView(
        marks=mark_entry(find_case_facets(case, context)),
        case=link_case(case.id, context),
        outcome=outcome_tag(case.outcome, context.words),
        cells=tuple(_view_cell(signs.get(dimension.id), context) for dimension in framework.dimensions),
    )


def _view_cell(sign: Sign | None, context: Context) -> SignCellView:
    if sign is None:
        return SignCellView(None, "")
    return SignCellView(tag_sign(sign, context), sign.because)
