"""All terms by letter, with what else they mean elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Term
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.entry_links import link_term
from generators.pages.parts.filters import FilterView, mark_entry, view_filter
from generators.pages.parts.initials import by_initial, initial_of


@dataclass(frozen=True)
class TermView:
    """One term; `clash` is missing where a word means the same everywhere."""

    anchor: Markup
    marks: Markup
    name: str
    abbreviation: str
    definition: ClaimView
    clash: ClaimView | None
    see: tuple[LinkView, ...]


@dataclass(frozen=True)
class TermsByInitialView:
    """The terms that begin with one letter."""

    letter: str
    anchor: Markup
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryView:
    """The glossary."""

    count: int
    clashes: int
    whose: WhoseView | None
    filter: FilterView
    letters: tuple[TermsByInitialView, ...]


def make_glossary_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the glossary, where there are terms."""
    if library.terms:
        yield render_glossary(seen_from(links.GLOSSARY))


def render_glossary(context: Context) -> Page:
    """Return the glossary, by letter."""
    terms = context.edition.library.terms
    by_name = sorted(terms, key=lambda name: by_initial(terms[name].name))
    views = [_view_term(name, terms[name], context) for name in by_name]
    letters = groupby(views, lambda view: initial_of(view.name))
    view = GlossaryView(
        count=len(views),
        clashes=sum(view.clash is not None for view in views),
        whose=context.whose(claim for term in terms.values() for claim in (term.definition, term.clash) if claim),
        filter=view_filter((), [{}] * len(views), context),
        letters=tuple(_view_letter(letter, tuple(members)) for letter, members in letters),
    )
    head = head_of("glossary", context, source_file="guidance/terms.yml", boost=2)
    return render_page("glossary", head, view, context)


def _view_letter(letter: str, terms: tuple[TermView, ...]) -> TermsByInitialView:
    return TermsByInitialView(letter, links.anchor("letter", letter.lower()), terms)


def _view_term(name: str, term: Term, context: Context) -> TermView:
    return TermView(
        anchor=Markup(name),
        marks=mark_entry({}),
        name=term.name,
        abbreviation=term.abbreviation or "",
        definition=context.claim(term.definition),
        clash=context.claim(term.clash) if term.clash else None,
        see=tuple(link_term(other, context) for other in term.see),
    )
