"""What a statement rests on, as every page shows it: a grade with its sources, or whose judgement it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generators.badges import badge, explain_badge
from generators.pages.frame import links


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
class BasisView:
    """What a statement rests on: a grade with sources, or a word such as `our judgement` (then `grade` is empty)."""

    grade: str
    badge: str
    word: str
    href: Markup
    sources: tuple[LinkView, ...]


@dataclass(frozen=True)
class CitedSource:
    """A source as running text names it: in short, with its title, how much was read, and whether it can carry an A."""

    key: str
    short: str
    title: str
    seen: str
    is_primary: bool = True


def link_sources(page: str, sources: Sequence[CitedSource]) -> tuple[LinkView, ...]:
    """Return the name of each source, linked from a page to the full reference."""
    return tuple(LinkView(source.short, links.link(page, links.REFERENCES, source.key)) for source in sources)


def view_grade(page: str, grade: str, sources: Sequence[CitedSource]) -> BasisView:
    """Return the basis of a graded statement."""
    href = links.link(page, links.GRADES, f"grade-{grade.lower()}")
    seen = [source.seen for source in sources]
    return BasisView(grade, badge(grade, seen), explain_badge(grade, seen), href, link_sources(page, sources))


def view_judgement(page: str, word: str, sources: Sequence[CitedSource]) -> BasisView:
    """Return the basis of a statement of ours, which may lean on sources; `word` says so."""
    return BasisView("", "", word, links.link(page, links.GRADES, "our-judgement"), link_sources(page, sources))
