"""What all views of one page are made from, and the small views that every page shares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from generators.downloads import Download
from generators.edition import Edition
from generators.model.base import Claim, Side, Standing, Status
from generators.pages.frame import links
from generators.pages.frame.bases import (
    BasisView,
    CitedSource,
    FactView,
    LinkView,
    link_sources,
    view_grade,
    view_judgement,
)
from generators.pages.frame.cited_sources import cited_source
from generators.pages.frame.tags import TagView, side_tag
from generators.pages.frame.whose import WhoseView, view_whose
from generators.words import Words


@dataclass(frozen=True)
class ClaimView:
    """A statement and what it rests on."""

    text: str
    basis: BasisView


@dataclass(frozen=True)
class Context:
    """The edition, the downloads and the words, seen from one page."""

    edition: Edition
    downloads: Mapping[str, Download]
    words: Words
    page: str

    def link(self, target: str, part: str = "") -> Markup:
        """Return the link from this page to a page, a file, or a part of a page."""
        return links.link(self.page, target, part)

    def sources(self, keys: Iterable[str]) -> tuple[LinkView, ...]:
        """Return a short citation for each source, linked to the full one."""
        return link_sources(self.page, self._cited(keys))

    def basis(self, claim: Claim, *, ungraded: str = "judgement") -> BasisView:
        """Return what a claim rests on; `ungraded` is the key of the word for one without a grade."""
        sources = self._cited(claim.sources)
        if claim.grade is None:
            return view_judgement(self.page, self.words(f"basis.{ungraded}"), sources)
        return view_grade(self.page, claim.grade, sources)

    def _cited(self, keys: Iterable[str]) -> tuple[CitedSource, ...]:
        known = self.edition.library.sources
        return tuple(cited_source(key, known[key], self.edition.cite_shortly(key)) for key in keys)

    def claim(self, claim: Claim, *, ungraded: str = "judgement") -> ClaimView:
        """Return a statement of the data with its basis."""
        return ClaimView(claim.text, self.basis(claim, ungraded=ungraded))

    def claims(self, claims: Iterable[Claim], *, ungraded: str = "judgement") -> tuple[ClaimView, ...]:
        """Return statements of the data, each with its basis."""
        return tuple(self.claim(claim, ungraded=ungraded) for claim in claims)

    def whose(self, claims: Iterable[Claim], *, ungraded: str = "judgement") -> WhoseView | None:
        """Return what a section has to say of its statements without a grade; None where each has one."""
        return view_whose([self.basis(claim, ungraded=ungraded) for claim in claims])

    def side(self, side: Side) -> TagView:
        """Return the tag of a side."""
        return side_tag(side, self.words)

    def standing(self, standing: Standing) -> TagView:
        """Return the tag that says whose questions they are."""
        return TagView(self.words(f"standing.{standing}"), Markup(f"standing-{standing}"))

    def status(self, status: Status) -> str:
        """Return a word for what is not in full use; nothing for an active entry."""
        return "" if status == "active" else self.words(f"status.{status}")

    def fact(self, name: str, value: str) -> FactView:
        """Return one fact for the strip under the title."""
        return FactView(self.words(f"fact.{name}"), value)

    def count(self, things: str, number: int) -> str:
        """Return a number of things in words; `things` is the key of the words for one and for many of them."""
        return self.words(f"{things}.one" if number == 1 else f"{things}.many", count=number)

    def duration(self, minutes: int) -> str:
        """Return a duration as people say it: `45 min`, `4 h`, `3 h 30 min`."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.words("time.minutes", minutes=minutes)
        return self.words("time.hours_minutes" if rest else "time.hours", hours=hours, minutes=rest)


SeenFrom: TypeAlias = Callable[[str], Context]
"""Gives the context of the page at a path."""
