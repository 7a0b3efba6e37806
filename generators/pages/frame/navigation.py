"""The navigation: hand-written entries of mkdocs.yml, with `*` replaced by the pages made from data."""

import posixpath
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from typing import TypeAlias

from generators.pages.frame.page import LatePage, Page

Entry: TypeAlias = "str | dict[str, str | Sequence[Entry]]"


def expand_navigation(entries: Sequence[Entry], pages: Iterable[Page | LatePage]) -> list[Entry]:
    """Return the navigation with each pattern such as `frameworks/*.md` replaced by its pages, in their order.

    A pattern looks into one folder, not below it. A page that is listed by its own path is left out of the
    pattern, and a part of the navigation for which there is no page is left out as a whole.
    """
    listed = set(_paths(entries))
    return list(_expand(entries, [page for page in pages if page.path not in listed]))


def _paths(entries: Sequence[Entry]) -> Iterable[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
            continue
        for value in entry.values():
            yield from [value] if isinstance(value, str) else _paths(value)


def _expand(entries: Sequence[Entry], pages: Sequence[Page | LatePage]) -> Iterable[Entry]:
    for entry in entries:
        if isinstance(entry, dict):
            parts = {name: v if isinstance(v, str) else list(_expand(v, pages)) for name, v in entry.items()}
            filled: Entry = {name: part for name, part in parts.items() if part}
            if filled:
                yield filled
        elif "*" in entry:
            for page in (page for page in pages if _matches(page.path, entry)):
                yield {page.title: page.path}
        else:
            yield entry


def _matches(path: str, pattern: str) -> bool:
    same_folder = posixpath.dirname(path) == posixpath.dirname(pattern)
    return same_folder and fnmatch(path, pattern)
