"""Sources of the library as running text names them."""

from generators.citations import cite_shortly, letter_alike
from generators.library import Library
from generators.model.guidance import Source
from generators.pages.frame.bases import CitedSource


def cited_source(key: str, source: Source, short: str) -> CitedSource:
    """Return a source as running text names it, which is `short`."""
    return CitedSource(key, short, source.title, source.seen, source.is_primary)


def list_cited_sources(library: Library) -> dict[str, CitedSource]:
    """Return every source of a library as running text names it, by key."""
    letters = letter_alike(library.sources)
    return {
        key: cited_source(key, source, cite_shortly(source, letters.get(key, "")))
        for key, source in library.sources.items()
    }
