"""YAML text with positions becomes plain data; whatever is wrong becomes a Problem with line and column.

Scalars follow the core rules of YAML 1.2 only (https://yaml.org/spec/1.2.2/#103-core-schema), so `No` and
`2024-01-01` stay text. Aliases, tags and keys given twice are refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from generators.errors import AtlasError

Scalar: TypeAlias = str | int | float | bool | None
Data: TypeAlias = "Scalar | tuple[Data, ...] | dict[str | int, Data]"
Location: TypeAlias = tuple[str | int, ...]

DEEPEST_NESTING = 24
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_WORDS: dict[str, Scalar] = dict.fromkeys(("", "~", "null", "Null", "NULL"))
_WORDS |= dict.fromkeys(("true", "True", "TRUE"), True)
_WORDS |= dict.fromkeys(("false", "False", "FALSE"), False)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong at one place; prints as `path:line:column: where: what is wrong; what to do`."""

    path: str
    line: int
    column: int
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.where}: {self.message}"


class DataError(AtlasError):
    """The data is not right; `problems` holds everything that was found, in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Position:
    """A place in a file; both numbers start at 1."""

    line: int
    column: int


@dataclass
class Document:
    """One file's data, where each value and key stands, and the problems met while reading."""

    path: str
    data: Data = None
    values: dict[Location, Position] = field(default_factory=dict)
    keys: dict[Location, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, where: str, message: str, *, at_key: bool = False) -> Problem:
        """Return a Problem at the closest known place to `location`."""
        position = self.position(location, at_key=at_key)
        return Problem(self.path, position.line, position.column, where, message)

    def position(self, location: Location, *, at_key: bool = False) -> Position:
        """Return where `location` stands; the nearest enclosing place if it is not in the file."""
        if at_key and location in self.keys:
            return self.keys[location]
        while location:
            if location in self.values:
                return self.keys.get(location, self.values[location])
            location = location[:-1]
        return self.values.get((), Position(1, 1))


def read_file(path: Path, *, shown_as: str) -> Document:
    """Read one YAML file; problems name it `shown_as`. Never raises for what the file holds."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        problem = Problem(shown_as, line, 1, "file", "the text is not UTF-8; save it as UTF-8")
        return Document(shown_as, problems=[problem])
    except OSError as error:
        problem = Problem(shown_as, 1, 1, "file", f"cannot be read ({error.strerror}); check that it exists")
        return Document(shown_as, problems=[problem])
    return read_text(text, shown_as=shown_as)


def read_text(text: str, *, shown_as: str) -> Document:
    """Read YAML text; problems name the file `shown_as`. Never raises for what the text holds."""
    document = Document(shown_as)
    control = _FORBIDDEN.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        column = control.start() - text.rfind("\n", 0, control.start())
        message = f"control character {control.group()!r}; delete it"
        document.problems.append(Problem(shown_as, line, column, "file", message))
        return document
    try:
        _Reader(document, text).read()
    except _TooDeepError:
        return document
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax_problem(shown_as, error))
    return document


def _syntax_problem(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    said = " ".join(part for part in (error.context, error.problem) if part)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, "file", f"not valid YAML ({said}); check quotes, colons and indentation")


class _TooDeepError(AtlasError):
    """Reading stops because the document is nested too deeply."""


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
        self.document.problems.append(Problem(self.document.path, place.line, place.column, where, message))

    def node(self, event: yaml.Event, location: Location) -> Data:
        self.document.values[location] = _place(event)
        self.refuse_extras(event)
        match event:
            case yaml.ScalarEvent():
                return resolve_scalar(event.value) if event.implicit[0] else str(event.value)
            case yaml.SequenceStartEvent():
                return tuple(self.sequence(event, location))
            case yaml.MappingStartEvent():
                return self.mapping(event, location)
            case _:
                return None

    def refuse_extras(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
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
        value = resolve_scalar(event.value) if event.implicit[0] else str(event.value)
        return value if isinstance(value, int) and not isinstance(value, bool) else str(event.value)

    def check_depth(self, event: yaml.Event, location: Location) -> None:
        if len(location) > DEEPEST_NESTING:
            self.report(event, f"nested deeper than {DEEPEST_NESTING} levels; make it flatter")
            raise _TooDeepError


def resolve_scalar(text: str) -> Scalar:
    """Return what an unquoted scalar means under YAML 1.2's core rules, decimal numbers only."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) <= 15 else text  # noqa: PLR2004 - a longer number is a code, not a count
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
