"""The strip of facts under a framework's name."""

from collections.abc import Iterator
from typing import TypeAlias

from generators.model.framework import Framework
from generators.pages.frame.bases import FactView
from generators.pages.frame.context import Context
from generators.pages.frame.listing import list_names
from generators.pages.frame.reading_time import TIME_TO_READ

Facts: TypeAlias = tuple[FactView, ...]


def view_facts(framework: Framework, context: Context) -> Facts:
    """Return who made a framework and when, whose questions it has, what it takes, and which version it is."""
    return tuple(context.fact(name, value) for name, value in _find_facts(framework, context) if value)


def _find_facts(framework: Framework, context: Context) -> Iterator[tuple[str, str]]:
    words, newest = context.words, framework.changelog[0]
    yield "from", list_names([originator.name for originator in framework.originators])
    yield "year", str(framework.year)
    standing = framework.instrument.standing if framework.instrument else "none"
    yield "standing", words(f"standing.{standing}")
    if framework.workshop:
        yield "time", words("time.workshop", time=context.duration(framework.workshop.minutes))
    yield "reading", TIME_TO_READ
    yield "version", words("change", version=framework.version, date=newest.date.isoformat())
    yield "known_as", list_names(framework.also_known_as)
