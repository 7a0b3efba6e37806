"""The real data, read once for all tests, and which of its frameworks stand for the others in a quick run."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from generators.library import Library, load_library

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "frameworks"
ALL = tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))
ALL_CASES = tuple(sorted(path.stem for path in (ROOT / "case_studies").glob("*.yml")))


def _text_of(framework_id: str) -> str:
    return (FOLDER / f"{framework_id}.yml").read_text(encoding="utf-8")


WITH_QUESTIONS = tuple(name for name in ALL if "\ninstrument:" in _text_of(name))
_BY_LENGTH = sorted(WITH_QUESTIONS, key=lambda name: len(_text_of(name)))
QUICK = {
    next(name for name in _BY_LENGTH if "\nworksheets:" in _text_of(name)),
    next(name for name in _BY_LENGTH if "\nworksheets:" not in _text_of(name)),
}
"""The shortest with worksheets and the shortest without."""


@cache
def real_library() -> Library:
    """Return the real data. Raises DataError."""
    return load_library(ROOT)


def as_params(names: Iterable[str]) -> list[object]:
    """Return the names of frameworks as parameters; only a few of them belong to the quick tests."""
    return [name if name in QUICK else pytest.param(name, marks=pytest.mark.whole) for name in names]
