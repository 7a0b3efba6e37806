"""Every page made from data; a new page is a module and a line in its room."""

from collections.abc import Mapping

from generators.downloads import Download
from generators.edition import Edition
from generators.pages.choosing import CHOOSING
from generators.pages.frame.context import Context
from generators.pages.frame.page import WORDS_FILE, LatePage, Page
from generators.pages.knowledge import KNOWLEDGE
from generators.pages.practice import PRACTICE
from generators.words import Words


def render_pages(edition: Edition, downloads: Mapping[str, Download]) -> tuple[Page | LatePage, ...]:
    """Return every page made from data, in the order in which they are shown; `downloads` are keyed by path.

    Pages that tell of single downloads are made when they are first read.
    """
    words = Words(WORDS_FILE)

    def seen_from(page: str) -> Context:
        return Context(edition, downloads, words, page)

    return tuple(page for make in (*KNOWLEDGE, *CHOOSING, *PRACTICE) for page in make(edition.library, seen_from))
