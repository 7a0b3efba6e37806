"""The decks under test: one for every framework of the real data, and for tiny, bare and overlong ones."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.deck import render
from generators.edition import Edition
from generators.library import load_library
from generators.model.framework import Framework
from tests.deck.worlds import make_bare, make_longest
from tests.real import ALL, as_params, real_library
from tests.worlds import make_world

ROOT = Path(__file__).parents[2]
SITE = "https://atlas.example/"


@dataclass(frozen=True)
class Subject:
    """One framework with its deck and what that was made from."""

    framework: Framework
    edition: Edition
    content: bytes = b""


@cache
def load_edition(root: Path) -> Edition:
    """Return the edition of the data below `root`."""
    return Edition(real_library() if root == ROOT else load_library(root), load_brand(), SITE)


def load_subject(root: Path, framework_id: str) -> Subject:
    """Return a framework of the data below `root`, without its deck."""
    edition = load_edition(root)
    return Subject(edition.library.frameworks[framework_id], edition)


def with_deck(subject: Subject, framework: Framework) -> Subject:
    """Return the deck of another framework of the same edition."""
    return replace(subject, framework=framework, content=render(framework, subject.edition))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Subject:
    """The tiny framework."""
    subject = load_subject(make_world(tmp_path_factory.mktemp("tiny")), "compass")
    return with_deck(subject, subject.framework)


@pytest.fixture(scope="session")
def bare(tiny: Subject) -> Subject:
    """A framework with nothing to answer and no workshop."""
    return with_deck(tiny, make_bare(tiny.framework))


@pytest.fixture(scope="session")
def longest(tiny: Subject) -> Subject:
    """A framework whose texts are as long as they may be."""
    return with_deck(tiny, make_longest(tiny.framework))


@pytest.fixture(scope="session", params=["tiny", "bare", "longest", *as_params(ALL)])
def subject(request: pytest.FixtureRequest) -> Subject:
    """Each framework in turn."""
    if request.param in ("tiny", "bare", "longest"):
        found: Subject = request.getfixturevalue(request.param)
        return found
    loaded = load_subject(ROOT, request.param)
    return with_deck(loaded, loaded.framework)


@pytest.fixture(scope="session")
def every_subject(tiny: Subject, bare: Subject, longest: Subject) -> dict[str, Subject]:
    """All of them by name."""
    loaded = {name: load_subject(ROOT, name) for name in ALL}
    real = {name: with_deck(subject, subject.framework) for name, subject in loaded.items()}
    return {"tiny": tiny, "bare": bare, "longest": longest, **real}
