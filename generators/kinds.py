"""The kinds of knowledge that are kept as data, one line a kind: its name, place, model and rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from generators.model.base import Model
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, SourceFile
from generators.model.places import Finding
from generators.model.practice import (
    AdviceFile,
    AgendaFile,
    MeasureFile,
    PitfallFile,
    QuestionFile,
    RoleFile,
    StepFile,
    TermFile,
)
from generators.model.practice_rules import (
    check_advice,
    check_agendas,
    check_measures,
    check_roles,
    check_terms,
)
from generators.model.rules import check_case_study, check_framework
from generators.model.source_rules import check_sources

Rules: TypeAlias = Callable[[Any], Iterator[Finding]]


def _no_rules(_: Model) -> Iterator[Finding]:
    return iter(())


@dataclass(frozen=True)
class Kind:
    """A kind of knowledge. Its place is a folder, written with a slash at its end, or one file.

    A file holds one entry whose id is the stem, or all entries in the field that bears the name of its place.
    """

    name: str
    place: str
    model: type[Model]
    rules: Rules = _no_rules
    is_needed: bool = False

    @property
    def is_folder(self) -> bool:
        """Return whether there are many files of this kind."""
        return self.place.endswith("/")

    @property
    def is_entry(self) -> bool:
        """Return whether a file holds one entry whose id is the stem."""
        return "id" in self.model.model_fields

    @property
    def field(self) -> str:
        """Return the field that holds all entries of a file."""
        return PurePosixPath(self.place).stem

    @property
    def schema(self) -> str:
        """Return the name of the schema that the first line of a file gives."""
        return self.name.replace(" ", "-") if self.is_entry else self.field

    def entries(self, stem: str, file: Model) -> Mapping[str, Model]:
        """Return what a file of this kind holds, by id."""
        if self.is_entry:
            return {stem: file}
        entries = getattr(file, self.field)
        return entries if isinstance(entries, dict) else {entry.id: entry for entry in entries}


KINDS = (
    Kind("framework", "frameworks/", Framework, check_framework, is_needed=True),
    Kind("case study", "case_studies/", CaseStudy, check_case_study),
    Kind("source", "guidance/sources/", SourceFile, check_sources),
    Kind("criterion", "guidance/criteria.yml", CriteriaFile, is_needed=True),
    Kind("measure", "guidance/measures.yml", MeasureFile, check_measures),
    Kind("pitfall", "guidance/pitfalls.yml", PitfallFile),
    Kind("term", "guidance/terms.yml", TermFile, check_terms),
    Kind("question", "guidance/questions.yml", QuestionFile),
    Kind("step", "guidance/steps.yml", StepFile),
    Kind("role", "guidance/roles.yml", RoleFile, check_roles),
    Kind("agenda", "guidance/agendas.yml", AgendaFile, check_agendas),
    Kind("advice", "guidance/advice.yml", AdviceFile, check_advice, is_needed=True),
)
"""Folders have to be there, but may be empty unless the kind is needed; a file has to be there if it is needed."""
