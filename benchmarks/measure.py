"""Prints what the project promises about time, memory and size, as ratios measured in one run.

    .venv/bin/python benchmarks/measure.py [--runs 5] [--frameworks 100 --cases 1000]

The yardstick of a build is MkDocs with Material alone, building the same Markdown from `alignment export`. CPU is
that of all processes together, user and system; so is memory. With numbers, a grown project is measured, see many.py.
"""

import argparse
import compileall
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.many import write_project
from benchmarks.processes import cpu_seconds, folder_megabytes, peak_mebibytes
from generators import deck, workbook
from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library

ROOT = Path(__file__).parents[1]
MKDOCS = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
LIMITS = {"small": (1.15, 1.6), "grown": (1.25, 1.6)}
"""How many times the CPU of plain Material a build may take, with a filled and with an empty cache."""


def main() -> None:
    """Measure everything and print one line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is measured (default: 5)")
    parser.add_argument("--frameworks", type=int, help="measure a project of so many frameworks")
    parser.add_argument("--cases", type=int, default=1000, help="and of so many cases (default: 1000)")
    arguments = parser.parse_args()
    compileall.compile_dir(ROOT / "generators", quiet=1)  # as pip does with libraries, and each first run with us
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.frameworks:
            root = write_project(folder / "project", frameworks=arguments.frameworks, cases=arguments.cases)
            print_builds(root, folder, arguments.runs, LIMITS["grown"])
            return
        print_check(arguments.runs)
        print_office(arguments.runs)
        print_builds(ROOT, folder, arguments.runs, LIMITS["small"])


def print_check(runs: int) -> None:
    """Print the time of the whole check beside that of an empty Python process."""
    empty = median(lambda: cpu_seconds([sys.executable, "-c", "pass"], folder=ROOT), runs)
    check = median(lambda: cpu_seconds([*alignment(ROOT), "check"], folder=ROOT), runs)
    print(f"alignment check: {check:.2f} s, {check / empty:.0f} times an empty Python process (limit 0.55 s)")


def print_office(runs: int) -> None:
    """Print time and size of each workbook and deck, in process."""
    edition = Edition(load_library(ROOT), load_brand(), "https://alignment-atlas.example/")
    outputs = {"workbook": (workbook.render, 0.3, 300), "deck": (deck.render, 0.6, 500)}
    for framework in edition.library.frameworks.values():
        for name, (render, seconds, kilobytes) in outputs.items():
            if (name == "workbook" and not framework.instrument) or (name == "deck" and not framework.workshop):
                continue
            render(framework, edition)  # the first call pays for imports
            taken = median(lambda: seconds_of(lambda: render(framework, edition)), runs)  # noqa: B023 - called at once
            size = len(render(framework, edition)) / 1000
            limits = f"{taken / seconds:.2f} of {seconds} s, {size / kilobytes:.2f} of {kilobytes} KB"
            print(f"{framework.id} {name}: {taken:.3f} s, {size:.0f} KB ({limits})")


def print_builds(root: Path, folder: Path, runs: int, limits: tuple[float, float]) -> None:
    """Print the whole build, with a filled and with an empty cache, beside Material alone on the same Markdown."""
    plain, site, cache = folder / "plain", folder / "site", root / ".cache"
    cpu_seconds([*alignment(root), "export", str(plain)], folder=root)
    yardstick = [*MKDOCS, "-f", str(plain / "mkdocs.yml"), "-d", str(folder / "plain-site")]
    ours = [*alignment(root), "build", "--out", str(site)]
    plains, colds, warms = [], [], []
    for _ in range(runs):
        plains.append(cpu_seconds(yardstick, folder=root))
        shutil.rmtree(cache, ignore_errors=True)
        colds.append(cpu_seconds(ours, folder=root))
        warms.append(cpu_seconds(ours, folder=root))
    base = statistics.median(plains)
    print(f"Material alone on the same Markdown: {base:.2f} s of CPU")
    for name, taken, limit in (("filled", warms, limits[0]), ("empty", colds, limits[1])):
        median_taken = statistics.median(taken)
        print(f"build with {name} cache: {median_taken:.2f} s, ratio {median_taken / base:.2f} (limit {limit})")
    shutil.rmtree(cache)
    print(f"memory of all processes, empty cache: {peak_mebibytes(ours, folder=root):.0f} MiB (limit 500)")
    print(f"HTML: {folder_megabytes(site, '*.html'):.1f} MB; all: {folder_megabytes(site, '*.*'):.1f} MB")


def alignment(root: Path) -> list[str]:
    """Return the command for a project."""
    return [sys.executable, "-c", "from generators.cli import main; main()", "--root", str(root)]


def median(action: Callable[[], float], runs: int) -> float:
    """Return the median of what an action gives."""
    return statistics.median(action() for _ in range(runs))


def seconds_of(action: Callable[[], object]) -> float:
    """Return the seconds an action takes."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
