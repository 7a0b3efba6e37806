"""What was read from one file: its data, where each value stands, and the problems that were met."""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from generators.errors import AtlasError

Scalar: TypeAlias = str | int | float | bool | None
Data: TypeAlias = "Scalar | tuple[Data, ...] | dict[str | int, Data]"
Location: TypeAlias = tuple[str | int, ...]

MOST_PROBLEMS = 200
"""So many problems of one file are collected: who has read those looks again."""


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
    """The data is not right; `problems` holds what was found, in file order; a file may hold more if `is_cut`."""

    def __init__(self, problems: list[Problem], is_cut: bool = False) -> None:
        super().__init__(problems, is_cut)  # what an error is made of is what it can be sent between processes as
        self.problems = problems
        self.is_cut = is_cut

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class Position(NamedTuple):
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

    @property
    def is_full(self) -> bool:
        """Return whether so many problems were met that no more are collected."""
        return len(self.problems) >= MOST_PROBLEMS

    def add(self, problem: Problem) -> None:
        """Keep a problem, unless there are more than anybody reads."""
        if not self.is_full:
            self.problems.append(problem)

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
