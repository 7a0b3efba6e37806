"""Runs a command and tells what it took, with all the processes that it started."""

import resource
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
_BETWEEN_LOOKS = 0.05
MEBIBYTE = 1024


def cpu_seconds(command: Sequence[str], *, folder: Path) -> float:
    """Run a command in a folder; return user and system seconds. Raises CalledProcessError when it fails."""
    before = _spent()
    subprocess.run(command, check=True, capture_output=True, cwd=folder)
    return _spent() - before


def peak_mebibytes(command: Sequence[str], *, folder: Path) -> float:
    """Run a command in a folder; return the most memory that its processes had together at any moment.

    Pages that several processes share count once. Raises CalledProcessError when it fails, and SystemExit where
    there is no /proc to look at.
    """
    if not (_PROC / "self/smaps_rollup").exists():
        sys.exit("memory is only measured on Linux")
    ended = threading.Event()
    sums: list[int] = [0]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder) as process:
        watcher = threading.Thread(target=_watch, args=(process.pid, ended, sums))
        watcher.start()
        code = process.wait()
        ended.set()
        watcher.join()
    if code:
        raise subprocess.CalledProcessError(code, command)
    return max(sums) / MEBIBYTE


def folder_megabytes(folder: Path, pattern: str) -> float:
    """Return the size of all files below a folder whose names match a pattern."""
    return sum(path.stat().st_size for path in folder.rglob(pattern)) / 1e6


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(root: int, ended: threading.Event, sums: list[int]) -> None:
    while not ended.wait(_BETWEEN_LOOKS):
        sums.append(sum(_kibibytes(process) for process in _family(root)))


def _family(root: int) -> set[int]:
    """Return a process and everything that it started, as far as it still runs."""
    parents: dict[int, int] = {}
    for folder in _PROC.iterdir():
        with suppress(OSError, ValueError):
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    family = {root}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _kibibytes(process: int) -> int:
    with suppress(OSError):
        for line in (_PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
