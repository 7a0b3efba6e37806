"""The key of a file changes with all that goes into it, and with nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generators.brand.logo import Logo
from generators.edition import Edition
from generators.fingerprints import fingerprint
from generators.outputs import OUTPUTS
from tests.pages.conftest import edition_of
from tests.worlds import make_world

WORKBOOK, DECK = OUTPUTS[:2]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The tiny world."""
    return make_world(tmp_path)


def key(edition: Edition) -> str:
    """Return the key of the workbook of the tiny world's framework."""
    framework = edition.library.frameworks["compass"]
    return fingerprint(WORKBOOK, framework, edition.narrowed(framework))


def edit(path: str, before: str, after: str) -> Callable[[Path], Edition]:
    """Return what edits a file of a world and reads it again."""

    def change(world: Path) -> Edition:
        file = world / path
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, after), encoding="utf-8")
        return edition_of(world)

    return change


def test_the_same_data_has_the_same_key(world: Path) -> None:
    """Also when it is read a second time."""
    assert key(edition_of(world)) == key(edition_of(world))


@pytest.mark.parametrize(
    "change",
    [
        edit("frameworks/compass.yml", "Compass model", "Compass"),
        edit("guidance/sources/books.yml", "Finding north", "Finding south"),
    ],
)
def test_a_change_to_what_it_is_made_from_changes_the_key(change: Callable[[Path], Edition], world: Path) -> None:
    """The framework, and a source that it cites."""
    before = key(edition_of(world))

    assert key(change(world)) != before


@pytest.mark.parametrize(
    "change",
    [
        edit("case_studies/long-way-home.yml", "May 1999", "June 1999"),
        edit("guidance/criteria.yml", "name: Job", "name: Task"),
    ],
)
def test_a_change_to_anything_else_keeps_the_key(change: Callable[[Path], Edition], world: Path) -> None:
    """Cases and guidance are no part of a workbook."""
    before = key(edition_of(world))

    assert key(change(world)) == before


def test_address_and_brand_change_the_key(world: Path) -> None:
    """Also the picture of a logo."""
    edition = edition_of(world)
    brand = edition.brand
    logos = [Logo(png=bytes([200, end]), svg=None, width=1, height=1) for end in range(2)]
    editions = [
        edition,
        Edition(edition.library, brand, "https://elsewhere.example/"),
        Edition(edition.library, brand.model_copy(update={"owner": "Somebody"}), edition.site_url),
        *(Edition(edition.library, brand.model_copy(update={"logo": logo}), edition.site_url) for logo in logos),
    ]

    assert len({key(each) for each in editions}) == len(editions)


def test_two_kinds_of_files_have_two_keys(world: Path) -> None:
    """Though they are made from the same data."""
    edition = edition_of(world)
    framework = edition.library.frameworks["compass"]

    assert fingerprint(DECK, framework, edition.narrowed(framework)) != key(edition)
