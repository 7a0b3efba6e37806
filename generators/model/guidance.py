"""Knowledge that belongs to no single framework: sources and the criteria for choosing a framework."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generators.model.base import Day, Label, Line, Model, Slug, SourceKey, Word
from generators.model.evidence import Seen
from generators.model.field_marks import MayRepeat, Names
from generators.model.forms import Form, OneLine

_ADDRESS = r"https?://[^\s\"<>\\^`{|}]+"
"""Signs that no address may hold, for they end it where it is used, are refused; they are written as %22 and so on."""
Doi: TypeAlias = Annotated[str, Form(r"10\.[0-9]{4,9}/\S+", "write it as 10.1234/abc, without the address before it")]
Address: TypeAlias = Annotated[str, Form(_ADDRESS, "write the whole address with https://", 500)]


class Source(Model):
    """Something published that claims can point at; authors are written `Family, Given`, bodies without comma."""

    differ_by = (("doi",),)

    kind: Literal["article", "book", "chapter", "thesis", "paper", "report", "case", "web", "news", "data"]
    title: Annotated[str, OneLine(240)]
    authors: Annotated[tuple[Label, ...], MayRepeat()] = ()
    year: Annotated[int, Field(ge=1900, le=2100)] | None = None
    container: Annotated[str, OneLine(160)] | None = None
    """The journal, book, series or site it is part of."""
    volume: Annotated[str, OneLine(40)] | None = None
    issue: Annotated[str, OneLine(40)] | None = None
    pages: Annotated[str, OneLine(40)] | None = None
    number: Annotated[str, OneLine(40)] | None = None
    publisher: Label | None = None
    isbn: Annotated[str, OneLine(40)] | None = None
    doi: Doi | None = None
    url: Address | None = None
    seen: Seen
    no_public_copy: Day | None = None
    """The day on which we last looked for an address and found none; for a source with neither `doi` nor `url`."""
    digest_of: SourceKey | None = None
    """The source that this one sums up or reprints: it adds no second witness."""
    note: Line | None = None

    @property
    def is_primary(self) -> bool:
        """Return whether it can carry a claim graded A: we read an abstract of it or more; no press, and no digest."""
        return self.seen not in ("record only", "not seen") and self.kind != "news" and not self.digest_of


class SourceFile(Model):
    """One file of sources by key."""

    sources: dict[Slug, Source]


class CriterionOption(Model):
    """One value that a selection criterion can take."""

    differ_by = (("id",), ("name",))

    id: Annotated[Word, Names("option", inside_part=True)]
    name: Label
    up_to_minutes: Annotated[int, Field(ge=15)] | None = None
    """Where the criterion is a matter of time: the longest workshop that this value describes."""


class Criterion(Model):
    """A question that tells frameworks apart, with its possible answers."""

    differ_by = (("id",), ("name",))

    id: Word
    name: Label
    question: Line
    options: Annotated[tuple[CriterionOption, ...], Field(min_length=2)]
    basis: Line
    sources: tuple[SourceKey, ...] = ()

    @property
    def is_time(self) -> bool:
        """Return whether a framework's value follows from the minutes of its workshop."""
        return any(option.up_to_minutes for option in self.options)

    def option_for(self, minutes: int) -> CriterionOption:
        """Return the first option that a workshop of so many minutes fits, or the last one."""
        fitting = (option for option in self.options if minutes <= (option.up_to_minutes or 0))
        return next(fitting, self.options[-1])


class CriteriaFile(Model):
    """All selection criteria, in the order in which they are asked."""

    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
