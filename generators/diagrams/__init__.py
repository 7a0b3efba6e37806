"""What a framework looks like: boxes and lines on a grid, for pages (SVG) and decks (native shapes)."""

from generators.diagrams.arrangement import lay_out, lay_out_path
from generators.diagrams.cycle import Cycle, lay_out_cycle
from generators.diagrams.cycle_svg import render_cycle
from generators.diagrams.drawing import Box, Drawing, Line
from generators.diagrams.stack import lay_out_narrow, lay_out_narrow_path
from generators.diagrams.svg import render_ladder, render_svg, render_thumbnail, tone

__all__ = [
    "Box", "Cycle", "Drawing", "Line", "lay_out", "lay_out_cycle", "lay_out_narrow", "lay_out_narrow_path",
    "lay_out_path", "render_cycle", "render_ladder", "render_svg", "render_thumbnail", "tone",
]  # fmt: skip
