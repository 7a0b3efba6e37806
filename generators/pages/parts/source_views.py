"""Sources in full: the citation, where to find it, how much of it was read, and where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generators.citations import address, cite
from generators.pages.frame.context import Context
from generators.pages.frame.links import REFERENCES
from generators.pages.parts.initials import by_initial


@dataclass(frozen=True)
class SourceView:
    """One source; `address` is empty where none is known."""

    anchor: Markup
    href: Markup
    citation: str
    address: str
    address_shown: str
    seen: str
    note: str


def view_source(key: str, context: Context) -> SourceView:
    """Return a source in full. Raises KeyError for an unknown key."""
    source = context.edition.library.sources[key]
    place = address(source) or ""
    return SourceView(
        anchor=Markup(key),
        href=context.link(REFERENCES, key),
        citation=cite(source),
        address=place,
        address_shown=f"doi:{source.doi}" if source.doi else place.split("://")[-1].rstrip("/"),
        seen=context.words(f"seen.{source.seen}"),
        note=source.note or "",
    )


def view_sources(keys: Iterable[str], context: Context) -> tuple[SourceView, ...]:
    """Return sources in full, sorted by citation."""
    return tuple(sorted((view_source(key, context) for key in keys), key=lambda view: by_initial(view.citation)))
