"""Markdown pages from the data: views prepare everything, templates only arrange it."""

from collections.abc import Iterator, Mapping
from functools import partial

from generators.edition import Edition
from generators.pages.choosing.comparison_page import render_comparison
from generators.pages.frame import links
from generators.pages.frame.context import WORDS_FILE, Context
from generators.pages.frame.page import Download, LatePage, Page
from generators.pages.knowledge.case_page import render_case
from generators.pages.knowledge.framework_page import render_framework
from generators.pages.knowledge.galleries import render_case_gallery, render_framework_gallery
from generators.pages.knowledge.home_page import render_home
from generators.pages.knowledge.references_page import render_references
from generators.pages.practice.downloads_page import render_downloads
from generators.pages.practice_pages import render_crossings, render_practice
from generators.words import Words

__all__ = ["Download", "LatePage", "Page", "render_pages"]


def render_pages(edition: Edition, downloads: Mapping[str, Download]) -> tuple[Page | LatePage, ...]:
    """Return every page made from data, in the order in which they are shown; `downloads` are keyed by path.

    Pages that tell of single downloads are made when they are first read.
    """
    return tuple(_render(edition, downloads, Words(WORDS_FILE)))


def _render(edition: Edition, downloads: Mapping[str, Download], words: Words) -> Iterator[Page | LatePage]:
    def seen_from(page: str) -> Context:
        return Context(edition, downloads, words, page)

    yield render_home(seen_from(links.HOME))
    yield render_framework_gallery(seen_from(links.FRAMEWORKS))
    for framework in edition.library.frameworks.values():
        context = seen_from(links.framework_page(framework.id))
        yield LatePage(context.page, framework.short_name, partial(render_framework, framework, context))
    yield render_comparison(seen_from(links.COMPARISON))
    yield from render_crossings(edition.library, seen_from)
    yield render_case_gallery(seen_from(links.CASES))
    for case in edition.library.case_studies.values():
        yield render_case(case, seen_from(links.case_page(case.id)))
    yield from render_practice(edition.library, seen_from)
    context = seen_from(links.DOWNLOADS)
    yield LatePage(context.page, words("title.downloads"), partial(render_downloads, context))
    yield render_references(seen_from(links.REFERENCES))
