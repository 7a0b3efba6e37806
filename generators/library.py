"""All data folders as one Library; every problem of every file at once."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TypeVar

from generators.clashes import find_clashes, find_contradictions, find_future, find_wrong_times
from generators.cross_references import Known, check_references
from generators.data_folders import DataFile, find_strays, read_files
from generators.documents import DataError
from generators.kinds import KINDS, Kind
from generators.model.base import Claim, Model
from generators.model.case_study import CaseStudy, Lens
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, Criterion, Source, SourceFile
from generators.model.practice import (
    Advice,
    AdviceFile,
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
from generators.model.repeats import check_repeats
from generators.witnesses import find_circles, find_unwitnessed

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Library:
    """Everything we know, in the order in which it is shown: the files of each model, by stem."""

    files: Mapping[type[Model], Mapping[str, Model]]

    def all_files(self, model: type[M]) -> dict[str, M]:
        """Return the files of a model, by stem."""
        return {stem: file for stem, file in self.files.get(model, {}).items() if isinstance(file, model)}

    def only_file(self, model: type[M]) -> M | None:
        """Return the file of a model of which there is one; None if the library has none."""
        return next(iter(self.all_files(model).values()), None)

    def entries(self, kind: Kind) -> dict[str, Model]:
        """Return the entries of a kind by id, file by file."""
        files = self.files.get(kind.model, {}).items()
        return {name: entry for stem, file in files for name, entry in kind.entries(stem, file).items()}

    @cached_property
    def frameworks(self) -> dict[str, Framework]:
        """Return the frameworks by id."""
        return self.all_files(Framework)

    @cached_property
    def case_studies(self) -> dict[str, CaseStudy]:
        """Return the case studies by id."""
        return self.all_files(CaseStudy)

    @cached_property
    def cases_through(self) -> dict[str, tuple[tuple[CaseStudy, Lens], ...]]:
        """Return the cases that are read through each framework, each with its lens, by the framework's id."""
        found: dict[str, list[tuple[CaseStudy, Lens]]] = {name: [] for name in self.frameworks}
        for case in self.case_studies.values():
            for lens in case.lenses:
                found[lens.framework].append((case, lens))
        return {name: tuple(pairs) for name, pairs in found.items()}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Return the sources by key."""
        files = self.all_files(SourceFile).values()
        return {key: source for file in files for key, source in file.sources.items()}

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return the criteria for choosing, in the order in which they are asked."""
        file = self.only_file(CriteriaFile)
        return file.criteria if file else ()

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Return the measures by id."""
        file = self.only_file(MeasureFile)
        return file.measures if file else {}

    @cached_property
    def lead_and_lag(self) -> tuple[Claim, ...]:
        """Return what the two kinds of measures are good for."""
        file = self.only_file(MeasureFile)
        return file.lead_and_lag if file else ()

    @cached_property
    def measure_chain(self) -> tuple[str, ...]:
        """Return the measures of which each moves the next."""
        file = self.only_file(MeasureFile)
        return file.chain if file else ()

    @cached_property
    def pitfalls(self) -> dict[str, Pitfall]:
        """Return the pitfalls by id."""
        file = self.only_file(PitfallFile)
        return file.pitfalls if file else {}

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Return the terms by id."""
        file = self.only_file(TermFile)
        return file.terms if file else {}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Return the questions by id."""
        file = self.only_file(QuestionFile)
        return file.questions if file else {}

    @cached_property
    def agendas(self) -> dict[str, Agenda]:
        """Return the agendas by id."""
        file = self.only_file(AgendaFile)
        return file.agendas if file else {}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps in order."""
        file = self.only_file(StepFile)
        return file.steps if file else ()

    @cached_property
    def advice(self) -> dict[str, Advice]:
        """Return the settled advice by id."""
        file = self.only_file(AdviceFile)
        return file.advice if file else {}

    @cached_property
    def roles(self) -> RoleFile | None:
        """Return the roles and their duties; None if the library has none."""
        return self.only_file(RoleFile)

    @cached_property
    def date(self) -> date:
        """Return the day of the newest change in any changelog: the date of everything built from it."""
        entries: list[Framework | CaseStudy] = [*self.frameworks.values(), *self.case_studies.values()]
        return max(change.date for entry in entries for change in entry.changelog)


def load_library(root: Path, kinds: Sequence[Kind] = KINDS) -> Library:
    """Read all data below `root`. Raises DataError with every problem of every file."""
    with _uncollected():
        files = read_files(root, kinds)
        _check(files, _know(files, kinds))
    problems = [*find_strays(root, kinds), *(problem for file in files for problem in file.document.problems)]
    if problems:
        raise DataError(sorted(problems), is_cut=any(file.document.is_full for file in files))
    return Library({kind.model: {f.stem: f.entry for f in files if f.kind is kind and f.entry} for kind in kinds})


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


def _know(files: Sequence[DataFile], kinds: Sequence[Kind]) -> Known:
    """Return everything that can be pointed at; what a broken file holds is not known."""
    known = Known({kind.name: set() for kind in kinds})
    for file in files:
        if file.entry is not None:
            known.add_file(file.stem, file.parts)
        names = known.by_kind[file.kind.name]
        if file.kind.is_entry:
            known.by_kind[file.kind.name] = {*(names or ()), file.stem}
        elif file.entry is not None and names is not None:
            known.by_kind[file.kind.name] = {*names, *file.kind.entries(file.stem, file.entry)}
        else:
            known.by_kind[file.kind.name] = None
    known.whole -= {file.stem for file in files if file.entry is None}  # a case may bear the id of a framework
    return known


def _check(files: Sequence[DataFile], known: Known) -> None:
    """Add what is wrong inside and between the files to their documents."""
    for file in files:
        if file.entry is not None:
            file.report(file.kind.rules(file.entry))
        for part in file.parts:
            file.report(check_repeats(part))
            file.report(check_references(part, file.stem, known))
    between = (find_clashes, find_contradictions, find_wrong_times, find_future, find_circles, find_unwitnessed)
    for file, finding in chain.from_iterable(find(files) for find in between):
        file.report([finding])
