"""What was made before, kept in a folder outside git by a key of all that went into it."""

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from generators.storage import read_kept, remove_all_leftovers, write_file

_KEY = re.compile("[0-9a-f]{64}")
_DIGEST_LENGTH = 64
_LEAST_OTHERS = 32


class Cache:
    """Keeps contents by key. A folder that cannot be read or written only costs time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def has(self, key: str) -> bool:
        """Return whether something is kept under `key`, whole or not."""
        self._used.add(key)
        return (self._folder / key).is_file()

    def find(self, key: str) -> bytes | None:
        """Return what is kept under `key`; None if nothing is, or if it is no longer whole."""
        self._used.add(key)
        with suppress(OSError):
            kept = read_kept(self._folder / key)
            digest, content = kept[:_DIGEST_LENGTH], kept[_DIGEST_LENGTH:]
            if hashlib.sha256(content).hexdigest().encode() == digest:
                return content
        return None

    def keep(self, key: str, content: bytes) -> None:
        """Keep content under `key`."""
        with suppress(OSError):
            write_file(self._folder / key, hashlib.sha256(content).hexdigest().encode() + content)

    def trim(self) -> None:
        """Let go of what nobody has used for long, and of what killed runs left.

        What was used here stays, and of all else the newest, as many again: the files of another brand, or those of a
        build that runs at the same time. Whoever misses one makes it anew.
        """
        with suppress(OSError):
            remove_all_leftovers(self._folder)
            others = [path for path in self._folder.iterdir() if _KEY.fullmatch(path.name)]
            others = [path for path in others if path.name not in self._used]
            others.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
            for path in others[max(len(self._used), _LEAST_OTHERS) :]:
                path.unlink(missing_ok=True)
