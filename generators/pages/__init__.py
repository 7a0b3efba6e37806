"""Markdown pages from the data: views prepare everything, templates only arrange it."""

from generators.pages.all_pages import render_pages
from generators.pages.frame.page import LatePage, Page

__all__ = ["LatePage", "Page", "render_pages"]
