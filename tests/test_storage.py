"""What is written is whole or not there, and a killed run leaves nothing that the next does not remove."""

import os
import stat
import tempfile
from pathlib import Path

import pytest

from generators.locks import claimed
from generators.storage import remove_all_leftovers, replaced_folder, temporary_folder, write_file


def names(folder: Path) -> list[str]:
    """Return the names of all that is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    """An error inside the block leaves the earlier folder as it was."""
    target = tmp_path / "site"
    target.mkdir()
    (target / "old").touch()

    with pytest.raises(RuntimeError), replaced_folder(target) as fresh:
        (fresh / "new").touch()
        raise RuntimeError
    assert names(target) == ["old"]

    with replaced_folder(target) as fresh:
        (fresh / "new").touch()
    assert names(target) == ["new"]
    assert names(tmp_path) == ["site"]


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """Missing folders are made, and no temporary file stays behind."""
    write_file(tmp_path / "a/b.txt", b"text")

    assert (tmp_path / "a/b.txt").read_bytes() == b"text"
    assert names(tmp_path / "a") == ["b.txt"]


def test_an_interrupted_write_leaves_the_earlier_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C in the middle is no error of the system, and yet nothing half-written stays."""
    (tmp_path / "a.txt").write_bytes(b"earlier")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.txt", b"later")

    assert (tmp_path / "a.txt").read_bytes() == b"earlier"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("mask", [0o077, 0o022, 0o000])
def test_what_is_built_can_be_read_by_a_web_server(mask: int, tmp_path: Path) -> None:
    """However careful the person is who builds: folders 755, files 644; the mask is as before."""
    before = os.umask(mask)
    try:
        with replaced_folder(tmp_path / "public/site") as fresh:
            (fresh / "sub").mkdir()
            (fresh / "sub/page.html").write_text("text", encoding="utf-8")
        assert os.umask(mask) == mask
    finally:
        os.umask(before)

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "public").rglob("*")}
    assert modes == {"site": 0o755, "sub": 0o755, "page.html": 0o644}
    assert stat.S_IMODE((tmp_path / "public").stat().st_mode) == 0o755


def test_what_a_killed_run_began_is_removed_by_the_next(tmp_path: Path) -> None:
    """Folders and files of the same target go; what only looks like them stays."""
    (tmp_path / ".site-new-abcd1234/sub").mkdir(parents=True)
    (tmp_path / ".site-old-abcd1234").mkdir()
    (tmp_path / ".notes.txt-new-abcd1234").touch()
    others = [".other-new-abcd1234", ".site-new-mine", ".site-newer-abcd1234", "site-new-abcd1234"]
    for name in others:
        (tmp_path / name).mkdir()

    with replaced_folder(tmp_path / "site"):
        pass
    write_file(tmp_path / "notes.txt", b"")

    assert names(tmp_path) == sorted([*others, "site", "notes.txt"])


def test_what_a_living_run_works_on_stays(tmp_path: Path) -> None:
    """Two builds at once do not take each other's folder away."""
    with replaced_folder(tmp_path / "site") as first:
        (first / "first").touch()
        with replaced_folder(tmp_path / "site") as second:
            (second / "second").touch()
            assert first.is_dir()
        assert names(tmp_path / "site") == ["second"]

    assert names(tmp_path / "site") == ["first"]
    assert names(tmp_path) == ["site"]


def test_a_folder_that_was_moved_away_when_a_run_was_killed_comes_back(tmp_path: Path) -> None:
    """Between two renames there is no site for a moment; the next run begins by putting it back."""
    (tmp_path / ".site-old-abcd1234").mkdir()
    (tmp_path / ".site-old-abcd1234/page").touch()

    with pytest.raises(RuntimeError), replaced_folder(tmp_path / "site"):
        raise RuntimeError

    assert names(tmp_path) == ["site"]
    assert names(tmp_path / "site") == ["page"]


def test_all_leftovers_of_a_folder_go_but_those_in_use(tmp_path: Path) -> None:
    """A lock tells who is still at work."""
    for name in (".a-new-abcd1234", ".b-new-abcd1234", "a"):
        (tmp_path / name).touch()

    with claimed(tmp_path / ".b-new-abcd1234") as is_ours:
        assert is_ours
        remove_all_leftovers(tmp_path)

    assert names(tmp_path) == [".b-new-abcd1234", "a"]


def test_a_temporary_folder_goes_with_its_block_or_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that a killed run left is removed, one in use stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / ".walk-new-abcd1234/sub").mkdir(parents=True)

    with temporary_folder("walk") as first:
        with temporary_folder("walk") as second:
            assert names(tmp_path) == sorted([first.name, second.name])
        assert names(tmp_path) == [first.name]

    assert names(tmp_path) == []
