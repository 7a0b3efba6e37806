"""All data folders as one Library; every problem of every file at once."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from generators.cross_references import Known, check_references, check_sources
from generators.documents import DataError, Document, Problem
from generators.model.base import Claim, Model
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, Criterion, Source, SourceFile
from generators.model.places import Finding, describe, nearest
from generators.model.practice import (
    Agenda,
    AgendaFile,
    Measure,
    MeasureFile,
    Pitfall,
    PitfallFile,
    Question,
    QuestionFile,
    RoleFile,
    Step,
    StepFile,
    Term,
    TermFile,
)
from generators.model.rules import check_agendas, check_case_study, check_framework, check_roles
from generators.model.validation import validate
from generators.yaml_source import read_file

M = TypeVar("M", bound=Model)

GUIDANCE: Mapping[str, type[Model]] = {
    "criteria": CriteriaFile,
    "measures": MeasureFile,
    "pitfalls": PitfallFile,
    "terms": TermFile,
    "questions": QuestionFile,
    "steps": StepFile,
    "roles": RoleFile,
    "agendas": AgendaFile,
}
"""The files of guidance/ by stem. Only the criteria have to be there."""

_RULES: Mapping[type[Model], Callable[[Any], Iterator[Finding]]] = {
    Framework: check_framework,
    CaseStudy: check_case_study,
    RoleFile: check_roles,
    AgendaFile: check_agendas,
}


@dataclass(frozen=True)
class Library:
    """Everything we know, by id, in the order in which it is shown."""

    frameworks: dict[str, Framework]
    case_studies: dict[str, CaseStudy]
    sources: dict[str, Source]
    criteria: tuple[Criterion, ...]
    measures: dict[str, Measure] = field(default_factory=dict)
    lead_and_lag: tuple[Claim, ...] = ()
    measure_chain: tuple[str, ...] = ()
    pitfalls: dict[str, Pitfall] = field(default_factory=dict)
    terms: dict[str, Term] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    agendas: dict[str, Agenda] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    roles: RoleFile | None = None

    @cached_property
    def date(self) -> date:
        """Return the day of the newest change in any changelog: the date of everything built from it."""
        changelogs = [framework.changelog for framework in self.frameworks.values()]
        changelogs += [case.changelog for case in self.case_studies.values()]
        return max(change.date for changelog in changelogs for change in changelog)


def load_library(root: Path) -> Library:
    """Read all data below `root`. Raises DataError with every problem of every file."""
    reading = _Reading(root)
    with _uncollected():
        reading.read_folder("frameworks", Framework)
        reading.read_folder("case_studies", CaseStudy)
        reading.read_folder("guidance/sources", SourceFile)
        reading.read_guidance()
        reading.check()
    if reading.problems:
        raise DataError(sorted(reading.problems), is_cut=reading.is_cut)
    return reading.library()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: what is read is kept, so that the search costs a seventh and finds nothing."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@dataclass(frozen=True)
class _File:
    """One file of the data: its document, and its entry if it has the right shape."""

    model: type[Model]
    stem: str
    document: Document
    entry: Model | None


@dataclass
class _Reading:
    """One pass over the data folders."""

    root: Path
    files: list[_File] = field(default_factory=list)
    missing: list[Problem] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        return [*self.missing, *(problem for file in self.files for problem in file.document.problems)]

    @property
    def is_cut(self) -> bool:
        return any(file.document.is_full for file in self.files)

    def read_folder(self, place: str, model: type[Model]) -> None:
        folder = self.root / place
        if not folder.is_dir():
            self.missing.append(Problem(place, 1, 1, "folder", "the folder is missing; restore it"))
        for path in sorted(folder.glob("*.yml")):
            self.read(path, model)

    def read_guidance(self) -> None:
        folder = self.root / "guidance"
        if not (folder / "criteria.yml").is_file():
            self.missing.append(Problem("guidance/criteria.yml", 1, 1, "file", "the file is missing; restore it"))
        for path in sorted(folder.glob("*.yml")):
            if path.stem in GUIDANCE:
                self.read(path, GUIDANCE[path.stem])
                continue
            message = f"no file of this name is known; {nearest(path.stem, GUIDANCE)}"
            self.missing.append(Problem(f"guidance/{path.name}", 1, 1, "file", message))

    def read(self, path: Path, model: type[Model]) -> None:
        document = read_file(path, shown_as=path.relative_to(self.root).as_posix())
        entry = validate(document, model, file_id=path.stem if "id" in model.model_fields else None)
        self.files.append(_File(model, path.stem, document, entry))

    def entries(self, model: type[M]) -> dict[str, M]:
        """Return the entries of a kind that have the right shape, by stem."""
        return {file.stem: file.entry for file in self.files if isinstance(file.entry, model)}

    def only(self, model: type[M]) -> M | None:
        """Return the entry of a kind of which there is one file."""
        return next(iter(self.entries(model).values()), None)

    def is_broken(self, model: type[Model]) -> bool:
        return any(file.entry is None for file in self.files if file.model is model)

    def check(self) -> None:
        """Add what is wrong inside and between the files to their documents."""
        known = self._known()
        for file in self.files:
            if file.entry is not None:
                _report(file.document, _RULES.get(file.model, _no_rules)(file.entry))
                _report(file.document, check_references(file.entry, known))
        self._check_repeated_sources()
        if not self.is_broken(SourceFile):
            keys = {key for sources in self.entries(SourceFile).values() for key in sources.sources}
            for file in self.files:
                _report(file.document, check_sources(file.document.data, keys))

    def _known(self) -> Known:
        frameworks = {file.stem: file.entry for file in self.files if file.model is Framework}
        criteria, measures, terms = self.only(CriteriaFile), self.only(MeasureFile), self.only(TermFile)
        options = {c.id: {option.id for option in c.options} for c in criteria.criteria} if criteria else None
        return Known(
            frameworks={stem: entry if isinstance(entry, Framework) else None for stem, entry in frameworks.items()},
            case_studies={file.stem for file in self.files if file.model is CaseStudy},
            criteria=options,
            measures=None if self.is_broken(MeasureFile) else set(measures.measures if measures else ()),
            terms=None if self.is_broken(TermFile) else set(terms.terms if terms else ()),
        )

    def _check_repeated_sources(self) -> None:
        first: dict[str, str] = {}
        for file in self.files:
            for key in file.entry.sources if isinstance(file.entry, SourceFile) else ():
                if key in first:
                    message = f"source {key!r} is already in {first[key]}; keep one"
                    file.document.add(file.document.problem(("sources", key), "sources", message))
                first.setdefault(key, file.document.path)

    def library(self) -> Library:
        sources = {key: source for file in self.entries(SourceFile).values() for key, source in file.sources.items()}
        criteria, measures, pitfalls = self.only(CriteriaFile), self.only(MeasureFile), self.only(PitfallFile)
        terms, questions, agendas = self.only(TermFile), self.only(QuestionFile), self.only(AgendaFile)
        steps = self.only(StepFile)
        return Library(
            frameworks=self.entries(Framework),
            case_studies=self.entries(CaseStudy),
            sources=sources,
            criteria=criteria.criteria if criteria else (),
            measures=measures.measures if measures else {},
            lead_and_lag=measures.lead_and_lag if measures else (),
            measure_chain=measures.chain if measures else (),
            pitfalls=pitfalls.pitfalls if pitfalls else {},
            terms=terms.terms if terms else {},
            questions=questions.questions if questions else {},
            agendas=agendas.agendas if agendas else {},
            steps=steps.steps if steps else (),
            roles=self.only(RoleFile),
        )


def _no_rules(_: Model) -> Iterator[Finding]:
    return iter(())


def _report(document: Document, findings: Iterable[Finding]) -> None:
    for location, message in findings:
        if document.is_full:
            return
        document.add(document.problem(location, describe(document, location), message))
