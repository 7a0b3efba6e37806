"""All sources on one page: citation, address, how much of each was read, and where it is used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generators.library import Library
from generators.model.parts import find_sources
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.entry_links import link_case, link_framework, link_step
from generators.pages.parts.initials import initial_of
from generators.pages.parts.source_views import SourceView, view_sources

USERS_AT_MOST = 24


@dataclass(frozen=True)
class ReferenceView:
    """A source and the first pages that lean on it; `more` says in words how many others do."""

    source: SourceView
    used: tuple[LinkView, ...]
    more: str


@dataclass(frozen=True)
class SourcesByTermsByInitialView:
    """The sources whose citation begins with one letter."""

    letter: str
    references: tuple[ReferenceView, ...]


@dataclass(frozen=True)
class ReferencesView:
    """The page of all sources."""

    count: int
    files: tuple[LinkView, ...]
    letters: tuple[SourcesByTermsByInitialView, ...]


def make_references_page(_: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of all sources."""
    yield render_references(seen_from(links.REFERENCES))


def render_references(context: Context) -> Page:
    """Return the page of all sources, by letter."""
    library = context.edition.library
    users = _find_users(context)
    references = [_view_reference(source, users, context) for source in view_sources(library.sources, context)]
    letters = groupby(references, key=lambda reference: initial_of(reference.source.citation))
    grouped = tuple(SourcesByTermsByInitialView(letter, tuple(members)) for letter, members in letters)
    view = ReferencesView(len(references), _link_files(context), grouped)
    return render_page("references", head_of("references", context), view, context)


def _view_reference(source: SourceView, users: Mapping[str, Sequence[LinkView]], context: Context) -> ReferenceView:
    used = users.get(source.anchor, ())
    more = len(used) - USERS_AT_MOST
    return ReferenceView(source, tuple(used[:USERS_AT_MOST]), context.count("more_pages", more) if more > 0 else "")


def _link_files(context: Context) -> tuple[LinkView, ...]:
    """Return the files for which this page has a word: those of all sources, for reference managers."""
    words = {path: f"references.files.{file.card.id}" for path, file in context.downloads.items()}
    return tuple(
        LinkView(context.words(word), context.link(path)) for path, word in words.items() if word in context.words.keys
    )


def _find_users(context: Context) -> dict[str, list[LinkView]]:
    """Return the pages that use each source, by its key."""
    users: dict[str, list[LinkView]] = {}
    for entry, user in _entries(context):
        for key in dict.fromkeys(find_sources(entry)):
            users.setdefault(key, []).append(user)
    return users


def _entries(context: Context) -> Iterator[tuple[object, LinkView]]:
    library = context.edition.library
    for framework in library.frameworks.values():
        yield framework, link_framework(framework, context)
    yield library.criteria, LinkView(context.words("compare.title"), context.link(links.COMPARISON))
    for case in library.case_studies.values():
        yield case, link_case(case.id, context)
    for step in library.steps:
        yield step, link_step(step, context)
    for name, (entries, page) in _guidance(library).items():
        yield entries, LinkView(context.words(f"{name}.title"), context.link(page))


def _guidance(library: Library) -> dict[str, tuple[object, str]]:
    """Return what each page of the guide is made from, and where the page stands."""
    return {
        "measures": ((library.lead_and_lag, library.measures), links.MEASURES),
        "pitfalls": (library.pitfalls, links.PITFALLS),
        "roles": (library.roles, links.ROLES),
        "agendas": (library.agendas, links.AGENDAS),
        "questions": (library.questions, links.QUESTIONS),
        "glossary": (library.terms, links.GLOSSARY),
    }
