"""Locks on files and folders that end with the process that holds them, in whatever way it ends."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def lock(handle: int) -> bool:
    """Lock an open file or folder until it is closed; return False when somebody else holds it.

    Where there are no such locks (Windows, some network folders) it goes on without: then nothing is ever claimed.
    """
    try:
        _lock(handle)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@contextmanager
def claimed(path: Path) -> Iterator[bool]:
    """Hold the lock of a file or folder for the block, and say whether it could be had."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))  # a pipe would be waited for
    except OSError:
        yield False
        return
    try:
        yield _can_lock(handle)
    finally:
        os.close(handle)


def _can_lock(handle: int) -> bool:
    try:
        _lock(handle)
    except OSError:
        return False
    return True


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        raise OSError(errno.ENOSYS, "no locks")
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
