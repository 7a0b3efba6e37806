"""Workshop decks: a framework becomes a PowerPoint file with a facilitator's script."""

from generators.deck.explaining import DiagramError
from generators.deck.page.template import TemplateError
from generators.deck.slides import render

__all__ = ["DiagramError", "TemplateError", "render"]
