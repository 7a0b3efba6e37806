"""Puts an entry into the file of its kind, in its place; not a sign of the rest changes."""

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from generators.documents import Data, DataError, Document
from generators.kinds import Kind
from generators.yaml_source import read_file


def insert_entry(path: Path, kind: Kind, entry_id: str, entry: str) -> tuple[bytes, int]:
    """Return the content of a file with an entry more, and the line where the entry begins.

    In a file that is ordered by id or by name the entry goes to its place, else to the end. A file that is not
    there begins with it. Raises DataError for a file that cannot be read, or whose entries have no lines of their own.
    """
    if not path.exists():
        depth = "../" * kind.place.count("/")
        head = f"# yaml-language-server: $schema={depth}.schemas/{kind.schema}.json\n{kind.field}:\n"
        return (head + textwrap.indent(entry, "  ")).encode(), head.count("\n") + 1
    text = path.read_bytes().decode()
    document = read_file(path, shown_as=path.name)
    entries = _entries(document, kind.field)
    lines = text.splitlines(keepends=True)
    newline = "\r\n" if "\r\n" in text else "\n"
    starts = [document.keys[kind.field, name] for name in entries]
    added = textwrap.indent(entry, " " * (starts[0].column - 1)).replace("\n", newline)
    following = _following(entries, entry_id)
    place = _line_before(document, kind.field, following, lines)
    apart = newline * any(_stands_apart(lines[: start.line - 1]) for start in starts[1:])
    if following == next(iter(entries)):
        return "".join((*lines[:place], added, apart, *lines[place:])).encode(), place + 1
    end = "" if lines[place - 1].endswith("\n") else newline
    return "".join((*lines[:place], end, apart, added, *lines[place:])).encode(), place + 1 + bool(apart)


def _entries(document: Document, field: str) -> Mapping[str | int, Data]:
    """Return the entries of a file. Raises DataError where there is none, or two on one line."""
    if document.problems:
        raise DataError(document.problems)
    data = document.data
    entries = data.get(field) if isinstance(data, dict) else None
    starts = [document.keys[field, name].line for name in entries] if isinstance(entries, dict) else []
    if not isinstance(entries, dict) or len(set(starts)) < max(len(starts), 1) or document.keys[field,].line in starts:
        message = "the entries have no lines of their own; write each below its key"
        raise DataError([document.problem((field,), field, message)])
    return entries


def _following(entries: Mapping[str | int, Data], entry_id: str) -> str | None:
    """Return the entry before which a new one goes in an ordered file; None at the end."""
    ids = [str(key) for key in entries]
    names = [_name(entry).casefold() for entry in entries.values()]
    for order, own in ((ids, entry_id), (names, entry_id.replace("-", " "))):
        if len(order) > 1 and order == sorted(order):
            return next((key for key, other in zip(ids, order, strict=True) if other > own), None)
    return None


def _name(entry: Data) -> str:
    return str(entry.get("name", "")) if isinstance(entry, dict) else ""


def _line_before(document: Document, field: str, following: str | None, lines: Sequence[str]) -> int:
    """Return before which line, counted from 0, an entry goes: above the comments on what follows."""
    if following is not None:
        place = document.keys[field, following].line - 1
    else:
        tops = [spot.line - 1 for location, spot in document.keys.items() if len(location) == 1]
        own = document.keys[field,].line - 1
        place = min((top for top in tops if top > own), default=len(lines))
    column = next(spot.column for location, spot in document.keys.items() if location[:1] == (field,) and location[1:])
    while place and _leads_over(lines[place - 1], column):
        place -= 1
    return place


def _stands_apart(above: Sequence[str]) -> bool:
    """Return whether an entry, with the comments on it, stands below a blank line."""
    texts = (line.strip() for line in reversed(above))
    return next(text for text in texts if not text.startswith("#")) == ""


def _leads_over(line: str, column: int) -> bool:
    """Return whether a line is blank, or a comment on what follows: one on what stands above is indented deeper."""
    text = line.strip()
    return not text or (text.startswith("#") and line.index("#") < column)
