"""Cells and lines that the tables of results share: a score in its colour, its standing, a table without holes."""

from collections.abc import Sequence

from generators.scoring import ScoreStep
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import without_holes
from generators.workbook.grid.cells import Cell, Row
from generators.workbook.grid.sheet_ids import Sheet

SCORES = "#results.scores"
"""The mark of every score that its band colours."""


def score_cell(step: str, filled: Filled) -> Cell:
    """Return a score, to be coloured by its band."""
    return Cell(formulas.show(names.score(step), filled.score(step)), "row_score", marks=(SCORES,))


def standing_cell(step: ScoreStep, filled: Filled) -> Cell:
    """Return the band of a score, or that it is provisional."""
    return Cell(readings.standing(step, filled), "row_indented")


def ruled(lines: Sequence[Row]) -> list[Row]:
    """Return a header and its rows without gaps, whatever stands beside their columns."""
    head, *rows = lines
    return [without_holes(Sheet.RESULTS, head, "head"), *(without_holes(Sheet.RESULTS, row, "row") for row in rows)]
