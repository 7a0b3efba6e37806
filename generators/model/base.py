"""The small types that every part of the model is made of."""

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

WORD_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
SLUG_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
_CELL_LIKE = re.compile(r"[a-z]{1,3}[0-9]+")


def _refuse_cell_names(value: object) -> object:
    if isinstance(value, str) and _CELL_LIKE.fullmatch(value):
        raise ValueError(f"{value!r} reads like a cell address in Excel; add a word to it")
    return value


def _read_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not a date; write it as 2026-01-31") from None


def _text(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


Word: TypeAlias = Annotated[str, BeforeValidator(_refuse_cell_names), Field(pattern=WORD_PATTERN, max_length=48)]
"""An id of an item, dimension, level or score: lower-case words joined by underscores."""
Slug: TypeAlias = Annotated[str, Field(pattern=SLUG_PATTERN, max_length=48)]
"""An id that becomes an address: lower-case words joined by hyphens."""
Label: TypeAlias = Annotated[str, _text(60)]
"""A name: it has to fit a heading, a chart axis and a table head."""
Line: TypeAlias = Annotated[str, _text(220)]
"""One sentence or two, at most 220 characters: it has to fit a cell and a slide."""
Text: TypeAlias = Annotated[str, _text(1200)]
"""A short paragraph of plain text."""
Day: TypeAlias = Annotated[date, BeforeValidator(_read_date)]
Version: TypeAlias = Annotated[str, Field(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
Grade: TypeAlias = Literal["A", "B", "C"]
"""A primary source read, B reliable secondary source, C only reported. D is never published as a claim."""
Side: TypeAlias = Literal["business", "it", "shared"]
Status: TypeAlias = Literal["draft", "active", "deprecated"]
Standing: TypeAlias = Literal["published", "adapted", "editorial"]


class Model(BaseModel):
    """The base of all data: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", populate_by_name=True)


class Claim(Model):
    """A statement with its grade and sources, or one labelled as the editors' own judgement."""

    text: Text
    sources: tuple[Slug, ...] = ()
    grade: Grade | None = None
    editorial: bool = False

    @model_validator(mode="after")
    def _has_one_basis(self) -> "Claim":
        if self.editorial == (self.grade is not None):
            raise ValueError("a claim carries either a grade or editorial: true; write one of the two")
        if self.grade and not self.sources:
            raise ValueError("a graded claim names no source; add sources: [key]")
        return self


class Change(Model):
    """One entry of a changelog."""

    version: Version
    date: Day
    changes: Annotated[tuple[Text, ...], Field(min_length=1)]
