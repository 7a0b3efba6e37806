"""The last slide: sources with their addresses, licence, names and marks."""

from pptx.util import Pt

from generators.citations import address
from generators.deck.page.layouts import ASIDE_INDEX, MAIN_INDEX, TABLE_SIZE
from generators.deck.page.presentation import Deck
from generators.deck.page.writing import Paragraph, Run, heading, paragraph, plain


def add_sources(deck: Deck) -> None:
    """Add the canonical sources, on as many slides as they need, with what may be done with the deck."""
    words = deck.words
    references = [_reference(deck, key) for key in deck.framework.canonical_sources]
    parts = deck.split("Closing", MAIN_INDEX, references, TABLE_SIZE)
    for part, chunk in enumerate(parts, start=1):
        key = "sources.title" if len(parts) == 1 else "sources.title_part"
        title = words(key, part=part, parts=len(parts))
        notes = [words("sources.notes_intro")]
        slide = deck.add("Closing", title=title, lead=paragraph(words("sources.lead")), notes=notes)
        deck.fill(slide, MAIN_INDEX, chunk)
        deck.fill_fitting(slide, ASIDE_INDEX, _terms(deck))


def _reference(deck: Deck, key: str) -> Paragraph:
    where = address(deck.edition.library.sources[key])
    runs = [Run(deck.edition.cite(key))]
    if where:
        runs += [Run(" "), Run(where, link=where)]
    return Paragraph(tuple(runs), before=Pt(8))


def _terms(deck: Deck) -> list[Paragraph]:
    framework, words = deck.framework, deck.words
    date = framework.changelog[0].date.isoformat()
    link = Run(words("sources.page"), link=deck.edition.framework_url(framework))
    return [
        heading(words("sources.licence")), plain(framework.licence.text),
        heading(words("sources.trademark")), plain(framework.licence.trademark),
        heading(words("sources.version", version=framework.version, date=date)),
        Paragraph((link,), before=Pt(4), is_plain=True),
    ]  # fmt: skip
