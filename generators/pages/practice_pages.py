"""The pages made from guidance: each is there when its data is."""

from collections.abc import Callable, Iterator

from generators.library import Library
from generators.pages.choosing.mappings_page import render_mappings
from generators.pages.frame import links
from generators.pages.frame.context import Context
from generators.pages.frame.page import Page
from generators.pages.knowledge.cross_table_page import render_cross_table
from generators.pages.parts.case_facets import has_signs
from generators.pages.practice.agendas_page import render_agendas
from generators.pages.practice.glossary_page import render_glossary
from generators.pages.practice.measures_page import render_measures
from generators.pages.practice.pitfalls_page import render_pitfalls
from generators.pages.practice.questions_page import render_questions
from generators.pages.practice.roles_page import render_roles
from generators.pages.practice.steps_pages import render_step, render_steps


def render_practice(library: Library, seen_from: Callable[[str], Context]) -> Iterator[Page]:
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


def render_crossings(library: Library, seen_from: Callable[[str], Context]) -> Iterator[Page]:
    """Yield the pages that cross one kind of knowledge with another: mappings, and cases against dimensions."""
    if any(framework.mappings for framework in library.frameworks.values()):
        yield render_mappings(seen_from(links.MAPPINGS))
    if has_signs(library):
        yield render_cross_table(seen_from(links.CROSS_TABLE))
