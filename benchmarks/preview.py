"""Prints how long after an edit the live preview shows it.

    .venv/bin/python benchmarks/preview.py [--runs 5]

A copy of the real project is previewed and edited; the preview is asked for the page until the edit is on it.
"""

import argparse
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
_COPIED = ("docs", "frameworks", "case_studies", "guidance", "generators/theme")
_BETWEEN_EDITS = 3
_LONGEST_WAIT = 120


@dataclass(frozen=True)
class Edited:
    """A file, the words after which something is written into it, the page that shows it, and the limit in seconds."""

    file: str
    after: str
    page: str
    limit: float


def choose_edits(root: Path) -> dict[str, Edited]:
    """Return an edit of prose, of a case and of a framework, whichever come first."""
    case, framework = (sorted((root / name).glob("*.yml"))[0] for name in ("case_studies", "frameworks"))
    return {
        "prose": Edited("docs/about.md", "# ", "about/", 1.5),
        "case": Edited(f"case_studies/{case.name}", "tagline: ", f"case-studies/{case.stem}/", 1.5),
        "framework": Edited(f"frameworks/{framework.name}", "tagline: ", f"frameworks/{framework.stem}/", 3.0),
    }


def main() -> None:
    """Print one line for each kind of edit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each edit is made (default: 5)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        root = copy_project(Path(folder))
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
        free.close()
        command = [sys.executable, "-c", "from generators.cli import main; main()", "serve", "--address", address]
        with subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL) as server:
            try:
                wait_for(f"http://{address}/", "<title>")
                print_edits(root, f"http://{address}/", runs)
            finally:
                server.terminate()


def copy_project(folder: Path) -> Path:
    """Copy what a preview watches, code aside, and return where it stands."""
    for name in _COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def print_edits(root: Path, address: str, runs: int) -> None:
    """Make each edit several times and print the median."""
    marks = (f"Edit{number:05} " for number in count())
    for name, edited in choose_edits(root).items():
        taken = []
        for _ in range(runs):
            time.sleep(_BETWEEN_EDITS)
            taken.append(seconds_until_shown(root, address, edited, next(marks)))
        print(f"{name}: {statistics.median(taken):.2f} s, at most {max(taken):.2f} s (limit {edited.limit} s)")


def seconds_until_shown(root: Path, address: str, edited: Edited, mark: str) -> float:
    """Write a mark into a file and return the seconds until its page shows it."""
    path = root / edited.file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(edited.after, edited.after + mark, 1), encoding="utf-8")
    started = time.monotonic()
    wait_for(address + edited.page, mark.strip())
    return time.monotonic() - started


def wait_for(address: str, words: str) -> None:
    """Ask for a page until it holds the words. Raises TimeoutError."""
    ends = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < ends:
        try:
            with urllib.request.urlopen(address, timeout=_LONGEST_WAIT) as answer:
                if words.encode() in answer.read():
                    return
        except OSError:  # not there yet
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} does not show {words!r}")


if __name__ == "__main__":
    main()
