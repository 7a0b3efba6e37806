"""The README's promises: two commands, one line each, and a table of where to change what."""

import re
from pathlib import Path

import click
import pytest

from generators.cli.all_commands import alignment

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_first_two_shell_blocks_hold_one_line_each() -> None:
    """The first builds the site, the second runs the tests."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert [block.count("\n") for block in blocks[:2]] == [1, 1]
    assert blocks[0].strip().endswith("alignment build")
    assert blocks[1].strip().endswith("-m pytest")


def test_every_command_is_in_the_readme() -> None:
    """What `alignment --help` lists, the README explains."""
    missing = [name for name in alignment.list_commands(click.Context(alignment)) if f"alignment {name}" not in README]
    assert missing == []


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_files_that_the_readme_points_at_exist(name: str) -> None:
    """Pictures and documents are there."""
    assert (ROOT / name).exists()


def test_paths_in_the_readme_exist() -> None:
    """The table of where to change what names real places."""
    named = re.findall(r"`((?:generators|benchmarks|docs|frameworks|case_studies|guidance)/[^`\s]*)`", README)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_part_of_the_code_is_in_the_readme() -> None:
    """Whoever looks for a module finds in the README what it belongs to."""
    parts = [path for path in (ROOT / "generators").iterdir() if not path.name.startswith("__")]
    names = [f"{path.name}/" if path.is_dir() else path.name for path in parts if path.suffix != ".typed"]

    assert [name for name in names if f"`{name}`" not in README.replace("generators/", "")] == []
