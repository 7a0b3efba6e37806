"""Cases against dimensions: for each framework, how its dimensions look in the cases that were read through it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.case_study import CaseStudy, Sign
from generators.model.framework import Framework
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.paging import PagerView, Portion, split_into_portions, view_pager
from generators.pages.frame.rendering import Head, render_page
from generators.pages.frame.tags import TagView, outcome_tag
from generators.pages.parts.case_facets import find_case_facets, view_case_filter
from generators.pages.parts.cases_through_framework import tag_sign
from generators.pages.parts.entry_links import link_case, link_dimension, link_framework
from generators.pages.parts.filters import FilterView, mark_entry

ROWS_AT_MOST = 100


@dataclass(frozen=True)
class SignCellView:
    """How a dimension looks in a case, and why, with sources; no tag where the case says nothing about it."""

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
    pager: PagerView | None
    cases: Markup
    tables: Markup
    judgement: Markup


def make_cross_tables(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the table of each framework through which any case is seen, on as many pages as it takes."""
    for name, pairs in library.cases_through.items():
        if any(lens.signs for _, lens in pairs):
            cases = [case for case, _ in pairs]
            for portion in split_into_portions(cases, links.cross_table(name), at_most=ROWS_AT_MOST):
                yield render_cross_table(library.frameworks[name], portion, seen_from(portion.path))


def render_cross_table(framework: Framework, portion: Portion[CaseStudy], context: Context) -> Page:
    """Return the table of cases against the dimensions of the framework through which they were read."""
    view = CrossTableView(
        framework=link_framework(framework, context),
        dimensions=tuple(link_dimension(framework, d.id, context, shortly=True) for d in framework.dimensions),
        rows=tuple(_view_row(case, framework, context) for case in portion.entries),
        filter=view_case_filter(portion.entries, context, through=framework.id),
        pager=view_pager(portion, context),
        cases=context.link(links.CASES),
        tables=context.link(links.CROSS_TABLES),
        judgement=context.link(links.GRADES, "our-judgement"),
    )
    return render_page("cross_table", _view_head(framework, portion, context), view, context)


def _view_head(framework: Framework, portion: Portion[CaseStudy], context: Context) -> Head:
    words, name = context.words, framework.short_name
    title = portion.title(words("cross_table.title", name=name), context)
    description = words("cross_table.description", name=name)
    return Head(title, description, f"frameworks/{framework.id}.yml", is_searched=False)


def _view_row(case: CaseStudy, framework: Framework, context: Context) -> CaseRowView:
    signs = {sign.dimension: sign for lens in case.lenses if lens.framework == framework.id for sign in lens.signs}
    return CaseRowView(
        marks=mark_entry(find_case_facets(case, context, through=framework.id)),
        case=link_case(case.id, context, lens=framework.id),
        outcome=outcome_tag(case.outcome, context.words),
        cells=tuple(_view_cell(signs.get(dimension.id), context) for dimension in framework.dimensions),
    )


def _view_cell(sign: Sign | None, context: Context) -> SignCellView:
    return SignCellView(None, "") if sign is None else SignCellView(tag_sign(sign, context), _say_why(sign, context))


def _say_why(sign: Sign, context: Context) -> str:
    """Return the reason for a sign, followed by short citations where it repeats facts."""
    if not sign.sources:
        return sign.because
    cited = "; ".join(source.label for source in context.sources(sign.sources))
    return context.words("cross_table.because", because=sign.because, sources=cited)
