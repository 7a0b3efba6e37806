"""Whose the statements of a section are: said once at its top instead of beside each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.pages.frame.bases import BasisView, LinkView


@dataclass(frozen=True)
class WhoseView:
    """The words that say it, by their key, and the mark that stands in them."""

    key: str
    mark: LinkView


def view_whose(bases: Sequence[BasisView]) -> WhoseView | None:
    """Return whose the statements without a grade are; None where each has one."""
    ours = [basis for basis in bases if not basis.grade]
    if not ours:
        return None
    scope = "all" if len(ours) == len(bases) else "rest"
    leaning = "leaning" if any(basis.sources for basis in ours) else "alone"
    return WhoseView(f"whose.{scope}.{leaning}", LinkView(ours[0].word, ours[0].href))
