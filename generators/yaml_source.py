"""YAML text with positions becomes plain data; whatever is wrong becomes a Problem with line and column.

Scalars follow the core rules of YAML 1.2 only (https://yaml.org/spec/1.2.2/#103-core-schema), so `No` and
`2024-01-01` stay text. Aliases, tags, keys given twice and characters that cannot be seen are refused.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generators.characters import describe_character, find_odd_character
from generators.documents import Data, Document, Location, Position, Problem, Scalar
from generators.errors import AtlasError

DEEPEST_NESTING = 24
LARGEST_FILE = 1_000_000
"""In bytes; ten times what the longest framework needs."""
MOST_VALUES = 20_000
_NUMBERS_BEGIN_WITH = "+-.0123456789"
_TOLD_AT_START = ("while scanning a simple key", "while scanning a quoted scalar")
"""What is noticed late, perhaps at the end of the file: these are told where they begin."""
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Scalar] = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True)
_WORDS |= dict.fromkeys(("false", "False", "FALSE"), False)


def read_file(path: Path, *, shown_as: str) -> Document:
    """Read one YAML file; problems name it `shown_as`. Never raises for what the file holds."""
    if path.exists() and not path.is_file():
        return _unread(shown_as, "this is no file; put a text file in its place")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        return _unread(shown_as, f"cannot be read ({error.strerror}); check that it exists")
    if len(content) > LARGEST_FILE:
        return _unread(shown_as, f"the file is larger than {LARGEST_FILE:,} bytes; delete what is no data, or split it")
    try:
        return read_text(content.decode("utf-8-sig"), shown_as=shown_as)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _unread(shown_as, "the text is not UTF-8; save it as UTF-8", line)


def read_text(text: str, *, shown_as: str) -> Document:
    """Read YAML text; problems name the file `shown_as`. Never raises for what the text holds."""
    place = find_odd_character(text)
    if place is not None:
        line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
        return _unread(shown_as, describe_character(text[place]), line, column)
    document = Document(shown_as)
    try:
        _Reader(document, text).read()
    except _StopReadingError:
        return document
    except yaml.MarkedYAMLError as error:
        document.add(_syntax_problem(shown_as, error))
    return document


def _unread(path: str, message: str, line: int = 1, column: int = 1) -> Document:
    return Document(path, problems=[Problem(path, line, column, "file", message)])


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    begun = str(error.context).startswith(_TOLD_AT_START)
    mark = (begun and error.context_mark) or error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "file", f"not valid YAML ({said}); check quotes, colons and indentation")


class _StopReadingError(AtlasError):
    """Reading stops because the document is too deep, too long or has too many problems."""


def _place(event: yaml.Event | None) -> Position:
    mark = event.start_mark if event else None
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


class _Reader:
    """Builds the data of one document from parser events; it lives for one call."""

    def __init__(self, document: Document, text: str) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        self.document = document
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=loader)

    def read(self) -> None:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            self.report(None, "the file is empty; write its data")
            return
        self.document.data = self.node(next(self.events), ())
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.report(event, "a second document starts here; keep one document a file")
                return

    def report(self, event: yaml.Event | None, message: str, where: str = "file") -> None:
        place = _place(event)
        self.document.add(Problem(self.document.path, place.line, place.column, where, message))
        if self.document.is_full:
            raise _StopReadingError

    def node(self, event: yaml.Event, location: Location) -> Data:
        values = self.document.values
        values[location] = _place(event)
        if len(values) > MOST_VALUES:
            self.report(event, f"the file holds more than {MOST_VALUES:,} values; split it")
            raise _StopReadingError
        self.refuse_extras(event)
        match event:
            case yaml.ScalarEvent():
                return self.scalar(event)
            case yaml.SequenceStartEvent():
                return tuple(self.sequence(event, location))
            case yaml.MappingStartEvent():
                return self.mapping(event, location)
            case _:
                return None

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text = str(event.value)
        if event.implicit[0]:
            return resolve_scalar(text)
        place = find_odd_character(text)  # an escape such as "\a" shows only now
        if place is not None:
            self.report(event, describe_character(text[place]))
        return text

    def refuse_extras(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is None and tag is None:
            return
        if isinstance(event, yaml.AliasEvent):
            self.report(event, f"alias '*{anchor}' is not allowed; write the value out")
        elif anchor:
            self.report(event, f"anchor '&{anchor}' is not allowed; write each value out")
        if tag not in (None, "!"):
            shown = str(tag).replace("tag:yaml.org,2002:", "!!")
            self.report(event, f"tag {shown!r} is not allowed; write plain text, numbers, lists and keys")

    def sequence(self, start: yaml.Event, location: Location) -> Iterator[Data]:
        self.check_depth(start, location)
        index = 0
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, (*location, index))
            index += 1

    def mapping(self, start: yaml.Event, location: Location) -> Data:
        self.check_depth(start, location)
        found: dict[str | int, Data] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event, location)
            if key in found:
                first = self.document.keys[*location, key]
                self.report(event, f"key {key!r} was given before, on line {first.line}; keep one", "file")
                self.node(next(self.events), ("(again)", *location, key))
                continue
            self.document.keys[*location, key] = _place(event)
            found[key] = self.node(next(self.events), (*location, key))
        return found

    def key(self, event: yaml.Event, location: Location) -> str | int:
        self.refuse_extras(event)
        if not isinstance(event, yaml.ScalarEvent):
            self.report(event, "a key must be one word; put text before the colon")
            return str(self.node(event, ("(key)", *location)))
        value = self.scalar(event)
        return value if isinstance(value, int) and not isinstance(value, bool) else str(event.value)

    def check_depth(self, event: yaml.Event, location: Location) -> None:
        if len(location) > DEEPEST_NESTING:
            self.report(event, f"nested deeper than {DEEPEST_NESTING} levels; make it flatter")
            raise _StopReadingError


def resolve_scalar(text: str) -> Scalar:
    """Return what an unquoted scalar means under YAML 1.2's core rules, decimal numbers only."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMBERS_BEGIN_WITH:
        return text
    if _INT.fullmatch(text):
        return int(text) if len(text) <= 15 else text  # noqa: PLR2004 - a longer number is a code, not a count
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
