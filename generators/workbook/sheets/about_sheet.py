"""The last sheet: the manifest that identifies the file, its changes and its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.edition import item_marks, manifest
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import names
from generators.workbook.grid.blocks import Field, Table, heading, open_sheet
from generators.workbook.grid.cells import AIR, Cell, Plan, Row
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import stack_blocks


@dataclass(frozen=True)
class _Pair:
    """An id or key with what belongs to it."""

    key: str
    text: str


def plan_about(filled: Filled) -> Plan:
    """Return the sheet with manifest, changes, sources and marks of items."""
    words, framework = filled.words, filled.framework
    entries, items = _manifest(), _marks()
    top = [
        *open_sheet(Sheet.ABOUT, words),
        entries.head(words),
        *entries.rows(_Pair(*pair) for pair in manifest(framework, filled.edition).items()),
    ]
    told = (
        [*heading(Sheet.ABOUT, words(f"about.{key}")), AIR, *block]
        for key, block in {"changes": _changes(filled), "sources": _sources(filled)}.items()
    )
    lines = stack_blocks(Sheet.ABOUT, top, told, font=filled.font, lead=4)
    marked = [
        *heading(Sheet.ABOUT, words("about.marks")),
        items.head(words),
        *items.rows(_Pair(*pair) for pair in item_marks(framework).items()),
        items.closing(),
    ]
    lines = stack_blocks(Sheet.ABOUT, lines, [marked], font=filled.font, lead=8)
    columns = {names.manifest(column): _mark(column) for column in ("item", "mark")}
    return Plan(Sheet.ABOUT, tuple(lines), columns=columns)


def _manifest() -> Table[_Pair]:
    return Table(
        "about.manifest",
        (
            Field("key", lambda row: Cell(row.key, "row_strong")),
            Field("value", lambda row: Cell(row.text, "row", (names.manifest(row.key),))),
        ),
    )


def _marks() -> Table[_Pair]:
    return Table(
        "about.items",
        (
            Field("item", lambda row: Cell(row.key, "row_muted"), mark=_mark("item")),
            Field("mark", lambda row: Cell(row.text, "row_muted"), mark=_mark("mark")),
        ),
    )


def _mark(column: str) -> str:
    return f"#manifest.{column}"


def _changes(filled: Filled) -> Iterator[Row]:
    for change in filled.framework.changelog:
        label = filled.words("start.rights.dated", version=change.version, date=change.date.isoformat())
        yield Row({"key": Cell(label, "row_strong"), "value": Cell("\n".join(change.changes), "row")})


def _sources(filled: Filled) -> Iterator[Row]:
    for key in filled.framework.canonical_sources:
        yield Row({"key": Cell(key, "row_muted"), "value": Cell(filled.edition.cite(key), "row")})
