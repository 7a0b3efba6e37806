"""Workshop decks: a framework becomes a PowerPoint file with a facilitator's script."""

from generators.deck.all_slides import render
from generators.deck.page.template import TemplateError
from generators.deck.slides.explaining import DiagramError

__all__ = ["DiagramError", "TemplateError", "render"]
