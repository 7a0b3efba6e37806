"""What prose can cite and quote out of a library."""

from generators.library import Library
from generators.pages.frame.cited_sources import list_cited_sources
from generators.prose.quotable import Quotable


def list_quotable(library: Library) -> Quotable:
    """Return every source of a library, and its settled advice: in full, and under `key short` inside a sentence."""
    rules = {key: advice.rule for key, advice in library.advice.items()}
    short = {f"{key} short": advice.short for key, advice in library.advice.items() if advice.short}
    return Quotable(list_cited_sources(library), rules | short)
