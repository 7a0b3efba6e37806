"""Keeps and writes files: a cache outside git, and writing that is whole or does not happen."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_DIGEST_LENGTH = 64


class Cache:
    """Keeps what was made before in a folder outside git, by a key of all that went into it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def find(self, key: str) -> bytes | None:
        """Return what is kept under `key`; None if nothing is, or if it is no longer whole."""
        if self._folder is None:
            return None
        with suppress(OSError):
            kept = (self._folder / key).read_bytes()
            digest, content = kept[:_DIGEST_LENGTH], kept[_DIGEST_LENGTH:]
            if hashlib.sha256(content).hexdigest().encode() == digest:
                return content
        return None

    def keep(self, key: str, content: bytes) -> None:
        """Keep content under `key`; a folder that cannot be written only costs time later."""
        if self._folder is not None:
            with suppress(OSError):
                write_file(self._folder / key, hashlib.sha256(content).hexdigest().encode() + content)


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all. Raises OSError; what stood there before is then untouched."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def replaced_folder(target: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `target` when the block ends well.

    When it does not, `target` stays as it was and the new folder is removed. Raises OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-new-"))
    old = fresh.with_name(f".{target.name}-old-{fresh.name[-8:]}")
    try:
        yield fresh
        fresh.chmod(0o755)
        if target.exists():
            target.rename(old)
        try:
            fresh.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
