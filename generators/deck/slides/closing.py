"""The last slides: what happens next; sources with their addresses, licence, names and marks."""

from pptx.util import Pt

from generators.citations import address
from generators.deck.agenda.script import tell
from generators.deck.page.layouts import TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, Run, heading, linked, paragraph, plain
from generators.deck.page.text_parts import fit_text, split_text
from generators.deck.slides.brief import Brief
from generators.deck.slideshow import Slide
from generators.model.framework import Workshop
from generators.model.practice import RESULTS_OUT

_APART = Pt(8)


def tell_next_steps(brief: Brief, workshop: Workshop) -> Slide:
    """Return what happens after the day, and where to find everything."""
    words, stationery = brief.words, brief.stationery
    results_out = brief.edition.library.advice[RESULTS_OUT].rule
    aside = [heading(words("next.aside")), plain(words("next.page")), linked(words("next.page_link"), brief.page)]
    texts = (
        fit_text(stationery, "content", "main_text", [paragraph(step) for step in workshop.next_steps]),
        fit_text(stationery, "content", "aside", aside),
    )
    notes = (words("next.notes_intro", results_out=results_out), *tell(words, brief.programme.close))
    return Slide("content", words("next.title"), notes, paragraph(words("next.lead")), texts)


def tell_sources(brief: Brief) -> tuple[Slide, ...]:
    """Return the canonical sources, on as many slides as they need, with what may be done with the deck."""
    words, stationery = brief.words, brief.stationery
    references = [_reference(brief, key) for key in brief.framework.canonical_sources]
    parts = split_text(stationery, "closing", "main_text", references, TABLE_SIZE)
    key = "sources.title" if len(parts) == 1 else "sources.title_part"
    lead, notes = paragraph(words("sources.lead")), (words("sources.notes_intro"),)
    terms = fit_text(stationery, "closing", "aside", _terms(brief))
    mains = [fit_text(stationery, "closing", "main_text", part) for part in parts]
    return tuple(
        Slide("closing", words(key, part=part, parts=len(parts)), notes, lead, (main, terms))
        for part, main in enumerate(mains, start=1)
    )


def _reference(brief: Brief, key: str) -> Paragraph:
    where = address(brief.edition.library.sources[key])
    link = (Run(" "), Run(where, link=where)) if where else ()
    return Paragraph((Run(brief.edition.cite(key)), *link), before=_APART)


def _terms(brief: Brief) -> list[Paragraph]:
    framework, words = brief.framework, brief.words
    date = framework.changelog[0].date.isoformat()
    return [
        heading(words("sources.licence")), plain(framework.licence.text),
        heading(words("sources.trademark")), plain(framework.licence.trademark),
        heading(words("sources.version", version=framework.version, date=date)),
        linked(words("sources.page"), brief.page),
    ]  # fmt: skip
