"""Knowledge that belongs to no single framework: sources and the criteria for choosing a framework."""

from typing import Annotated, Literal

from pydantic import Field

from generators.model.base import Label, Line, Model, Slug, Word


class Source(Model):
    """Something published that claims can point at; authors are written `Family, Given`, bodies without comma."""

    kind: Literal["article", "book", "chapter", "thesis", "paper", "report", "case", "web", "news", "data"]
    title: Annotated[str, Field(min_length=1, max_length=240)]
    authors: tuple[Label, ...] = ()
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    container: Annotated[str, Field(min_length=1, max_length=160)] | None = None
    """The journal, book, series or site it is part of."""
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    number: str | None = None
    publisher: Label | None = None
    isbn: str | None = None
    doi: Annotated[str, Field(pattern=r"^10\.[0-9]{4,9}/\S+$")] | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None
    seen: Literal["in full", "in part", "abstract", "record only", "not seen"]
    """How much of it the editors have read."""
    note: Line | None = None


class SourceFile(Model):
    """One file of sources by key."""

    sources: dict[Slug, Source]


class CriterionOption(Model):
    """One value that a selection criterion can take."""

    id: Word
    name: Label


class Criterion(Model):
    """A question that tells frameworks apart, with its possible answers."""

    id: Word
    name: Label
    question: Line
    options: Annotated[tuple[CriterionOption, ...], Field(min_length=2)]
    basis: Line
    sources: tuple[Slug, ...] = ()


class CriteriaFile(Model):
    """All selection criteria, in the order in which they are asked."""

    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
