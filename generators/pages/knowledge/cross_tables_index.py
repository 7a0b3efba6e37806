"""The index of the tables that set cases against dimensions: a card for each framework that has one."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.case_facets import has_signs


@dataclass(frozen=True)
class CrossTableCardView:
    """One table at a glance; `count` says in words how many cases it holds."""

    table: LinkView
    count: str
    dimensions: str


@dataclass(frozen=True)
class CrossTablesView:
    """All tables of cases and dimensions."""

    cards: tuple[CrossTableCardView, ...]
    cases: Markup
    judgement: Markup


def make_cross_tables_index(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the index of the tables, where any case says how a dimension looks."""
    if has_signs(library):
        yield render_cross_tables_index(seen_from(links.CROSS_TABLES))


def render_cross_tables_index(context: Context) -> Page:
    """Return the page with a card for each table."""
    through = context.edition.library.cases_through
    names = [name for name, pairs in through.items() if any(lens.signs for _, lens in pairs)]
    view = CrossTablesView(
        cards=tuple(_view_card(name, len(through[name]), context) for name in names),
        cases=context.link(links.CASES),
        judgement=context.link(links.GRADES, "our-judgement"),
    )
    return render_page("cross_tables", head_of("cross_tables", context), view, context)


def _view_card(name: str, count: int, context: Context) -> CrossTableCardView:
    framework = context.edition.library.frameworks[name]
    return CrossTableCardView(
        table=LinkView(framework.short_name, context.link(links.cross_table(name))),
        count=context.count("case_count", count),
        dimensions=", ".join(dimension.short_name for dimension in framework.dimensions),
    )
