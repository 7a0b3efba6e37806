"""Pages that compare frameworks; a new one is a line here."""

from generators.pages.choosing.comparison_page import make_comparison_pages
from generators.pages.choosing.mappings_page import make_mappings_page

CHOOSING = (make_comparison_pages, make_mappings_page)
"""What makes the pages, in the order in which they are shown."""
