"""What people answer and how answers become scores: scale, dimensions, items, scores, bands."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generators.model.base import Claim, Label, Line, Model, Side, SourceKey, Standing, Status, Text, Word
from generators.model.field_marks import Names, Refers
from generators.model.forms import OneLine

ItemId: TypeAlias = Annotated[Word, Refers("item")]
Weight = Annotated[float, Field(ge=0.01, le=100)]


class Level(Model):
    """One step of the answer scale; `value` is the number people choose."""

    differ_by = (("name",),)

    value: Annotated[int, Field(ge=0, le=10)]
    name: Annotated[str, OneLine(32)]
    meaning: Line


class Instrument(Model):
    """How the questions of a framework are answered, and what standing they have."""

    name: Label
    standing: Standing
    about: Claim
    how_to_answer: Line
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=10)]


class Item(Model):
    """One question; `levels` describes each level of the scale in this item's own words."""

    differ_by = (("name",), ("question",))

    id: Annotated[Word, Names("item")]
    name: Label
    question: Line
    why: Line
    levels: dict[int, Line]
    weight: Weight = 1.0
    status: Status = "active"
    replaced_by: ItemId | None = None
    aliases: tuple[Word, ...] = ()
    origin: Standing
    note: Line | None = None
    sources: tuple[SourceKey, ...] = ()


class StepUp(Model):
    """What helps to get from one level of a dimension to a higher one."""

    differ_by = (("below",),)

    below: Annotated[int, Field(ge=1, le=10)]
    """These actions suit a score below this level; the step leads up to it."""
    actions: Annotated[tuple[Line, ...], Field(min_length=1, max_length=6)]


class Dimension(Model):
    """One part of a framework, with the items that describe it and the actions that lift it."""

    differ_by = (("name",), ("short_name",))

    id: Annotated[Word, Names("dimension")]
    name: Label
    short_name: Annotated[str, OneLine(24)]
    side: Side
    group: Annotated[Word, Refers("group")] | None = None
    about: Claim
    key_question: Line
    weight: Weight = 1.0
    aliases: tuple[Word, ...] = ()
    items: tuple[Item, ...] = ()
    steps_up: tuple[StepUp, ...] = ()

    @property
    def asked(self) -> tuple[Item, ...]:
        """Return the items that are asked, in order: the active ones."""
        return tuple(item for item in self.items if item.status == "active")


class Group(Model):
    """A heading under which some dimensions stand together."""

    differ_by = (("id",), ("name",))

    id: Annotated[Word, Names("group")]
    name: Label
    about: Line


class Quadrant(Model):
    """One of the four fields that two axes make, and what to do there."""

    differ_by = (("name",),)

    across: Literal["low", "high"]
    up: Literal["low", "high"]
    name: Label
    meaning: Line
    advice: Line


Quadrants = Annotated[tuple[Quadrant, ...], Field(min_length=4, max_length=4)]
"""Four fields, in the order low–low, high–low, low–high, high–high (across first)."""
Operation = Literal["mean", "lowest", "difference", "leading", "quadrant"]


class Score(Model):
    """One figure computed from items or from earlier scores; `items_of` stands for all items of a dimension.

    `leading` has a margin, `quadrant` a split of both axes and its four fields.
    """

    differ_by = (("name",),)

    id: Word
    name: Label
    about: Line
    operation: Operation
    of: tuple[Word, ...] = ()
    items_of: Word | None = None
    margin: Annotated[float, Field(gt=0, le=10)] | None = None
    split: Annotated[float, Field(gt=0, le=10)] | None = None
    quadrants: Quadrants | None = None
    cautions: tuple[Claim, ...] = ()
    """What must be known before anybody acts on it: whose rule it is, what it cannot tell, what to do with a tie."""


class Band(Model):
    """A named range of scores; it begins at `at_least`, inclusive, and ends where the next band begins."""

    differ_by = (("name",),)

    at_least: Annotated[float, Field(ge=0, le=10)]
    name: Annotated[str, OneLine(32)]
    meaning: Line


class Column(Model):
    """A column of a worksheet: free text, a choice of words, or a choice of numbered levels."""

    differ_by = (("id",), ("name",))

    id: Word
    name: Label
    help: Line | None = None
    choices: tuple[Label, ...] = ()
    levels: tuple[Level, ...] = ()


class Plot(Model):
    """Two columns with levels as axes; values from `split` on are high."""

    across: Word
    up: Word
    split: Annotated[float, Field(gt=0, le=10)]
    quadrants: Quadrants


ROW_NAME = "row_name"
"""The id under which the heads of blank rows are entered, as if they were a column."""
ROW_ID = "row_id"
"""The id of the column that holds the ids of the rows."""


class Worksheet(Model):
    """A table to fill in: a matrix with fixed rows, or a list with blank rows, perhaps plotted on two axes."""

    differ_by = (("id",), ("name",))

    id: Word
    name: Annotated[str, OneLine(28)]
    purpose: Line
    basis: Claim
    row_name: Label
    row_help: Line | None = None
    rows: tuple[Label, ...] = ()
    blank_rows: Annotated[int, Field(ge=0, le=60)] = 0
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=8)]
    plot: Plot | None = None

    @property
    def row_ids(self) -> tuple[str, ...]:
        """Return the id of each row: the words of a fixed head, or row_1, row_2, … for blank rows."""
        if not self.rows:
            return tuple(f"row_{number}" for number in range(1, self.blank_rows + 1))
        words = ["_".join(re.findall(r"\w+", head.casefold())) for head in self.rows]
        return tuple(_numbered(words))


def _numbered(words: Iterable[str]) -> Iterator[str]:
    """Yield words, each of them once: what came before gets a number."""
    met: Counter[str] = Counter()
    for word in words:
        met[word] += 1
        yield word if met[word] == 1 and word else f"{word}__{met[word]}"


class WorkedExample(Model):
    """A fictional set of answers that shows what a filled-in instrument looks like."""

    organisation: Label
    story: Text
    business: dict[ItemId, int]
    it: dict[ItemId, int]
    target: dict[ItemId, int]
