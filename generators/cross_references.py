"""Rules between files: whatever points at something else has to find it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.documents import Location
from generators.model.base import Model
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.places import Finding, nearest
from generators.model.practice import MeasureFile, PitfallFile, QuestionFile, Served, TermFile


@dataclass(frozen=True)
class Known:
    """Everything that can be pointed at, by kind. None where it cannot be known because a file is broken."""

    frameworks: Mapping[str, Framework | None]
    case_studies: set[str]
    criteria: Mapping[str, set[str]] | None
    measures: set[str] | None
    terms: set[str] | None

    def dimensions(self, framework_id: str) -> set[str] | None:
        """Return the dimensions of a framework; None where they cannot be known."""
        framework = self.frameworks.get(framework_id)
        return {dimension.id for dimension in framework.dimensions} if framework else None

    def perspectives(self, framework_id: str) -> set[str] | None:
        """Return the perspectives of a framework; None where they cannot be known."""
        framework = self.frameworks.get(framework_id)
        return {perspective.id for perspective in framework.perspectives} if framework else None


def check_references(entry: Model, known: Known) -> Iterator[Finding]:
    """Yield every reference of an entry or file that leads nowhere; sources are checked by check_sources."""
    match entry:
        case Framework():
            yield from _criteria(entry, known)
            for index, mapping in enumerate(entry.mappings):
                place: Location = ("mappings", index)
                yield from _dimension(place, "framework", "to", mapping.framework, mapping.to, known)
        case CaseStudy():
            yield from _lenses(entry, known)
        case MeasureFile():
            yield from _measures(entry, known)
        case PitfallFile():
            yield from _pitfalls(entry, known)
        case TermFile():
            for name, term in entry.terms.items():
                yield from _each(("terms", name, "see"), term.see, "term", known.terms)
        case QuestionFile():
            yield from _questions(entry, known)


def check_sources(data: object, sources: set[str]) -> Iterator[Finding]:
    """Yield every key in a field `sources` or `canonical_sources` that is no source."""
    for location, key in source_keys(data, ()):
        if key not in sources:
            hint = nearest(key, sources)
            remedy = hint if hint.startswith("did") else "add it to a file in guidance/sources"
            yield location, f"there is no source {key!r}; {remedy}"


def _criteria(framework: Framework, known: Known) -> Iterator[Finding]:
    if known.criteria is None:
        return
    for name in [name for name in known.criteria if name not in framework.criteria]:
        yield ("criteria",), f"criterion {name!r} has no value; add it"
    for name, value in framework.criteria.items():
        if name not in known.criteria:
            yield ("criteria", name), f"there is no criterion {name!r}; {nearest(name, known.criteria)}"
            continue
        for index, option in enumerate(value.values):
            if option not in known.criteria[name]:
                hint = nearest(option, known.criteria[name])
                yield ("criteria", name, "values", index), f"criterion {name!r} has no option {option!r}; {hint}"


def _lenses(case: CaseStudy, known: Known) -> Iterator[Finding]:
    for index, lens in enumerate(case.lenses):
        place: Location = ("lenses", index)
        if lens.framework not in known.frameworks:
            hint = nearest(lens.framework, known.frameworks)
            yield (*place, "framework"), f"there is no framework {lens.framework!r}; {hint}"
            continue
        perspectives = known.perspectives(lens.framework)
        if lens.perspective and perspectives is not None and lens.perspective not in perspectives:
            hint = nearest(lens.perspective, perspectives)
            yield (*place, "perspective"), f"{lens.framework!r} has no perspective {lens.perspective!r}; {hint}"
        for position, sign in enumerate(lens.signs):
            where = (*place, "signs", position)
            yield from _dimension(where, "", "dimension", lens.framework, sign.dimension, known)


def _measures(file: MeasureFile, known: Known) -> Iterator[Finding]:
    yield from _each(("chain",), file.chain, "measure", known.measures)
    for name, measure in file.measures.items():
        yield from _each(("measures", name, "pairs_with"), measure.pairs_with, "measure", known.measures)
        yield from _served(("measures", name, "serves"), measure.serves, known)


def _questions(file: QuestionFile, known: Known) -> Iterator[Finding]:
    for name, question in file.questions.items():
        place: Location = ("questions", name)
        yield from _each((*place, "frameworks"), question.frameworks, "framework", set(known.frameworks))
        yield from _each((*place, "cases"), question.cases, "case study", known.case_studies)
        yield from _each((*place, "terms"), question.terms, "term", known.terms)


def _pitfalls(file: PitfallFile, known: Known) -> Iterator[Finding]:
    for name, pitfall in file.pitfalls.items():
        yield from _each(("pitfalls", name, "measures"), pitfall.measures, "measure", known.measures)
        yield from _each(("pitfalls", name, "cases"), pitfall.cases, "case study", known.case_studies)


def _served(place: Location, served: tuple[Served, ...], known: Known) -> Iterator[Finding]:
    for index, entry in enumerate(served):
        yield from _dimension((*place, index), "framework", "dimension", entry.framework, entry.dimension, known)


def _dimension(
    place: Location, framework_key: str, dimension_key: str, framework_id: str, dimension_id: str, known: Known
) -> Iterator[Finding]:
    if framework_id not in known.frameworks:
        hint = nearest(framework_id, known.frameworks)
        yield (*place, framework_key), f"there is no framework {framework_id!r}; {hint}"
    dimensions = known.dimensions(framework_id)
    if dimensions is not None and dimension_id not in dimensions:
        hint = nearest(dimension_id, dimensions)
        yield (*place, dimension_key), f"{framework_id!r} has no dimension {dimension_id!r}; {hint}"


def _each(place: Location, names: tuple[str, ...], kind: str, known: set[str] | None) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if known is not None and name not in known:
            yield (*place, index), f"there is no {kind} {name!r}; {nearest(name, known)}"


def source_keys(data: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every key in a field `sources` or `canonical_sources`, with its place."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name in ("sources", "canonical_sources") and isinstance(value, tuple):
                for index, key in enumerate(value):
                    if isinstance(key, str):
                        yield (*location, name, index), key
            else:
                yield from source_keys(value, (*location, name))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from source_keys(value, (*location, index))
