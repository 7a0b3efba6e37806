"""The deck of one framework, slide by slide; what the framework does not have is left out."""

from generators.deck.agenda.clock import Programme, plan_programme
from generators.deck.page.presentation import Deck, open_deck
from generators.deck.page.writing import paragraph
from generators.deck.slides.closing import add_sources
from generators.deck.slides.deciding import add_canvas, add_gaps, add_next_steps, add_placements, add_scores
from generators.deck.slides.exercises import add_exercises
from generators.deck.slides.explaining import add_levels, add_perspectives, add_picture
from generators.deck.slides.opening import add_agenda, add_cover, add_notice, add_purpose, add_rules
from generators.deck.slides.worksheet_slides import add_worksheets, shown_worksheets
from generators.edition import Edition, dated
from generators.freeze import freeze_office
from generators.model.framework import Framework


def render(framework: Framework, edition: Edition) -> bytes:
    """Return the workshop deck of a framework as a pptx, the same bytes for the same data."""
    deck = open_deck(framework, edition)
    asked = tuple(dimension.id for dimension in framework.asked)
    programme = plan_programme(framework.workshop, asked)
    add_cover(deck)
    add_purpose(deck, programme)
    _add_opening(deck, programme)
    _add_framework(deck, programme)
    _add_exercises(deck, programme, len(asked))
    if shown_worksheets(framework):
        _add_section(deck, "worksheets", count=len(shown_worksheets(framework)))
        add_worksheets(deck)
    _add_decisions(deck, programme)
    add_sources(deck)
    return freeze_office(deck.save(), dated(framework))


def _add_opening(deck: Deck, programme: Programme) -> None:
    framework = deck.framework
    if framework.notice:
        add_notice(deck, framework.notice)
    if framework.workshop:
        add_agenda(deck, framework.workshop, programme)
        if framework.workshop.ground_rules:
            add_rules(deck, framework.workshop)


def _add_framework(deck: Deck, programme: Programme) -> None:
    if deck.framework.perspectives:
        _add_section(deck, "framework")
    add_picture(deck, programme)
    if deck.framework.perspectives:
        add_perspectives(deck)


def _add_exercises(deck: Deck, programme: Programme, count: int) -> None:
    if deck.framework.instrument:
        _add_section(deck, "score", count=count)
        add_levels(deck, deck.framework.instrument)
        add_exercises(deck, deck.framework.instrument, programme)


def _add_decisions(deck: Deck, programme: Programme) -> None:
    framework = deck.framework
    if framework.instrument or framework.workshop:
        _add_section(deck, "decide")
    if framework.instrument:
        add_scores(deck, framework.instrument, programme)
        add_placements(deck)
    if framework.workshop:
        add_gaps(deck, programme)
        for canvas in framework.workshop.canvases:
            add_canvas(deck, canvas)
        add_next_steps(deck, framework.workshop, programme)


def _add_section(deck: Deck, part: str, **values: object) -> None:
    about = paragraph(deck.words(f"sections.{part}_about", **values))
    notes = [deck.words(f"sections.notes_{part}")]
    deck.add("Section", title=deck.words(f"sections.{part}"), lead=about, notes=notes)
