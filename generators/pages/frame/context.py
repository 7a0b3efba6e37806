"""What all views of one page are made from, and the small views that every page shares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from markupsafe import Markup

from generators.citations import cite_shortly
from generators.downloads import Download
from generators.edition import Edition
from generators.model.base import Claim, Side, Standing, Status
from generators.pages.frame import links
from generators.words import Words

WORDS_FILE = Path(__file__).parents[1] / "words.yml"


@dataclass(frozen=True)
class LinkView:
    """A label and where it leads."""

    label: str
    href: Markup


@dataclass(frozen=True)
class FactView:
    """One fact of the strip under a title."""

    label: str
    value: str


@dataclass(frozen=True)
class TagView:
    """A word that also carries a colour; `css` is the class for it."""

    word: str
    css: Markup


@dataclass(frozen=True)
class BasisView:
    """What a statement rests on: a grade with sources, or a word such as `our judgement` (then `grade` is empty)."""

    grade: str
    word: str
    href: Markup
    sources: tuple[LinkView, ...]


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
        known = self.edition.library.sources
        return tuple(LinkView(cite_shortly(known[key]), self.link(links.REFERENCES, key)) for key in keys)

    def basis(self, claim: Claim, *, ungraded: str = "judgement") -> BasisView:
        """Return what a claim rests on; `ungraded` is the key of the word for one without a grade."""
        sources = self.sources(claim.sources)
        if claim.grade is None:
            return BasisView("", self.words(f"basis.{ungraded}"), self.link(links.GRADES, "our-judgement"), sources)
        part = f"grade-{claim.grade.lower()}"
        return BasisView(claim.grade, self.words(f"basis.{claim.grade}"), self.link(links.GRADES, part), sources)

    def claim(self, claim: Claim, *, ungraded: str = "judgement") -> ClaimView:
        """Return a statement of the data with its basis."""
        return ClaimView(claim.text, self.basis(claim, ungraded=ungraded))

    def claims(self, claims: Iterable[Claim], *, ungraded: str = "judgement") -> tuple[ClaimView, ...]:
        """Return statements of the data, each with its basis."""
        return tuple(self.claim(claim, ungraded=ungraded) for claim in claims)

    def side(self, side: Side) -> TagView:
        """Return the tag of a side."""
        return TagView(self.words(f"side.{side}"), Markup(f"side-{side}"))

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


def outcome_tag(outcome: str, words: Words) -> TagView:
    """Return the tag of a case's outcome."""
    return TagView(words(f"outcome.{outcome}"), Markup(f"outcome-{outcome.replace(' ', '-')}"))
