"""The abbreviations of the glossary, which every page explains in tooltips."""

from generators.library import Library


def list_abbreviations(library: Library) -> str:
    """Return the abbreviations of the glossary as Markdown turns them into tooltips; nothing if there are none."""
    terms = {term.abbreviation: term.name for term in library.terms.values() if term.abbreviation}
    return "".join(f"*[{abbreviation}]: {' '.join(terms[abbreviation].split())}\n" for abbreviation in sorted(terms))


def explain_abbreviations(markdown: str, abbreviations: str) -> str:
    """Return a page with the abbreviations at its end."""
    return f"{markdown.rstrip()}\n\n{abbreviations}" if abbreviations else markdown
