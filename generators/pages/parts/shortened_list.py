"""Long lists: the first entries in sight, the rest one click away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generators.pages.frame.context import Context

T = TypeVar("T")
IN_SIGHT = 4


@dataclass(frozen=True)
class ShortenedView(Generic[T]):
    """A list in two parts; `more` says in words how many stand in the second and is empty if none do."""

    first: tuple[T, ...]
    rest: tuple[T, ...]
    more: str


def shorten_list(entries: Sequence[T], context: Context, *, in_sight: int = IN_SIGHT) -> ShortenedView[T]:
    """Return a list split so that no page is a wall of text; a single entry is never hidden."""
    split = len(entries) if len(entries) <= in_sight + 1 else in_sight
    first, rest = tuple(entries[:split]), tuple(entries[split:])
    return ShortenedView(first, rest, context.words("more", count=len(rest)) if rest else "")
