"""Workshop decks: a framework becomes a PowerPoint file with a facilitator's script."""

from generators.deck.pptx.template import TemplateError
from generators.deck.workshop import render

__all__ = ["TemplateError", "render"]
