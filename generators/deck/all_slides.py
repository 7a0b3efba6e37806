"""The slides of a workshop deck in their order; what the framework does not have is left out."""

from collections.abc import Iterator

from generators.deck.page.paragraphs import paragraph
from generators.deck.slides.brief import Brief
from generators.deck.slides.caution_slides import tell_cautions
from generators.deck.slides.closing import tell_next_steps, tell_sources
from generators.deck.slides.deciding import tell_canvas, tell_gaps, tell_placements, tell_scores
from generators.deck.slides.exercises import tell_exercises
from generators.deck.slides.explaining import tell_levels, tell_perspectives, tell_picture
from generators.deck.slides.opening import tell_agenda, tell_cover, tell_notice, tell_purpose, tell_rules
from generators.deck.slides.worksheet_slides import shown_worksheets, tell_worksheets
from generators.deck.slideshow import Slide


def plan_slides(brief: Brief) -> tuple[Slide, ...]:
    """Return the slides about a framework, the sources last."""
    parts = (_opening, _framework, _exercises, _worksheets, _decisions, tell_sources)
    return tuple(slide for tell in parts for slide in tell(brief))


def _opening(brief: Brief) -> Iterator[Slide]:
    framework = brief.framework
    yield tell_cover(brief)
    yield tell_purpose(brief)
    if framework.notice:
        yield tell_notice(brief, framework.notice)
    if framework.workshop:
        yield from tell_agenda(brief, framework.workshop)
        if framework.workshop.ground_rules:
            yield from tell_rules(brief, framework.workshop)


def _framework(brief: Brief) -> Iterator[Slide]:
    if brief.framework.perspectives:
        yield _section(brief, "framework")
    yield from tell_picture(brief)
    if brief.framework.perspectives:
        yield from tell_perspectives(brief)


def _exercises(brief: Brief) -> Iterator[Slide]:
    asked, instrument = brief.framework.asked, brief.framework.instrument
    if instrument and asked:
        yield _section(brief, "score", count=len(asked))
        yield from tell_levels(brief, instrument)
        yield from tell_exercises(brief, instrument)


def _worksheets(brief: Brief) -> Iterator[Slide]:
    shown = shown_worksheets(brief.framework)
    if shown:
        yield _section(brief, "worksheets", count=len(shown))
        yield from tell_worksheets(brief)


def _decisions(brief: Brief) -> Iterator[Slide]:
    framework = brief.framework
    if framework.asked or framework.workshop:
        yield _section(brief, "decide")
    if framework.instrument and framework.asked:
        yield from tell_scores(brief, framework.instrument)
        yield from tell_placements(brief)
        yield from tell_cautions(brief)
    if framework.workshop:
        yield tell_gaps(brief)
        for canvas in framework.workshop.canvases:
            yield tell_canvas(brief, canvas)
        yield tell_next_steps(brief, framework.workshop)


def _section(brief: Brief, part: str, *, count: int = 0) -> Slide:
    words = brief.words
    key = f"sections.{part}_about_one" if count == 1 else f"sections.{part}_about"
    about = paragraph(words(key, count=count))
    return Slide("section", words(f"sections.{part}"), (words(f"sections.notes_{part}"),), about)
