"""Rules between files: what bears a name must not bear one that something else of its kind bears already."""

from collections.abc import Iterable, Iterator

from generators.data_folders import DataFile
from generators.documents import Location
from generators.model.base import LAST_YEAR
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, SourceFile
from generators.model.places import Finding
from generators.model.repeats import fold

_BACK = {"same idea": "same idea", "part of": "contains", "contains": "part of"}
"""What a mapping is, seen from its other end; ideas that overlap or lead to each other contradict nothing."""


def find_clashes(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each name that stands in two files of a kind, at the later one."""
    seen: dict[tuple[str, str, str], str] = {}
    claims = [(file, *claim) for file in files for claim in _claims(file)]
    for file, location, what, name in sorted(claims, key=_is_alias):
        namespace = "id" if what == "alias" else what
        key = (file.kind.name, namespace, fold(name))
        if key in seen:
            yield file, (location, f"{what} {name!r} is already in {seen[key]}; keep one")
        seen.setdefault(key, file.document.path)


def find_contradictions(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each mapping that says something else than the one that leads back, at the later one."""
    said: dict[tuple[str, str, str, str], tuple[str, str]] = {}
    for file in files:
        for index, mapping in enumerate(file.entry.mappings if isinstance(file.entry, Framework) else ()):
            here = (file.stem, mapping.dimension)
            there = (mapping.framework, mapping.to)
            kind, place = said.get((*there, *here), ("", ""))
            if {kind, mapping.kind} <= _BACK.keys() and kind != _BACK[mapping.kind]:
                message = f"{mapping.kind!r} contradicts {kind!r} in {place}; write {_BACK[kind]!r}, or mend the other"
                yield file, (("mappings", index, "kind"), message)
            said[*here, *there] = (mapping.kind, file.document.path)


def find_wrong_times(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each framework that says it takes another time than the minutes of its own workshop."""
    listed = list(files)
    timed = [c for f in listed if isinstance(f.entry, CriteriaFile) for c in f.entry.criteria if c.is_time]
    for file in listed:
        framework = file.entry
        if isinstance(framework, Framework) and framework.workshop:
            minutes = framework.workshop.minutes
            for criterion in (c for c in timed if c.id in framework.criteria):
                option = criterion.option_for(minutes).id
                if framework.criteria[criterion.id].values != (option,):
                    message = f"the workshop takes {minutes} minutes; write [{option}]"
                    yield file, (("criteria", criterion.id, "values"), message)


def find_future(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each source of a later year than any change of the data, with a year to spare: there is no clock here."""
    listed = list(files)
    changed = [e.changelog[0].date.year for e in (f.entry for f in listed) if isinstance(e, Framework | CaseStudy)]
    last = max(changed, default=LAST_YEAR) + 1
    for file in listed:
        for key, source in file.entry.sources.items() if isinstance(file.entry, SourceFile) else ():
            if source.year and source.year > last:
                message = f"{source.year} lies after the newest change of the data; write a year up to {last}"
                yield file, (("sources", key, "year"), message)


def _is_alias(claim: tuple[DataFile, Location, str, str]) -> bool:
    _, _, what, _ = claim
    return what == "alias"


def _claims(file: DataFile) -> Iterator[tuple[Location, str, str]]:
    match file.entry:
        case Framework() | CaseStudy():
            yield (), "id", file.entry.id
            yield ("name",), "name", file.entry.name
            yield ("short_name",), "short name", file.entry.short_name
            yield from ((("aliases", index), "alias", alias) for index, alias in enumerate(file.entry.aliases))
        case SourceFile():
            yield from ((("sources", key), "source", key) for key in file.entry.sources)
