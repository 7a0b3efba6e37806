"""What all files of one build share: addresses, dates, and what tells a file apart from another."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from generators.edition import Edition, dated, item_marks, manifest
from generators.model.framework import Framework
from generators.subjects import everything
from tests.pages.conftest import edition_of
from tests.worlds import FRAMEWORK, SOURCES, make_world

OTHER = "  other2000: {kind: book, title: Losing south, publisher: Example Press, seen: in full, doi: 10.1000/2}\n"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The tiny world with a second framework and a source that nobody cites."""
    root = make_world(tmp_path)
    later = FRAMEWORK.replace("Compass", "Sextant").replace("2026-01-31", "2026-03-31")
    (root / "frameworks/sextant.yml").write_text(later, encoding="utf-8")
    (root / "guidance/sources/books.yml").write_text(SOURCES + OTHER, encoding="utf-8")
    return root


@pytest.fixture
def edition(world: Path) -> Edition:
    """The edition of that world."""
    return edition_of(world)


@pytest.fixture
def compass(edition: Edition) -> Framework:
    """The framework of the tiny world."""
    return edition.library.frameworks["compass"]


def test_a_framework_narrows_an_edition_to_itself_and_its_sources(edition: Edition, compass: Framework) -> None:
    """Brand and address stay."""
    narrow = edition.narrowed(compass)

    assert list(narrow.library.frameworks) == ["compass"]
    assert list(narrow.library.sources) == ["example1999"]
    assert not narrow.library.case_studies
    assert (narrow.brand, narrow.site_url) == (edition.brand, edition.site_url)


def test_the_whole_library_keeps_an_edition_as_it_is(edition: Edition) -> None:
    """Whatever we know may go into a file about everything."""
    (subject,) = everything(edition.library)

    assert edition.narrowed(subject) == edition


def test_a_file_is_dated_by_what_it_is_made_from(edition: Edition, compass: Framework) -> None:
    """The newest change of one framework, or of all data."""
    (subject,) = everything(edition.library)

    assert dated(compass) == datetime(2026, 1, 31, tzinfo=UTC)
    assert dated(subject) == datetime(2026, 3, 31, tzinfo=UTC)


def test_addresses_are_those_of_the_site(edition: Edition, compass: Framework) -> None:
    """A path may begin with a slash or not."""
    assert edition.page_url("guide/") == edition.page_url("/guide/") == "https://atlas.example/guide/"
    assert edition.framework_url(compass) == "https://atlas.example/frameworks/compass/"


def test_a_reference_is_given_in_full(edition: Edition) -> None:
    """An unknown key is a bug of ours."""
    assert "Finding north" in edition.cite("example1999")
    with pytest.raises(KeyError):
        edition.cite("nobody1900")


@pytest.mark.parametrize(
    ("before", "after", "reworded"),
    [
        ("question: Does the needle swing freely?", "question: Does it swing?", {"swing"}),
        ("3: It points north.", "3: It points to the north.", {"point"}),
        ("why: A stuck needle misleads.", "why: Somebody will follow it.", set()),
        ("name: Swing", "name: Swinging", set()),
    ],
)
def test_the_mark_of_an_item_is_that_of_what_is_asked(
    before: str, after: str, reworded: set[str], world: Path, compass: Framework
) -> None:
    """Question and levels count; reasons and names do not, nor do other items."""
    (world / "frameworks/compass.yml").write_text(FRAMEWORK.replace(before, after), encoding="utf-8")
    old, new = item_marks(compass), item_marks(edition_of(world).library.frameworks["compass"])

    assert list(new) == list(old) == ["swing", "point", "marks"]
    assert {item for item in new if new[item] != old[item]} == reworded


def test_a_manifest_says_what_a_file_is(edition: Edition, compass: Framework) -> None:
    """Framework and version, where to read more, and whose it is."""
    told = manifest(compass, edition)

    assert told["framework"] == "compass"
    assert told["framework_version"] == compass.version
    assert told["page"] == "https://atlas.example/frameworks/compass/"
    assert told["attribution"].endswith("https://atlas.example/")
