"""The cache never gives what is not whole, never grows without end, and is never in the way."""

import os
from pathlib import Path

from generators.cache import Cache


def key(number: int) -> str:
    """Return a key as a fingerprint makes it."""
    return f"{number:064x}"


def fill(folder: Path, numbers: range) -> None:
    """Keep something under each number, the higher the newer."""
    for number in numbers:
        Cache(folder).keep(key(number), b"content")
        os.utime(folder / key(number), (number, number))


def kept(folder: Path) -> list[int]:
    """Return the numbers under which something is kept."""
    return sorted(int(path.name, 16) for path in folder.iterdir())


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    """Under its own key and no other, also before the folder is there."""
    cache = Cache(tmp_path / "cache")
    assert cache.find(key(1)) is None
    assert not cache.has(key(1))

    cache.keep(key(1), b"whole")

    assert cache.has(key(1))
    assert cache.find(key(1)) == b"whole"
    assert cache.find(key(2)) is None


def test_a_cached_file_that_was_damaged_is_not_given(tmp_path: Path) -> None:
    """Half a file in the cache never reaches the site; it is made anew."""
    cache = Cache(tmp_path)
    cache.keep(key(1), b"whole")
    (tmp_path / key(1)).write_bytes((tmp_path / key(1)).read_bytes()[:-1])

    assert cache.find(key(1)) is None


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    """A file stands where the cache should be."""
    (tmp_path / "taken").touch()
    cache = Cache(tmp_path / "taken")

    cache.keep(key(1), b"content")
    cache.trim()

    assert cache.find(key(1)) is None


def test_what_nobody_uses_goes_the_oldest_first(tmp_path: Path) -> None:
    """What a build used stays, and as many others: those of another brand, or of a build at the same time."""
    fill(tmp_path, range(100))
    cache = Cache(tmp_path)
    for number in range(40):
        cache.has(key(number))

    cache.trim()

    assert kept(tmp_path) == [*range(40), *range(60, 100)]


def test_a_small_build_leaves_a_few_others(tmp_path: Path) -> None:
    """After a build of a handful of files an earlier one is not lost."""
    fill(tmp_path, range(100))

    Cache(tmp_path).trim()

    assert kept(tmp_path) == [*range(68, 100)]


def test_what_is_no_entry_is_left_alone(tmp_path: Path) -> None:
    """Whatever else lies in the folder is not ours; but what killed runs left is."""
    fill(tmp_path, range(1))
    (tmp_path / "note.txt").touch()
    (tmp_path / f".{key(7)}-new-abcd1234").touch()

    Cache(tmp_path).trim()

    assert sorted(path.name for path in tmp_path.iterdir()) == [key(0), "note.txt"]


def test_what_is_no_file_is_as_if_nothing_were_kept(tmp_path: Path) -> None:
    """A pipe is not waited for: neither in the place of what is kept nor of what a killed run left."""
    os.mkfifo(tmp_path / key(1))
    os.mkfifo(tmp_path / f".{key(2)}-new-abcd1234")

    assert Cache(tmp_path).find(key(1)) is None
    Cache(tmp_path).keep(key(1), b"content")
    Cache(tmp_path).trim()
    assert Cache(tmp_path).find(key(1)) == b"content"
    assert kept(tmp_path) == [1]
