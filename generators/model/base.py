"""The small types that every part of the model is made of."""

import re
from datetime import date
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generators.model.evidence import Grade
from generators.model.field_marks import Refers
from generators.model.forms import Form, OneLine

LONGEST_ID, LONGEST_LABEL, LONGEST_SHORT_NAME = 48, 60, 28
SLUG_PATTERN = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Between these years a change of our data can have been made; anything else is a slip of the pen."""
_CELL_LIKE = re.compile(r"[a-z]{1,3}[0-9]+")


def _refuse_cell_names(value: object) -> object:
    if isinstance(value, str) and _CELL_LIKE.fullmatch(value):
        raise ValueError(f"{value!r} reads like a cell address in Excel; add a word to it")
    return value


def _read_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is not a date; write it as 2026-01-31") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"{value!r} cannot be right; write a year from {FIRST_YEAR} to {LAST_YEAR}")
    return day


_WORD = Form(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", "use lower-case words joined by _", LONGEST_ID)
Word: TypeAlias = Annotated[str, _WORD, BeforeValidator(_refuse_cell_names)]
"""An id of an item, dimension, level or score: lower-case words joined by underscores."""
Slug: TypeAlias = Annotated[str, Form(SLUG_PATTERN, "use lower-case words joined by -", LONGEST_ID)]
"""An id that becomes an address: lower-case words joined by hyphens."""
SourceKey: TypeAlias = Annotated[Slug, Refers("source")]
Label: TypeAlias = Annotated[str, OneLine(LONGEST_LABEL)]
"""A name: it has to fit a heading, a chart axis and a table head."""
ShortName: TypeAlias = Annotated[str, OneLine(LONGEST_SHORT_NAME)]
"""A name where there is less room: in headers, tables of many columns and beside others."""
Line: TypeAlias = Annotated[str, OneLine(220)]
"""One sentence or two, at most 220 characters: it has to fit a cell and a slide."""
Text: TypeAlias = Annotated[str, OneLine(1200)]
"""A short paragraph of plain text."""
Day: TypeAlias = Annotated[date, BeforeValidator(_read_date)]
_NUMBER = "(0|[1-9][0-9]*)"
Version: TypeAlias = Annotated[str, Form(rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}", "write three numbers such as 1.0.0", 24)]
Side: TypeAlias = Literal["business", "it", "shared"]
Status: TypeAlias = Literal["draft", "active", "deprecated"]
Standing: TypeAlias = Literal["published", "adapted", "editorial"]


class Model(BaseModel):
    """The base of all data: frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")
    differ_by: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Each group of fields differs between any two entries of a list of such parts."""


class Claim(Model):
    """A statement with its grade and sources, or one labelled as the editors' own judgement."""

    differ_by = (("text",),)

    text: Text
    sources: tuple[SourceKey, ...] = ()
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
