"""Tags: a word with a colour, for sides and outcomes."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.words import Words


@dataclass(frozen=True)
class TagView:
    """A word that also carries a colour; `css` is the class for it."""

    word: str
    css: Markup


def side_tag(side: str, words: Words) -> TagView:
    """Return the tag of a side."""
    return TagView(words(f"side.{side}"), Markup(f"side-{side}"))


def outcome_tag(outcome: str, words: Words) -> TagView:
    """Return the tag of a case's outcome."""
    return TagView(words(f"outcome.{outcome}"), Markup(f"outcome-{outcome.replace(' ', '-')}"))


def list_tags(words: Words) -> dict[str, TagView]:
    """Return every tag that prose may show, by its name in the notation: `it`, `failure`."""
    makers = {"side": side_tag, "outcome": outcome_tag}
    keys = [key.partition(".") for key in words.keys]
    return {name: makers[kind](name, words) for kind, _, name in keys if kind in makers}
