"""Kills builds at random moments, with and without a cache, and counts what they leave behind.

    .venv/bin/python -m benchmarks.kill [--kills 50]

After each kill the old site has to be whole, five seconds later no process may be left, and after the next build
nothing that the killed one began.
"""

import argparse
import hashlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.many import write_project

ROOT = Path(__file__).parents[1]
BUILD = [
    sys.executable,
    "-c",
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from generators.cli import main; main()",
    "build",
]
CACHE = ".cache"
_PATIENCE = 5
_SESSION = 3
"""Where a process's session stands among the numbers that follow its name in /proc/<id>/stat."""


@dataclass(frozen=True)
class Aftermath:
    """What a killed build left behind, and what it said."""

    is_whole: bool
    processes: int
    leftovers: tuple[str, ...]
    said: str


def main() -> None:
    """Kill builds and print one line for each kind of cache."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50, help="how many builds are killed (default: 50)")
    kills = parser.parse_args().kills
    chance = random.Random(kills)
    with tempfile.TemporaryDirectory() as name:
        project = write_project(Path(name) / "project", frameworks=_count("frameworks"), cases=_count("case_studies"))
        # a copy of the code, so that it can be edited meanwhile
        shutil.copytree(ROOT / "generators", project / "generators", dirs_exist_ok=True)
        for is_cached in (True, False):
            longest = max(time_build(project, is_cached=is_cached) for _ in range(2))
            moments = [chance.uniform(0, longest) for _ in range(kills)]
            waits = [partial(time.sleep, moment) for moment in moments]
            left = [kill_build(project, wait, signal.SIGKILL, is_cached=is_cached) for wait in waits]
            print(
                f"{'with' if is_cached else 'without'} cache, killed within {longest:.1f} s: {tell(left)}", flush=True
            )


def _count(folder: str) -> int:
    """Return how many data files the real project has in a folder."""
    return len(list((ROOT / folder).glob("*.yml")))


def tell(left: Iterable[Aftermath]) -> str:
    """Return in one line what a number of killed builds left behind."""
    cases = list(left)
    return (
        f"{len(cases)} kills, old site whole {sum(case.is_whole for case in cases)} times, "
        f"processes left {sum(case.processes for case in cases)}, "
        f"files and folders left {sum(len(case.leftovers) for case in cases)}"
    )


def time_build(project: Path, *, is_cached: bool) -> float:
    """Return the seconds that a whole build takes."""
    _prepare(project, is_cached=is_cached)
    started = time.monotonic()
    subprocess.run(BUILD, cwd=project, check=True, capture_output=True)
    return time.monotonic() - started


def kill_build(project: Path, wait: Callable[[], None], sign: signal.Signals, *, is_cached: bool) -> Aftermath:
    """Send a signal to a build of a project that has a site, after a wait, and look at what it leaves.

    Then build once more: the site has to be the same, since nothing has changed.
    """
    _prepare(project, is_cached=is_cached)
    before = _digest(project / "site")
    build = subprocess.Popen(
        BUILD, cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    wait()
    build.send_signal(sign)
    _, said = build.communicate()
    is_whole = _digest(project / "site") == before
    processes = _wait_for_end(build.pid)
    subprocess.run(BUILD, cwd=project, check=True, capture_output=True)
    return Aftermath(is_whole and _digest(project / "site") == before, processes, find_leftovers(project), said)


def find_leftovers(project: Path) -> tuple[str, ...]:
    """Return what stands in a project or its cache and was to be moved to another place."""
    found = [*project.glob(".*-*"), *(project / CACHE).rglob(".*")]
    return tuple(path.name for path in found)


def _prepare(project: Path, *, is_cached: bool) -> None:
    if not is_cached:
        shutil.rmtree(project / CACHE, ignore_errors=True)


def _digest(folder: Path) -> str:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    content = b"".join(path.as_posix().encode() + hashlib.sha256(path.read_bytes()).digest() for path in paths)
    return hashlib.sha256(content).hexdigest()


def _wait_for_end(session: int) -> int:
    """Return how many processes of a session are left when patience ends."""
    deadline = time.monotonic() + _PATIENCE
    while (count := count_processes(session)) and time.monotonic() < deadline:
        time.sleep(0.05)
    return count


def count_processes(session: int) -> int:
    """Return how many processes of a session are left, without mere entries that wait to be read."""
    count = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, *numbers = (folder / "stat").read_text().rpartition(")")[2].split()
            count += state != "Z" and int(numbers[_SESSION - 1]) == session
    return count


if __name__ == "__main__":
    main()
