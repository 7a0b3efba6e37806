"""Sources in full: the citation, where to find it, how much of it was read, and where it is used."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generators.badges import tell_reading
from generators.citations import address
from generators.lost_copies import look_up, tell_day
from generators.model.guidance import Source
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context
from generators.pages.frame.links import REFERENCES
from generators.pages.parts.initials import by_initial


@dataclass(frozen=True)
class LostCopyView:
    """That no public copy was found, and where a reader can look."""

    told: str
    href: str


@dataclass(frozen=True)
class SourceView:
    """One source; `address` is empty where none is known, and then `lost` says when we looked for it."""

    anchor: Markup
    href: Markup
    citation: str
    address: str
    address_shown: str
    lost: LostCopyView | None
    digest_of: LinkView | None
    seen: str
    note: str


def view_source(key: str, context: Context) -> SourceView:
    """Return a source in full. Raises KeyError for an unknown key."""
    source = context.edition.library.sources[key]
    place = address(source) or ""
    return SourceView(
        anchor=Markup(key),
        href=context.link(REFERENCES, key),
        citation=context.edition.cite(key),
        address=place,
        address_shown=f"doi:{source.doi}" if source.doi else place.split("://")[-1].rstrip("/"),
        lost=_view_lost(source, context),
        digest_of=_link_original(source, context),
        seen=tell_reading(source.seen),
        note=source.note or "",
    )


def view_sources(keys: Iterable[str], context: Context) -> tuple[SourceView, ...]:
    """Return sources in full, sorted by citation."""
    return tuple(sorted((view_source(key, context) for key in keys), key=lambda view: by_initial(view.citation)))


def _view_lost(source: Source, context: Context) -> LostCopyView | None:
    if not source.no_public_copy:
        return None
    return LostCopyView(context.words("sources.lost", day=tell_day(source.no_public_copy)), look_up(source))


def _link_original(source: Source, context: Context) -> LinkView | None:
    """Return the link from a digest to the reference of what it sums up; None for any other source."""
    if not source.digest_of:
        return None
    return LinkView(context.edition.cite_shortly(source.digest_of), context.link(REFERENCES, source.digest_of))
