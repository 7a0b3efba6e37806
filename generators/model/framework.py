"""A framework: what it is, how it is drawn, answered, worked with and compared."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generators.model.base import (
    Change,
    Claim,
    Label,
    Line,
    Model,
    ShortName,
    Side,
    Slug,
    SourceKey,
    Status,
    Text,
    Version,
    Word,
)
from generators.model.field_marks import KEY_OF_PART, MayRepeat, Names, Refers
from generators.model.forms import OneLine
from generators.model.instrument import Band, Dimension, Group, Instrument, Item, Score, WorkedExample, Worksheet

DimensionId: TypeAlias = Annotated[Word, Refers("dimension")]


class Originator(Model):
    """A person or body behind a framework, and what they contributed."""

    differ_by = (("name",),)

    name: Label
    contribution: Line


class Node(Model):
    """A box of a diagram: a dimension, or a box with its own label."""

    differ_by = (("id",),)

    id: Annotated[Word, Names("box")]
    """The id of a dimension, or a new id together with `label`."""
    label: Label | None = None
    side: Side | None = None
    column: Annotated[int, Field(ge=1, le=6)]
    row: Annotated[int, Field(ge=1, le=6)]
    show_items: bool = False


class Link(Model):
    """A line between two boxes; `dimension` names the dimension that the line stands for."""

    differ_by = (("start", "end"),)

    start: Annotated[Word, Refers("box")]
    end: Annotated[Word, Refers("box")]
    dimension: DimensionId | None = None
    label: Annotated[str, OneLine(32)] | None = None
    arrow: Literal["both", "end", "none"] = "both"


class Diagram(Model):
    """The drawing of a framework as boxes on a grid and lines between them."""

    title: Label
    description: Text
    columns: Annotated[tuple[Label, ...], MayRepeat()] = ()
    rows: Annotated[tuple[Label, ...], MayRepeat()] = ()
    nodes: Annotated[tuple[Node, ...], Field(min_length=1)]
    links: tuple[Link, ...] = ()


class Perspective(Model):
    """A way through the dimensions: where change starts, what it passes, what it ends in."""

    differ_by = (("id",), ("name",))

    id: Annotated[Word, Names("perspective")]
    name: Label
    also_known_as: tuple[Label, ...] = ()
    path: Annotated[tuple[DimensionId, ...], Field(min_length=2)]
    about: Claim
    top_management: Label
    it_management: Label
    performance_criterion: Label
    roles_basis: Claim
    choose_when: Line


class WorkshopRole(Model):
    """Who does what in a workshop."""

    differ_by = (("name",),)

    name: Label
    task: Line


class AgendaBlock(Model):
    """One part of an agenda; `script` is what the facilitator says and does."""

    minutes: Annotated[int, Field(ge=1, le=240)]
    title: Label
    method: Line
    output: Label
    script: Text
    dimensions: tuple[DimensionId, ...] = ()


class Canvas(Model):
    """A sheet to fill in together: its purpose and its columns."""

    differ_by = (("name",),)

    name: Label
    purpose: Line
    columns: Annotated[tuple[Label, ...], Field(min_length=2, max_length=6)]


class Workshop(Model):
    """How a group works with the framework: who, with what, minute by minute."""

    purpose: Line
    participants: Line
    minutes: Annotated[int, Field(ge=15, le=960)]
    preparation: Annotated[tuple[Line, ...], Field(min_length=1)]
    roles: Annotated[tuple[WorkshopRole, ...], Field(min_length=1)]
    materials: Annotated[tuple[Line, ...], Field(min_length=1)]
    agenda: Annotated[tuple[AgendaBlock, ...], Field(min_length=2)]
    canvases: tuple[Canvas, ...] = ()
    ground_rules: tuple[Line, ...] = ()
    next_steps: Annotated[tuple[Line, ...], Field(min_length=1, max_length=5)]


class CriterionValue(Model):
    """How a framework stands on one selection criterion; editorial unless `sources` are named."""

    values: Annotated[tuple[Annotated[Word, Refers("option", KEY_OF_PART)], ...], Field(min_length=1)]
    note: Line | None = None
    sources: tuple[SourceKey, ...] = ()


class Mapping(Model):
    """How one dimension here relates to a dimension of another framework."""

    differ_by = (("dimension", "framework", "to"),)

    dimension: DimensionId
    framework: Annotated[Slug, Refers("framework")]
    to: Annotated[Word, Refers("dimension", "framework")]
    kind: Literal["same idea", "overlaps", "part of", "contains", "leads to"]
    strength: Literal["strong", "partial", "weak"]
    rationale: Claim

    def id_from(self, framework_id: str) -> str:
        """Return the id of the mapping that a framework holds: `compass.needle--map.north`."""
        return f"{framework_id}.{self.dimension}--{self.framework}.{self.to}"


class Licence(Model):
    """What may be done with our texts, and whose names are used."""

    text: Line
    trademark: Line


class Framework(Model):
    """One framework; its id is the stem of its file."""

    id: Slug
    name: Label
    short_name: ShortName
    tagline: Line
    also_known_as: tuple[Label, ...] = ()
    status: Status = "active"
    aliases: tuple[Slug, ...] = ()
    version: Version
    changelog: Annotated[tuple[Change, ...], Field(min_length=1)]
    year: Annotated[int, Field(ge=1900, le=2100)]
    originators: Annotated[tuple[Originator, ...], Field(min_length=1)]
    canonical_sources: tuple[SourceKey, ...] = ()
    notice: Claim | None = None
    purpose: Claim
    description: Annotated[tuple[Claim, ...], Field(min_length=1)]
    best_for: Annotated[tuple[Claim, ...], Field(min_length=1)]
    limits: Annotated[tuple[Claim, ...], Field(min_length=1)]
    criticism: tuple[Claim, ...] = ()
    evidence: tuple[Claim, ...] = ()
    confusions: tuple[Claim, ...] = ()
    groups: tuple[Group, ...] = ()
    dimensions: Annotated[tuple[Dimension, ...], Field(min_length=1, max_length=16)]
    instrument: Instrument | None = None
    scores: tuple[Score, ...] = ()
    bands: tuple[Band, ...] = ()
    worksheets: tuple[Worksheet, ...] = ()
    diagram: Diagram
    perspectives: tuple[Perspective, ...] = ()
    workshop: Workshop | None = None
    criteria: dict[Annotated[Word, Refers("criterion", each=True)], CriterionValue]
    mappings: tuple[Mapping, ...] = ()
    licence: Licence
    example: WorkedExample | None = None

    @property
    def date(self) -> date:
        """Return the day of its newest change: the date of every file made from it."""
        return self.changelog[0].date

    @property
    def asked(self) -> tuple[Dimension, ...]:
        """Return the dimensions that are asked about, in order; none without an instrument."""
        return tuple(dimension for dimension in self.dimensions if dimension.asked) if self.instrument else ()

    @property
    def asked_items(self) -> tuple[Item, ...]:
        """Return all items that are asked, in order."""
        return tuple(item for dimension in self.asked for item in dimension.asked)
