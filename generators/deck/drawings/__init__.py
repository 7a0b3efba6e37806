"""Drawings made of native shapes: frameworks, ladders, quadrants."""
