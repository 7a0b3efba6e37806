"""The last sheet: the manifest that identifies the file, its changes and its sources."""

from collections.abc import Iterator

from generators.edition import manifest
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import heading, open_sheet
from generators.workbook.grid.cells import Cell, Plan, Row
from generators.workbook.grid.sheet_ids import Sheet


def plan_about(filled: Filled) -> Plan:
    """Return the sheet with manifest, changes and sources."""
    words, framework = filled.words, filled.framework
    entries = manifest(framework, filled.edition)
    lines = [
        *open_sheet(Sheet.ABOUT, words),
        Row({"key": Cell(words("about.key"), "head"), "value": Cell(words("about.value"), "head")}),
        *(Row({"key": Cell(key, "row_strong"), "value": _entry(key, text)}) for key, text in entries.items()),
        *heading(Sheet.ABOUT, words("about.changes")),
        *_changes(filled),
        *heading(Sheet.ABOUT, words("about.sources")),
        *(Row({"key": Cell(key, "row_muted"), "value": _source(key, filled)}) for key in framework.canonical_sources),
    ]
    return Plan(Sheet.ABOUT, tuple(lines))


def _entry(key: str, text: str) -> Cell:
    return Cell(text, "row", (names.manifest(key),))


def _changes(filled: Filled) -> Iterator[Row]:
    for change in filled.framework.changelog:
        label = filled.words("start.rights.dated", version=change.version, date=change.date.isoformat())
        yield Row({"key": Cell(label, "row_strong"), "value": Cell("\n".join(change.changes), "row")})


def _source(key: str, filled: Filled) -> Cell:
    return Cell(filled.edition.cite(key), "row")
