"""The slides of what must be known before anybody acts on a score: whose rule it is, and where it misleads."""

from collections.abc import Iterator

from generators.deck.page.layouts import LEAST_SIZE
from generators.deck.page.paragraphs import Paragraph, Run, heading, paragraph, plain
from generators.deck.page.text_parts import fit_text, number_title, split_text
from generators.deck.slides.brief import Brief
from generators.deck.slideshow import Slide
from generators.model.base import Claim
from generators.model.instrument import Score
from generators.score_words import explain_operation


def tell_cautions(brief: Brief) -> Iterator[Slide]:
    """Yield the cautions of each score that has some, on as many slides as they need."""
    for score in brief.framework.scores:
        if score.cautions:
            yield from _tell_score(brief, score)


def _tell_score(brief: Brief, score: Score) -> Iterator[Slide]:
    words, stationery = brief.words, brief.stationery
    title, lead = words("cautions.title", name=score.name), paragraph(words("cautions.lead"))
    rule = explain_operation(score.operation, score.margin or 0.0)
    made = [heading(words("cautions.rule")), plain(rule), heading(words("cautions.about")), plain(score.about)]
    aside = fit_text(stationery, "content", "aside", made, made[:2])
    told = [_tell(brief, caution) for caution in score.cautions]
    chunks = split_text(stationery, "content", "main_text", told, LEAST_SIZE)
    for part, chunk in enumerate(chunks, start=1):
        texts = (fit_text(stationery, "content", "main_text", chunk), aside)
        numbered = number_title(stationery, title, part, len(chunks))
        yield Slide("content", numbered, (words("cautions.notes_intro"),), lead, texts)


def _tell(brief: Brief, caution: Claim) -> Paragraph:
    basis = brief.edition.badge(caution) if caution.grade else brief.words("cautions.editorial")
    cited = [brief.edition.cite_shortly(key) for key in caution.sources]
    told = brief.words("signs.next").join([basis, *cited])
    return Paragraph((Run(caution.text), Run(brief.words("cautions.basis", basis=told), role="muted")))
