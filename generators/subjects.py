"""What a file is made from: a framework, or everything we know."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generators.library import Library
from generators.model.framework import Framework
from generators.model.guidance import SourceFile
from generators.model.parts import find_sources
from generators.model.practice import AdviceFile


class Subject(Protocol):
    """What a file is made from, and what every file says of it."""

    @property
    def id(self) -> str:
        """Return what stands for it in the name of a file."""

    @property
    def version(self) -> str:
        """Return its version; empty where it has none."""

    @property
    def date(self) -> date:
        """Return the day of its newest change: the date of every file made from it."""


@dataclass(frozen=True)
class WholeLibrary:
    """Everything we know, as the subject of a file."""

    library: Library
    id: str = "library"
    version: str = ""

    @property
    def date(self) -> date:
        """Return the day of the newest change of all."""
        return self.library.date


def everything(library: Library) -> tuple[WholeLibrary]:
    """Return the library as one subject."""
    return (WholeLibrary(library),)


def frameworks_with_questions(library: Library) -> Iterator[Framework]:
    """Yield the frameworks that can be assessed."""
    return (framework for framework in library.frameworks.values() if framework.instrument)


def frameworks_with_workshop(library: Library) -> Iterator[Framework]:
    """Yield the frameworks with which a group can work."""
    return (framework for framework in library.frameworks.values() if framework.workshop)


def excerpt(library: Library, subject: Subject) -> Library:
    """Return what the files of a subject are made from: of a framework, itself, its sources and settled advice."""
    match subject:
        case Framework():
            sources = {key: library.sources[key] for key in sorted({*find_sources(subject)})}
            cited = {"sources": SourceFile(sources=sources)}
            advice = library.all_files(AdviceFile)
            return Library({Framework: {subject.id: subject}, SourceFile: cited, AdviceFile: advice})
        case _:
            return library
