"""Pages about what is known: the home page, frameworks, case studies and sources; a new one is a line here."""

from generators.pages.knowledge.case_gallery import make_case_gallery
from generators.pages.knowledge.case_page import make_case_pages
from generators.pages.knowledge.cross_table_page import make_cross_tables
from generators.pages.knowledge.cross_tables_index import make_cross_tables_index
from generators.pages.knowledge.framework_gallery import make_framework_gallery
from generators.pages.knowledge.framework_page import make_framework_pages
from generators.pages.knowledge.home_page import make_home_page
from generators.pages.knowledge.references_page import make_references_page

KNOWLEDGE = (
    make_home_page,
    make_framework_gallery,
    make_framework_pages,
    make_cross_tables_index,
    make_case_gallery,
    make_case_pages,
    make_cross_tables,
    make_references_page,
)
"""What makes the pages, in the order in which they are shown."""
