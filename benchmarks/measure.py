"""Prints what the project promises about time and size, as ratios measured in one run.

    .venv/bin/python benchmarks/measure.py [--runs 5]

The yardstick of a build is MkDocs with Material alone, building the same Markdown from `alignment export`.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generators import deck, workbook
from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".cache" / "alignment"
ALIGNMENT = [sys.executable, "-c", "from generators.cli import main; main()", "--root", str(ROOT)]
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]


def main() -> None:
    """Measure everything and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is measured (default: 5)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        print_start(runs)
        print_office(runs)
        print_builds(Path(folder), runs)


def print_start(runs: int) -> None:
    """Print the time of the whole check beside that of an empty Python process."""
    empty = median(lambda: run([sys.executable, "-c", "pass"]), runs)
    check = median(lambda: run([*ALIGNMENT, "check"]), runs)
    print(f"alignment check: {check:.2f} s, {check / empty:.0f} times an empty Python process (limit 1 s)")


def print_office(runs: int) -> None:
    """Print time and size of each workbook and deck, in process."""
    edition = Edition(load_library(ROOT), load_brand(), "https://alignment-atlas.example/")
    outputs = {"workbook": (workbook.render, 0.3, 300), "deck": (deck.render, 0.6, 500)}
    for framework in edition.library.frameworks.values():
        for name, (render, seconds, kilobytes) in outputs.items():
            if (name == "workbook" and not framework.instrument) or (name == "deck" and not framework.workshop):
                continue
            render(framework, edition)  # the first call pays for imports
            taken = median(lambda: render(framework, edition), runs)  # noqa: B023 - called before the loop goes on
            size = len(render(framework, edition)) / 1000
            limits = f"{taken / seconds:.2f} of {seconds} s, {size / kilobytes:.2f} of {kilobytes} KB"
            print(f"{framework.id} {name}: {taken:.3f} s, {size:.0f} KB ({limits})")


def print_builds(folder: Path, runs: int) -> None:
    """Print the whole build, with an empty and with a filled cache, beside Material alone on the same Markdown."""
    plain = folder / "plain"
    run([*ALIGNMENT, "export", str(plain)])
    yardstick = [*MKDOCS, "-f", str(plain / "mkdocs.yml"), "-d", str(folder / "plain-site")]
    ours = [*ALIGNMENT, "build", "--out", str(folder / "site")]
    pairs = [(timed(yardstick), timed(ours, cold=True), timed(ours)) for _ in range(runs)]
    base, cold, warm = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"Material alone on the same Markdown: {base:.2f} s")
    for name, column in (("empty", 1), ("filled", 2)):
        ratio = statistics.median(pair[column] / pair[0] for pair in pairs)
        taken = cold if column == 1 else warm
        print(f"alignment build with {name} cache: {taken:.2f} s, ratio {ratio:.2f} (limit 1.5)")


def timed(command: list[str], *, cold: bool = False) -> float:
    """Return the seconds a command takes; `cold` empties the cache before."""
    if cold:
        shutil.rmtree(CACHE, ignore_errors=True)
    started = time.perf_counter()
    run(command)
    return time.perf_counter() - started


def run(command: list[str]) -> None:
    """Run a command quietly. Raises CalledProcessError when it fails."""
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


def median(action: Callable[[], object], runs: int) -> float:
    """Return the median seconds of an action."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        action()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


if __name__ == "__main__":
    main()
