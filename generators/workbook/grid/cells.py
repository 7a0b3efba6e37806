"""What cells hold, accept and lead to, without knowing where they stand: the words that sheets are written in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

from generators.workbook.grid.sheet_ids import SheetKey


class Computed(NamedTuple):
    """A formula without `=`, the value it has now, and the texts it may come to show (they set the row's height)."""

    formula: str
    value: "str | float | Jump"
    """A jump is stored as the address that it leads to."""
    room: tuple[str, ...] = ()


def literal(text: str) -> str:
    """Return a text as it is written inside a formula; what looks like a mark is cut in two and put together there."""
    return '"' + text.replace('"', '""').replace("{#", '{"&"#') + '"'


@dataclass(frozen=True)
class Titled:
    """A bold title with a text below it in one cell."""

    title: str
    text: str


Content: TypeAlias = str | float | date | Computed | Titled | None


FREE = "→"
"""How far a cell spreads that takes all columns up to the next one that is taken."""


@dataclass(frozen=True)
class Jump:
    """A link to the first cell of this file that carries a name or mark."""

    to: str


@dataclass(frozen=True)
class Address:
    """A link to a page of the site."""

    url: str


@dataclass(frozen=True)
class Guard:
    """What an input accepts: an entry of the named list, a date, or any text; with its prompt and refusal."""

    kind: Literal["list", "date", "text"]
    title: str
    prompt: str
    error: str = ""
    source: str = ""


class Cell(NamedTuple):
    """One cell. Cells that share a name form a range; marks are for formulas, links and charts of this package.

    A workbook has thousands: named tuples are made in half the time of a frozen dataclass.
    """

    content: Content = None
    style: str = "text"
    names: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    guard: Guard | None = None
    link: Jump | Address | None = None
    across: str | None = None
    """The key of the last column it spreads over, or FREE for the free columns to the right of it."""


class Row(NamedTuple):
    """One row: its cells by column key; `height` in points, or as high as its texts need."""

    cells: Mapping[str, Cell] = MappingProxyType({})
    height: float | None = None
    table: str = ""
    """The table whose keys its cells have; the ids of the sheet's columns for none."""
    is_head: bool = False
    """Whether it is the header row that stays in view and repeats on each printed page."""
    starts_page: bool = False
    """Whether it begins a new page in print, however high the rows above it have become."""
    grows: bool = False
    """Whether it becomes higher when somebody writes more into it than it shows."""


@dataclass(frozen=True)
class Rule:
    """A conditional format on all cells with a mark: coloured by level or band, drawn as a bar, or marked."""

    mark: str
    kind: Literal["level", "band", "bar", "attention"]
    steps: tuple[float, ...] = ()
    """The levels, or the lower bounds of the bands, that are coloured from low to high."""
    test: str = ""
    """A formula over the cells of the same row: which entry wants attention, or which score may have a colour."""


@dataclass(frozen=True)
class Series:
    """One row of figures in a chart: its name, the mark of its cells, and the colour role."""

    name: str
    values: str
    role: str
    is_solid: bool
    """Solid or outlined: the two stay apart without colour."""


@dataclass(frozen=True)
class Chart:
    """A native chart; sizes in pixels, `drop` counts from the top of the cell it hangs from."""

    kind: Literal["bar", "radar"]
    hangs_from: str
    title: str
    description: str
    categories: str
    series: tuple[Series, ...]
    highest: int
    width: int
    height: int
    drop: int = 0


@dataclass(frozen=True)
class Axis:
    """One axis of a plot: its title, its outermost levels, and where the other crosses it."""

    title: str
    lowest: int
    highest: int
    crossing: float


@dataclass(frozen=True)
class Scatter:
    """A native chart of numbered points in four fields; sizes in pixels.

    A point is a disc, or on a crowded spot a bare number: the marks of where both are across, and how high.
    """

    hangs_from: str
    title: str
    description: str
    across: Axis
    up: Axis
    points: int
    discs: str
    numbers: str
    heights: str
    fields: tuple[str, ...]
    """The names of the fields, which are written at `label_places`: the marks of their figures, across and up."""
    label_places: tuple[str, str]
    width: int
    height: int
    drop: int = 0


@dataclass(frozen=True)
class Picture:
    """A PNG picture of so many points with its alternative text; it hangs from the upper left corner of a cell."""

    hangs_from: str
    png: bytes
    description: str
    width: float
    height: float


@dataclass(frozen=True)
class Plan:
    """One sheet, complete but for its addresses."""

    sheet: SheetKey
    lines: tuple[Row, ...]
    rules: tuple[Rule, ...] = ()
    charts: tuple[Chart | Scatter, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    """Defined names of whole columns: each reaches from the first to the last cell with the mark."""
    pictures: tuple[Picture, ...] = ()


GAP = Row(height=10)
"""An empty row that sets blocks apart."""
AIR = Row(height=4)
"""A little room between a rule and the text below it."""
