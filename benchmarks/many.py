"""Writes a project with as many frameworks and cases as wanted, made from the real ones, to see how all grows.

    .venv/bin/python benchmarks/many.py DIR [--frameworks 100] [--cases 1000]

The first round holds the real files; each further round holds them again under new ids and names. A mapping or a
reading leads to a framework of its own round while there is one, so that all frameworks grow alike.
"""

import argparse
import re
import shutil
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from generators.model.base import LONGEST_LABEL, LONGEST_SHORT_NAME

ROOT = Path(__file__).parents[1]
_COPIED = ("docs", "guidance", "generators/theme", "mkdocs.yml")
_POINTER = re.compile(r"\bframework: ([a-z0-9-]+)")
_NAME = re.compile(r"^(name|short_name): (.*)$", re.MULTILINE)
_ALIASES = re.compile(r"^aliases:.*\n(?:[ -].*\n)*", re.MULTILINE)
_LONGEST = {"name": LONGEST_LABEL, "short_name": LONGEST_SHORT_NAME}


def main() -> None:
    """Write the project that the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")
    parser.add_argument("--frameworks", type=int, default=100, help="how many frameworks (default: 100)")
    parser.add_argument("--cases", type=int, default=1000, help="how many cases (default: 1000)")
    arguments = parser.parse_args()
    write_project(arguments.folder, frameworks=arguments.frameworks, cases=arguments.cases)
    print(f"{arguments.folder}: {arguments.frameworks} frameworks, {arguments.cases} cases")


def write_project(folder: Path, *, frameworks: int, cases: int) -> Path:
    """Write a project of so many frameworks and cases and return its folder. Raises OSError if it is there."""
    folder.mkdir(parents=True)
    for name in _COPIED:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        (folder / name).parent.mkdir(exist_ok=True)
        copy(source, folder / name)
    whole_rounds = max(1, frameworks // len(list((ROOT / "frameworks").glob("*.yml"))))
    for name, wanted in {"frameworks": frameworks, "case_studies": cases}.items():
        (folder / name).mkdir()
        for path, number in islice(_rounds(ROOT / name), wanted):
            text = path.read_text(encoding="utf-8")
            renewed = _renew(text, number, (number - 1) % whole_rounds + 1) if number > 1 else text
            (folder / name / f"{path.stem}{_end(number)}.yml").write_text(renewed, encoding="utf-8")
    return folder


def _rounds(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield every file with the number of the round, round after round, without end."""
    return ((path, number) for number in count(1) for path in sorted(folder.glob("*.yml")))


def _end(number: int) -> str:
    return f"-{number}" if number > 1 else ""


def _renew(text: str, number: int, pointed_at: int) -> str:
    """Return a file under the names of a round; the frameworks it points at are those of another round."""

    def rename(match: re.Match[str]) -> str:
        key, name = match.group(1), match.group(2).strip("\"'")
        end = f" {number}"
        return f'{key}: "{name[: _LONGEST[key] - len(end)].rstrip()}{end}"'

    named = _NAME.sub(rename, _ALIASES.sub("", text))
    return _POINTER.sub(lambda match: f"framework: {match.group(1)}{_end(pointed_at)}", named)


if __name__ == "__main__":
    main()
