"""All data folders as one Library; rules between files; every problem at once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from generators.model.base import Model
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, Criterion, Source, SourceFile
from generators.model.rules import check_case_study, check_framework
from generators.model.validation import describe, nearest, validate
from generators.yaml_source import Data, DataError, Document, Location, Problem, read_file

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Library:
    """Everything we know, by id, in the order in which it is shown."""

    frameworks: dict[str, Framework]
    case_studies: dict[str, CaseStudy]
    sources: dict[str, Source]
    criteria: tuple[Criterion, ...]

    @property
    def date(self) -> date:
        """Return the day of the newest change in any changelog: the date of everything built from it."""
        changelogs = [framework.changelog for framework in self.frameworks.values()]
        changelogs += [case.changelog for case in self.case_studies.values()]
        return max(change.date for changelog in changelogs for change in changelog)


def load_library(root: Path) -> Library:
    """Read all data below `root`. Raises DataError with every problem of every file."""
    reading = _Reading(root)
    sources: dict[str, Source] = {}
    for file in reading.files("guidance/sources", SourceFile):
        sources |= file.sources
    criteria = [c for file in reading.files("guidance/criteria.yml", CriteriaFile) for c in file.criteria]
    frameworks = {f.id: f for f in reading.files("frameworks", Framework)}
    case_studies = {c.id: c for c in reading.files("case_studies", CaseStudy)}
    library = Library(frameworks, case_studies, sources, tuple(criteria))
    reading.check_between_files(library)
    if reading.problems:
        raise DataError(sorted(reading.problems))
    return library


@dataclass
class _Reading:
    """One pass over the data folders; collects documents and problems."""

    root: Path
    documents: dict[tuple[type[Model], str], Document] = field(default_factory=dict)
    loose: list[Problem] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        return [*self.loose, *(problem for doc in self.documents.values() for problem in doc.problems)]

    def files(self, place: str, model: type[M]) -> Iterator[M]:
        """Yield every file at `place` (a folder or one file) that has the shape of `model`."""
        path = self.root / place
        if not path.exists():
            kind = "file" if path.suffix else "folder"
            self.loose.append(Problem(place, 1, 1, kind, f"the {kind} is missing; restore it"))
            return
        for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
            document = read_file(file, shown_as=file.relative_to(self.root).as_posix())
            self.documents[model, file.stem] = document
            made = validate(document, model, file_id=file.stem if "id" in model.model_fields else None)
            if made is not None:
                yield made

    def ids(self, model: type[Model]) -> set[str]:
        """Return the ids of all files of a kind, also of those that have problems."""
        return {stem for kind, stem in self.documents if kind is model}

    def add(self, model: type[Model], stem: str, location: Location, message: str) -> None:
        document = self.documents[model, stem]
        document.problems.append(document.problem(location, describe(document, location), message))

    def check_between_files(self, library: Library) -> None:
        for framework in library.frameworks.values():
            for location, message in check_framework(framework):
                self.add(Framework, framework.id, location, message)
            if library.criteria:
                self._check_criteria(library, framework)
            self._check_mappings(library, framework)
        for case in library.case_studies.values():
            for location, message in check_case_study(case):
                self.add(CaseStudy, case.id, location, message)
            self._check_lenses(library, case)
        self._check_repeated_sources()
        self._check_source_keys(library)

    def _check_criteria(self, library: Library, framework: Framework) -> None:
        known = {criterion.id: {option.id for option in criterion.options} for criterion in library.criteria}
        for name in known.keys() - framework.criteria.keys():
            self.add(Framework, framework.id, ("criteria",), f"criterion {name!r} has no value; add it")
        for name, value in framework.criteria.items():
            if name not in known:
                hint = nearest(name, known)
                self.add(Framework, framework.id, ("criteria", name), f"there is no criterion {name!r}; {hint}")
                continue
            for index, option in enumerate(value.values):
                if option not in known[name]:
                    message = f"criterion {name!r} has no option {option!r}; {nearest(option, known[name])}"
                    self.add(Framework, framework.id, ("criteria", name, "values", index), message)

    def _check_mappings(self, library: Library, framework: Framework) -> None:
        known = self.ids(Framework)
        for index, mapping in enumerate(framework.mappings):
            location: Location = ("mappings", index)
            if mapping.framework not in known:
                message = f"there is no framework {mapping.framework!r}; {nearest(mapping.framework, known)}"
                self.add(Framework, framework.id, (*location, "framework"), message)
            other = library.frameworks.get(mapping.framework)
            dimensions = {dimension.id for dimension in other.dimensions} if other else set()
            if other and mapping.to not in dimensions:
                message = f"{other.id!r} has no dimension {mapping.to!r}; {nearest(mapping.to, dimensions)}"
                self.add(Framework, framework.id, (*location, "to"), message)

    def _check_lenses(self, library: Library, case: CaseStudy) -> None:
        known = self.ids(Framework)
        for index, lens in enumerate(case.lenses):
            location: Location = ("lenses", index)
            if lens.framework not in known:
                message = f"there is no framework {lens.framework!r}; {nearest(lens.framework, known)}"
                self.add(CaseStudy, case.id, (*location, "framework"), message)
            framework = library.frameworks.get(lens.framework)
            if framework is None:
                continue
            dimensions = {dimension.id for dimension in framework.dimensions}
            perspectives = {perspective.id for perspective in framework.perspectives}
            if lens.perspective and lens.perspective not in perspectives:
                hint = nearest(lens.perspective, perspectives)
                message = f"{framework.id!r} has no perspective {lens.perspective!r}; {hint}"
                self.add(CaseStudy, case.id, (*location, "perspective"), message)
            for place, sign in enumerate(lens.signs):
                if sign.dimension not in dimensions:
                    hint = nearest(sign.dimension, dimensions)
                    message = f"{framework.id!r} has no dimension {sign.dimension!r}; {hint}"
                    self.add(CaseStudy, case.id, (*location, "signs", place, "dimension"), message)

    def _check_repeated_sources(self) -> None:
        first: dict[str, str] = {}
        for document in self._documents_of(SourceFile):
            listed = document.data.get("sources") if isinstance(document.data, dict) else None
            for key in listed if isinstance(listed, dict) else ():
                if key in first:
                    message = f"source {key!r} is already in {first[str(key)]}; keep one"
                    document.problems.append(document.problem(("sources", key), "sources", message))
                first.setdefault(str(key), document.path)

    def _check_source_keys(self, library: Library) -> None:
        if any(document.problems for document in self._documents_of(SourceFile)):
            return
        for document in list(self.documents.values()):
            for location, key in _source_keys(document.data, ()):
                if key not in library.sources:
                    message = f"there is no source {key!r}; {_nearest_source(key, library)}"
                    where = describe(document, location)
                    document.problems.append(document.problem(location, where, message))

    def _documents_of(self, model: type[Model]) -> list[Document]:
        return [document for (kind, _), document in self.documents.items() if kind is model]


def _nearest_source(key: str, library: Library) -> str:
    hint = nearest(key, library.sources)
    return hint if hint.startswith("did") else "add it to a file in guidance/sources"


def _source_keys(data: Data, location: Location) -> Iterator[tuple[Location, str]]:
    """Yield each key that a field named `sources` or `canonical_sources` points at."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name in ("sources", "canonical_sources") and isinstance(value, tuple):
                for index, key in enumerate(value):
                    if isinstance(key, str):
                        yield (*location, name, index), key
            else:
                yield from _source_keys(value, (*location, name))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from _source_keys(value, (*location, index))
