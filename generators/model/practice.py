"""Practice: steps, measures, pitfalls, roles, agendas, questions, terms and advice, each kind in one file by id."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generators.model.base import Claim, Label, Line, Model, Slug, Text, Word
from generators.model.field_marks import Names, Refers
from generators.model.forms import OneLine

FrameworkId: TypeAlias = Annotated[Slug, Refers("framework")]
CaseId: TypeAlias = Annotated[Slug, Refers("case study")]
MeasureId: TypeAlias = Annotated[Slug, Refers("measure")]
TermId: TypeAlias = Annotated[Slug, Refers("term")]


class Served(Model):
    """A dimension of a framework that something serves."""

    differ_by = (("framework", "dimension"),)

    framework: FrameworkId
    dimension: Annotated[Word, Refers("dimension", "framework")]


class Measure(Model):
    """A key performance indicator: what is counted, how, by whom, and what it tells in time or afterwards."""

    differ_by = (("name",),)

    name: Label
    definition: Line
    formula: Line
    unit: Label
    direction: Literal["higher is better", "lower is better", "neither"]
    kind: Literal["lead", "lag"]
    frequency: Label
    owner: Label
    serves: Annotated[tuple[Served, ...], Field(min_length=1)]
    pairs_with: tuple[MeasureId, ...] = ()
    """Leads for a lag, lags for a lead."""
    caution: Line | None = None
    basis: Claim


class MeasureFile(Model):
    """All measures by id, what the two kinds are good for, and a chain in which each moves the next."""

    lead_and_lag: tuple[Claim, ...] = ()
    chain: tuple[MeasureId, ...] = ()
    measures: dict[Slug, Measure]


class Pitfall(Model):
    """A risk with its early symptoms, its cures, the measure that warns, and the cases that show it."""

    differ_by = (("risk",),)

    risk: Label
    meaning: Line
    symptoms: Annotated[tuple[Line, ...], Field(min_length=1)]
    first_fix: Line
    longer_fix: Line
    measures: tuple[MeasureId, ...] = ()
    cases: tuple[CaseId, ...] = ()
    basis: Claim


class PitfallFile(Model):
    """All pitfalls by id."""

    pitfalls: dict[Slug, Pitfall]


class Term(Model):
    """A word of the field; `clash` says what else it means elsewhere."""

    differ_by = (("name",), ("abbreviation",))

    name: Label
    abbreviation: Annotated[str, OneLine(12)] | None = None
    definition: Claim
    clash: Claim | None = None
    see: tuple[TermId, ...] = ()


class TermFile(Model):
    """All terms by id."""

    terms: dict[Slug, Term]


class Question(Model):
    """A question that people ask, with a short answer made of claims."""

    differ_by = (("question",),)

    question: Line
    topic: Literal["Starting", "Choosing", "Assessing", "Deciding", "Measuring", "People", "Evidence"]
    answer: Annotated[tuple[Claim, ...], Field(min_length=1, max_length=6)]
    frameworks: tuple[FrameworkId, ...] = ()
    cases: tuple[CaseId, ...] = ()
    terms: tuple[TermId, ...] = ()


class QuestionFile(Model):
    """All questions by id."""

    questions: dict[Slug, Question]


class Step(Model):
    """One step from assessing to governing: what it is for, what is done, and when it is finished."""

    differ_by = (("id",), ("name",))

    id: Slug
    name: Label
    purpose: Line
    basis: Claim
    activities: Annotated[tuple[Line, ...], Field(min_length=2)]
    questions: Annotated[tuple[Line, ...], Field(min_length=2)]
    inputs: Annotated[tuple[Line, ...], Field(min_length=1)]
    outputs: Annotated[tuple[Line, ...], Field(min_length=1)]
    templates: Annotated[tuple[Line, ...], Field(min_length=1)]
    exit_test: Line
    example: Text


class StepFile(Model):
    """The steps in order."""

    steps: Annotated[tuple[Step, ...], Field(min_length=2)]


class Role(Model):
    """Somebody who takes part in governing alignment."""

    differ_by = (("id",), ("name",))

    id: Annotated[Word, Names("role")]
    name: Label


class Duty(Model):
    """An activity and who is responsible (R), accountable (A), consulted (C) or informed (I)."""

    differ_by = (("id",), ("name",))

    id: Word
    name: Label
    roles: dict[Annotated[Word, Refers("role")], Literal["R", "A", "C", "I", "A/R"]]


class RoleFile(Model):
    """Roles, what each does in each activity, and what has been found out about them."""

    basis: Claim
    findings: tuple[Claim, ...] = ()
    roles: Annotated[tuple[Role, ...], Field(min_length=2)]
    duties: Annotated[tuple[Duty, ...], Field(min_length=1)]


class Sitting(Model):
    """One part of an agenda, in minutes."""

    minutes: Annotated[int, Field(ge=1, le=240)]
    title: Label
    method: Line
    output: Label


class Agenda(Model):
    """A meeting minute by minute."""

    differ_by = (("name",),)

    name: Label
    purpose: Line
    people: Line
    minutes: Annotated[int, Field(ge=15, le=960)]
    parts: Annotated[tuple[Sitting, ...], Field(min_length=2)]
    preparation: tuple[Line, ...] = ()
    basis: Claim


class AgendaFile(Model):
    """All agendas by id."""

    agendas: dict[Slug, Agenda]


ACTION_OWNERS, RESULTS_OUT = "action-owners", "results-out"
QUOTED_ADVICE = (ACTION_OWNERS, RESULTS_OUT)
"""The advice that decks, workbooks and pages quote by its id; prose may quote any."""


class Advice(Model):
    """Advice that is settled once and quoted wherever it is given."""

    differ_by = (("name",), ("rule",))

    name: Label
    rule: Line
    """The advice in full, as a sentence of its own."""
    short: Label | None = None
    """The same inside a sentence or a cell."""
    basis: Claim


class AdviceFile(Model):
    """All settled advice by id."""

    advice: dict[Slug, Advice]
