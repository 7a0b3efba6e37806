"""The abbreviations of the glossary, which every page explains in tooltips."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generators.library import Library

_BREAKS_THE_LIST = re.compile(r"[\\\[\]]")
"""Markdown has no way to write an abbreviation with these signs, and would show the line as text."""


def list_abbreviations(library: "Library") -> str:
    """Return the abbreviations of the glossary as Markdown turns them into tooltips; nothing if there are none."""
    terms = {term.abbreviation: term.name for term in library.terms.values() if term.abbreviation}
    listed = [abbreviation for abbreviation in sorted(terms) if not _BREAKS_THE_LIST.search(abbreviation)]
    return "".join(f"*[{abbreviation}]: {' '.join(terms[abbreviation].split())}\n" for abbreviation in listed)


def explain_abbreviations(markdown: str, abbreviations: str) -> str:
    """Return a page with the abbreviations at its end."""
    return f"{markdown.rstrip()}\n\n{abbreviations}" if abbreviations else markdown
