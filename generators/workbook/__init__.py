"""Assessment workbooks: a framework's questions as an xlsx file that computes its own scores."""

from generators.workbook.assessment import render
from generators.workbook.figures.entries import Entries
from generators.workbook.figures.filled import NoInstrumentError

__all__ = ["Entries", "NoInstrumentError", "render"]
