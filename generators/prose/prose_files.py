"""All hand-written pages of a project: whatever is wrong with any of them, at once."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from generators.documents import DataError, Problem
from generators.pages.frame.page import WORDS_FILE
from generators.pages.frame.tags import list_tags
from generators.prose.quotable import Quotable
from generators.prose.written_prose import WrittenProse, take_apart
from generators.words import Words

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
    paths = sorted(path for path in docs.rglob("*") if path.suffix == ".md" or _is_odd(path))
    return [problem for path in paths for problem in read_prose(path, docs, quotable, tags).problems]


def read_prose(path: Path, docs: Path, quotable: Quotable | None, tags: Collection[str]) -> WrittenProse:
    """Return a page of a folder, which may bear some of the tags, or what is wrong with it. Raises OSError."""
    place = path.relative_to(docs).as_posix()
    if _is_odd(path):
        return _refuse(place, docs, "this is no file; put a text file in its place")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return _refuse(place, docs, "the text is not UTF-8; save it as UTF-8")
    return take_apart(place, text, quotable, tags, folder=docs.name)


def _is_odd(path: Path) -> bool:
    """Return whether it is neither a file nor a folder: a pipe would be waited for."""
    return path.exists() and not path.is_file() and not path.is_dir()


def _refuse(place: str, docs: Path, message: str) -> WrittenProse:
    return WrittenProse(place, "", problems=(Problem(f"{docs.name}/{place}", 1, 1, "file", message),))
