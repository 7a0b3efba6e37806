"""Pages about what to do: steps, measures, pitfalls, roles, agendas, questions, terms and downloads."""

from generators.pages.practice.agendas_page import make_agendas_page
from generators.pages.practice.downloads_page import make_downloads_page
from generators.pages.practice.glossary_page import make_glossary_page
from generators.pages.practice.measures_page import make_measures_page
from generators.pages.practice.pitfalls_page import make_pitfalls_page
from generators.pages.practice.questions_page import make_questions_page
from generators.pages.practice.roles_page import make_roles_page
from generators.pages.practice.steps_pages import make_steps_pages

PRACTICE = (
    make_steps_pages,
    make_measures_page,
    make_pitfalls_page,
    make_roles_page,
    make_agendas_page,
    make_questions_page,
    make_glossary_page,
    make_downloads_page,
)
"""What makes the pages, in the order in which they are shown; a new kind of guidance is a line here."""
