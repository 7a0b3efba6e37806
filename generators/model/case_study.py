"""A case study: facts with sources and grades, and how each framework reads them."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generators.model.base import Change, Claim, Label, Line, Model, ShortName, Slug, SourceKey, Text, Version, Word
from generators.model.field_marks import Refers

Sector: TypeAlias = Literal[
    "Agriculture", "Consumer goods", "Education", "Energy", "Financial services", "Health",
    "Logistics and distribution", "Manufacturing", "Media and entertainment", "Public sector", "Retail", "Technology",
]  # fmt: skip
Region: TypeAlias = Literal[
    "Africa", "Asia", "Europe", "Latin America", "North America", "Oceania", "Worldwide", "Not stated"
]


class Fact(Claim):
    """Something that happened; `when` is a date or period as people say it."""

    when: Label | None = None


class Sign(Model):
    """How strong a dimension of a framework looks in the case: our reading."""

    differ_by = (("dimension",),)

    dimension: Annotated[Word, Refers("dimension", "framework")]
    sign: Literal["weak", "mixed", "strong"]
    because: Line
    sources: tuple[SourceKey, ...] = ()
    """Where the facts stand that the line repeats; nothing for a reading that repeats none."""


class Lens(Model):
    """The case seen through one framework. Editorial, always."""

    differ_by = (("framework",),)

    framework: Annotated[Slug, Refers("framework")]
    reading: Text
    sources: tuple[SourceKey, ...] = ()
    """Where the facts stand that the reading repeats."""
    perspective: Annotated[Word, Refers("perspective", "framework")] | None = None
    signs: tuple[Sign, ...] = ()
    would_have_flagged: Line


class CaseStudy(Model):
    """One case; its id is the stem of its file."""

    id: Slug
    name: Label
    short_name: ShortName
    tagline: Line
    organisation: Label
    sector: Sector
    region: Region
    country: Label
    period: Label
    outcome: Literal["failure", "failure then recovery", "mixed", "success", "open"]
    standing: Literal["documented", "composite", "fictional"]
    aliases: tuple[Slug, ...] = ()
    version: Version
    changelog: Annotated[tuple[Change, ...], Field(min_length=1)]
    situation: Annotated[tuple[Claim, ...], Field(min_length=1)]
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    lenses: Annotated[tuple[Lens, ...], Field(min_length=1)]
    lessons: Annotated[tuple[Claim, ...], Field(min_length=1)]
    questions: Annotated[tuple[Line, ...], Field(min_length=1)]
    tags: tuple[Slug, ...] = ()
