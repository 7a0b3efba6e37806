"""All hand-written pages of a project: whatever is wrong with any of them, at once."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TypeVar

from generators.documents import DataError, Problem
from generators.pages.frame.page import WORDS_FILE
from generators.pages.frame.tags import list_tags
from generators.prose.quotable import Quotable
from generators.prose.written_prose import WrittenProse, take_apart
from generators.words import Words

SUFFIX = ".md"
_OTHER_SUFFIXES = (".markdown", ".mdown", ".mkdn", ".mkd")
"""Under these names the engine would take a file for a page as well."""
T = TypeVar("T")


def load_with_prose(docs: Path, load: Callable[[], T], quotable_of: Callable[[T], Quotable]) -> T:
    """Return what `load` returns. Raises DataError with every problem of its data and of the prose in a folder.

    As long as the data is not right, nobody knows what prose may cite: then its keys are not looked up.
    """
    try:
        loaded = load()
    except DataError as error:
        raise DataError(sorted([*error.problems, *check_prose(docs, None)]), error.is_cut) from None
    problems = check_prose(docs, quotable_of(loaded))
    if problems:
        raise DataError(problems)
    return loaded


def check_prose(docs: Path, quotable: Quotable | None) -> list[Problem]:
    """Return every problem of the prose in a folder; without anything quotable, keys are not looked up."""
    tags = list_tags(Words(WORDS_FILE))
    paths = sorted(path for path in find_files(docs) if path.suffix in (SUFFIX, *_OTHER_SUFFIXES) or _is_odd(path))
    return [problem for path in paths for problem in read_prose(path, docs, quotable, tags).problems]


def find_files(docs: Path) -> Iterator[Path]:
    """Yield each file of a folder that can get on the site: what is hidden is left out, linked folders count."""
    for folder, folders, names in os.walk(docs, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".") and not _leads_up(Path(folder, name))]
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def read_prose(path: Path, docs: Path, quotable: Quotable | None, tags: Collection[str]) -> WrittenProse:
    """Return a page of a folder, which may bear some of the tags, or what is wrong with it. Raises OSError."""
    place = path.relative_to(docs).as_posix()
    if _is_odd(path):
        return _refuse(place, docs, "this is no file; put a text file in its place")
    if path.suffix in _OTHER_SUFFIXES:
        return _refuse(place, docs, f"the name of a page ends in {SUFFIX}; rename it")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return _refuse(place, docs, "the text is not UTF-8; save it as UTF-8")
    return take_apart(place, text, quotable, tags, folder=docs.name)


def _is_odd(path: Path) -> bool:
    """Return whether it is no file: a pipe would be waited for, and a link may lead nowhere."""
    return not path.is_file()


def _leads_up(folder: Path) -> bool:
    """Return whether a folder is a link to one that holds it: this would never end."""
    return folder.is_symlink() and folder.parent.resolve().is_relative_to(folder.resolve())


def _refuse(place: str, docs: Path, message: str) -> WrittenProse:
    return WrittenProse(place, "", problems=(Problem(f"{docs.name}/{place}", 1, 1, "file", message),))
