"""What people enter in a workbook, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generators.scoring import Answer

RESPONDENT_FIELDS = ("organisation", "unit", "side", "role", "date")
SheetRow: TypeAlias = Mapping[str, str | float | None]
"""The entries in one row of a worksheet, by the id of the column; `row_name` is the head of a blank row."""


@dataclass(frozen=True)
class Entries:
    """Every entry that a person can make; what is left out is blank."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    """Items by id, like targets, confidence, evidence and notes."""
    targets: Mapping[str, int] = field(default_factory=dict)
    confidence: Mapping[str, str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    respondent: Mapping[str, str] = field(default_factory=dict)
    """By field; the date in the form 2026-01-31."""
    worksheets: Mapping[str, Mapping[str, SheetRow]] = field(default_factory=dict)
    """By the id of the worksheet and the id of the row."""

    def column(self, column: str) -> Mapping[str, str | int | None]:
        """Return what is entered in one column of the assessment, by item."""
        columns: Mapping[str, Mapping[str, str | int | None]] = {
            "answer": self.answers, "target": self.targets, "confidence": self.confidence,
            "evidence": self.evidence, "note": self.notes,
        }  # fmt: skip
        return columns[column]

    def of_item(self, column: str, item: str) -> str | int | None:
        """Return what is entered for an item: its answer, target, confidence, evidence or note."""
        return self.column(column).get(item)
