"""The last build is found as long as nothing that goes into it has changed, and only while it is whole."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generators.build import Build, open_edition
from generators.last_build import LastBuild
from generators.project_folders import CACHE_FOLDER
from tests.worlds import make_world

SITE_URL = "https://tiny.example/"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A tiny world of which a build is kept."""
    root = make_world(tmp_path / "world")
    LastBuild(root, SITE_URL).keep(Build(root, open_edition(root, SITE_URL)))
    return root


def test_a_kept_build_is_found_with_all_that_it_gave(world: Path) -> None:
    """Pages, files, day, abbreviations and logo are those of a build made anew."""
    found, made = LastBuild(world, SITE_URL).find(), Build(world, open_edition(world, SITE_URL))

    assert found is not None
    assert [(page.path, page.title, page.text) for page in found.pages] == [
        (page.path, page.title, page.text) for page in made.pages
    ]
    assert [(file.path, file.content) for file in found.files] == [(file.path, file.content) for file in made.files]
    assert (found.day, found.abbreviations, found.logo) == (made.day, made.abbreviations, made.logo)


def test_what_a_killed_build_left_in_the_cache_goes_also_when_nothing_is_made(world: Path) -> None:
    """A build of data that has changed back since would not look into the cache again."""
    left = world / CACHE_FOLDER / f".{'0' * 64}-new-abcd1234"
    left.touch()

    assert LastBuild(world, SITE_URL).find()
    assert not left.exists()


def edit_a_case(world: Path) -> str:
    """Change one word of the data."""
    path = world / "case_studies/long-way-home.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("south", "north"), encoding="utf-8")
    return SITE_URL


def add_a_file(world: Path) -> str:
    """Add a file to the data, good or bad."""
    (world / "frameworks/new.yml").touch()
    return SITE_URL


def damage(world: Path) -> str:
    """Change one byte of what is kept."""
    path = world / CACHE_FOLDER / "last-build"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    return SITE_URL


def cut(world: Path) -> str:
    """Cut what is kept short."""
    path = world / CACHE_FOLDER / "last-build"
    path.write_bytes(path.read_bytes()[:1000])
    return SITE_URL


def put_a_pipe(world: Path) -> str:
    """Put a pipe in the place of what is kept."""
    path = world / CACHE_FOLDER / "last-build"
    path.unlink()
    os.mkfifo(path)
    return SITE_URL


@pytest.mark.parametrize(
    "change", [edit_a_case, add_a_file, damage, cut, put_a_pipe, lambda _: "https://other.example/"]
)
def test_a_build_that_is_no_longer_right_or_whole_is_not_found(change: Callable[[Path], str], world: Path) -> None:
    """Then everything is made anew."""
    assert LastBuild(world, change(world)).find() is None


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    """A build without a cache is a good build."""
    root = make_world(tmp_path / "world")
    (root / ".cache").touch()
    last = LastBuild(root, SITE_URL)

    last.keep(Build(root, open_edition(root, SITE_URL)))

    assert last.find() is None
