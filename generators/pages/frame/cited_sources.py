"""Sources of the library as running text names them."""

from generators.citations import cite_shortly
from generators.library import Library
from generators.model.guidance import Source
from generators.pages.frame.bases import CitedSource


def cited_source(key: str, source: Source) -> CitedSource:
    """Return a source as running text names it."""
    return CitedSource(key, cite_shortly(source), source.title, source.seen, source.is_primary)


def list_cited_sources(library: Library) -> dict[str, CitedSource]:
    """Return every source of a library as running text names it, by key."""
    return {key: cited_source(key, source) for key, source in library.sources.items()}
