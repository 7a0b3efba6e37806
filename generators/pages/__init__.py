"""Markdown pages from the data: views prepare everything, templates only arrange it."""
