"""Writing that is whole or does not happen; what a killed run began is removed by the next."""

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generators.locks import claimed, lock


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises OSError; what stood there before is then untouched."""
    with replaced_file(path) as file:
        file.write(content)


def read_kept(path: Path) -> bytes:
    """Return what a file of ours holds. Raises OSError, also for what is no file: a pipe would be waited for."""
    if not path.is_file():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return path.read_bytes()


@contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """Yield an empty file that takes the place of `path` when the block ends well.

    When it does not, what stood there stays as it was. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    remove_leftovers(path.parent, path.name)
    handle, fresh = _begin(lambda: tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-new-"))
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            fresh.chmod(0o644)
            fresh.replace(path)  # still locked
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def replaced_folder(target: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `target` when the block ends well; all may read what is in it.

    When it does not, `target` stays as it was and the new folder is removed. Raises OSError.
    """
    with _readable_by_all():
        target.parent.mkdir(parents=True, exist_ok=True)
        _restore(target)
        remove_leftovers(target.parent, target.name)
        handle, fresh = _begin(lambda: _make_folder(target))
        try:
            yield fresh
            fresh.chmod(0o755)
            _swap(fresh, target)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
            os.close(handle)


@contextmanager
def temporary_folder(name: str) -> Iterator[Path]:
    """Yield an empty folder among the temporary ones; who begins the next removes it when we are killed.

    Raises OSError.
    """
    target = Path(tempfile.gettempdir()) / name
    remove_leftovers(target.parent, name)
    handle, folder = _begin(lambda: _make_folder(target))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def remove_leftovers(folder: Path, name: str) -> None:
    """Remove what killed runs left beside `name`, a file or folder that they were about to replace."""
    for path in _leftovers(folder, re.escape(name)):
        _remove_abandoned(path)


def remove_all_leftovers(folder: Path) -> None:
    """Remove what killed runs left in a folder of ours, whatever they were about to write."""
    for path in _leftovers(folder, ".+"):
        _remove_abandoned(path)


def _leftovers(folder: Path, name: str) -> list[Path]:
    pattern = re.compile(rf"\.{name}-(new|old)-[a-z0-9_]{{8}}")
    return [path for path in folder.iterdir() if pattern.fullmatch(path.name)]


def _remove_abandoned(path: Path) -> None:
    """Remove a file or folder unless somebody still works on it."""
    with claimed(path) as is_ours:
        if is_ours and path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif is_ours:
            path.unlink(missing_ok=True)


def _begin(make: Callable[[], tuple[int, str]]) -> tuple[int, Path]:
    """Return what is made and is held from now on, so that nobody takes it for abandoned."""
    while True:
        handle, name = make()
        if lock(handle) and Path(name).exists():
            return handle, Path(name)
        os.close(handle)  # somebody was quicker


def _make_folder(target: Path) -> tuple[int, str]:
    name = tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-new-")
    return os.open(name, os.O_RDONLY), name


def _swap(fresh: Path, target: Path) -> None:
    """Let the fresh folder take the place of the target."""
    old = fresh.with_name(fresh.name.replace("-new-", "-old-"))
    with claimed(target):  # until it is replaced, nobody takes the old one for abandoned
        try:
            if target.exists():
                target.rename(old)
            fresh.rename(target)
        except BaseException:
            if old.exists() and not target.exists():
                old.rename(target)
            raise
    shutil.rmtree(old, ignore_errors=True)


def _restore(target: Path) -> None:
    """Put a folder back that a run had moved away when it was killed."""
    for old in [] if target.exists() else _leftovers(target.parent, re.escape(target.name)):
        with claimed(old) as is_ours:
            if is_ours and "-old-" in old.name:
                old.rename(target)
                return


@contextmanager
def _readable_by_all() -> Iterator[None]:
    """Let a web server read what is written, however careful the person is who builds."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)
