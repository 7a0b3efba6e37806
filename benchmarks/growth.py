"""Prints how the time of a build and the size of its pages grow with the project, and the exponent of each.

    .venv/bin/python -m benchmarks.growth [--frameworks 25 50 100]

Ten cases are built for each framework, see many.py. An exponent of 1 is growth in proportion.
"""

import argparse
import math
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.many import write_project
from benchmarks.processes import cpu_seconds, folder_megabytes

CASES_OF_EACH = 10
BUILD = [sys.executable, "-c", "from generators.cli import main; main()", "build"]


def main() -> None:
    """Build each project twice; print one line each, then the exponents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frameworks", type=int, nargs="+", default=[25, 50, 100], help="default: 25 50 100")
    sizes = parser.parse_args().frameworks
    if len(set(sizes)) < len(sizes) or len(sizes) == 1:
        parser.error("growth needs two different sizes or more")
    measured = [print_project(size) for size in sizes]
    exponents = {name: fit_exponent(sizes, [row[name] for row in measured]) for name in measured[0]}
    print("exponents: " + ", ".join(f"{name} {exponent:.2f}" for name, exponent in exponents.items()))


def print_project(frameworks: int) -> dict[str, float]:
    """Build a project of so many frameworks with an empty and a filled cache; print and return its figures."""
    cases = frameworks * CASES_OF_EACH
    with tempfile.TemporaryDirectory() as folder:
        root = write_project(Path(folder) / "project", frameworks=frameworks, cases=cases)
        figures = {f"CPU with {state} cache": cpu_seconds(BUILD, folder=root) for state in ("empty", "filled")}
        figures["HTML"] = folder_megabytes(root / "site", "*.html")
    empty, filled, size = figures.values()
    print(f"{frameworks} frameworks, {cases} cases: {empty:.1f} and {filled:.1f} s, {size:.1f} MB of HTML", flush=True)
    return figures


def fit_exponent(sizes: Sequence[float], figures: Sequence[float]) -> float:
    """Return the exponent with which figures grow: the slope of least squares through their logarithms."""
    across, up = ([math.log(value) for value in values] for values in (sizes, figures))
    middle, height = sum(across) / len(across), sum(up) / len(up)
    rise = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True))
    return rise / sum((x - middle) ** 2 for x in across)


if __name__ == "__main__":
    main()
