"""The abbreviations of the glossary, which every page explains in tooltips."""

from generators.library import Library


def explain_abbreviations(markdown: str, library: Library) -> str:
    """Return a page with the abbreviations of the glossary at its end, which Markdown turns into tooltips."""
    terms = {term.abbreviation: term.name for term in library.terms.values() if term.abbreviation}
    known = "".join(f"*[{abbreviation}]: {' '.join(terms[abbreviation].split())}\n" for abbreviation in sorted(terms))
    return f"{markdown.rstrip()}\n\n{known}" if known else markdown
