"""Workshop decks: a framework becomes a PowerPoint file with a facilitator's script."""

from generators.deck.all_slides import render
from generators.deck.pptx.template import TemplateError

__all__ = ["TemplateError", "render"]
