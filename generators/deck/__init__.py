"""Workshop decks: a framework becomes a PowerPoint file with a facilitator's script."""

from generators.deck.explaining import DiagramError
from generators.deck.slides import render
from generators.deck.template import TemplateError

__all__ = ["DiagramError", "TemplateError", "render"]
