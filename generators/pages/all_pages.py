"""Every page made from data, in the order in which they are shown; a new page is a module and a line here."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from generators.edition import Edition
from generators.library import Library
from generators.pages.choosing.comparison_page import render_comparison
from generators.pages.choosing.mappings_page import render_mappings
from generators.pages.frame import links
from generators.pages.frame.context import WORDS_FILE, Context
from generators.pages.frame.page import Download, LatePage, Page
from generators.pages.knowledge.case_page import render_case
from generators.pages.knowledge.cross_table_page import render_cross_table
from generators.pages.knowledge.framework_page import render_framework
from generators.pages.knowledge.galleries import render_case_gallery, render_framework_gallery
from generators.pages.knowledge.home_page import render_home
from generators.pages.knowledge.references_page import render_references
from generators.pages.parts.case_facets import has_signs
from generators.pages.practice.agendas_page import render_agendas
from generators.pages.practice.downloads_page import render_downloads
from generators.pages.practice.glossary_page import render_glossary
from generators.pages.practice.measures_page import render_measures
from generators.pages.practice.pitfalls_page import render_pitfalls
from generators.pages.practice.questions_page import render_questions
from generators.pages.practice.roles_page import render_roles
from generators.pages.practice.steps_pages import render_step, render_steps
from generators.words import Words


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
    yield from _render_crossings(edition.library, seen_from)
    yield render_case_gallery(seen_from(links.CASES))
    for case in edition.library.case_studies.values():
        yield render_case(case, seen_from(links.case_page(case.id)))
    yield from _render_practice(edition.library, seen_from)
    context = seen_from(links.DOWNLOADS)
    yield LatePage(context.page, words("downloads.title"), partial(render_downloads, context))
    yield render_references(seen_from(links.REFERENCES))


def _render_practice(library: Library, seen_from: Callable[[str], Context]) -> Iterator[Page]:
    """Yield the pages of the guide and the glossary, in the order in which they are shown."""
    if library.steps:
        yield render_steps(seen_from(links.STEPS))
    for step in library.steps:
        yield render_step(step, seen_from(links.step_page(step.id)))
    if library.measures:
        yield render_measures(seen_from(links.MEASURES))
    if library.pitfalls:
        yield render_pitfalls(seen_from(links.PITFALLS))
    if library.roles:
        yield render_roles(library.roles, seen_from(links.ROLES))
    if library.agendas:
        yield render_agendas(seen_from(links.AGENDAS))
    if library.questions:
        yield render_questions(seen_from(links.QUESTIONS))
    if library.terms:
        yield render_glossary(seen_from(links.GLOSSARY))


def _render_crossings(library: Library, seen_from: Callable[[str], Context]) -> Iterator[Page]:
    """Yield the pages that cross one kind of knowledge with another: mappings, and cases against dimensions."""
    if any(framework.mappings for framework in library.frameworks.values()):
        yield render_mappings(seen_from(links.MAPPINGS))
    if has_signs(library):
        yield render_cross_table(seen_from(links.CROSS_TABLE))
