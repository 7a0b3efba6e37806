"""A long table in portions, each on a page of its own, with links between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context

T = TypeVar("T")


@dataclass(frozen=True)
class Portion(Generic[T]):
    """What stands on one of the pages that share a table; `number` counts from 1."""

    entries: tuple[T, ...]
    number: int
    paths: tuple[str, ...]

    @property
    def path(self) -> str:
        """Return where the page stands."""
        return self.paths[self.number - 1]

    def title(self, whole: str, context: Context) -> str:
        """Return the title of the page: that of the whole where one page holds it."""
        if len(self.paths) == 1:
            return whole
        return context.words("pager.title", whole=whole, number=self.number, count=len(self.paths))


@dataclass(frozen=True)
class PagerView:
    """The pages that share a table; `here` is the number of the one that is read."""

    pages: tuple[LinkView, ...]
    here: str


def split_into_portions(entries: Sequence[T], path: str, *, at_most: int, further: str = "") -> tuple[Portion[T], ...]:
    """Return entries in portions of about equal size; the first page has the path, the others a number after it.

    Further pages stand beside the first, or beside the path `further`.
    There is always one page, even without entries.
    """
    count = max(1, -(-len(entries) // at_most))
    stem = (further or path).removesuffix(".md")
    paths = (path, *(f"{stem}--{number}.md" for number in range(2, count + 1)))
    cuts = [len(entries) * place // count for place in range(count + 1)]
    return tuple(Portion(tuple(entries[cuts[n - 1] : cuts[n]]), n, paths) for n in range(1, count + 1))


def view_pager(portion: Portion[T], context: Context) -> PagerView | None:
    """Return the links between the pages of a table; None where one page holds it."""
    if len(portion.paths) == 1:
        return None
    pages = [LinkView(str(number), context.link(path)) for number, path in enumerate(portion.paths, start=1)]
    return PagerView(tuple(pages), str(portion.number))
