"""Every path and every command that CONTRIBUTING.md names is there."""

import re
from pathlib import Path

import click
import pytest

from generators.cli.all_commands import alignment

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PATHS = sorted(
    set(re.findall(r"`((?:\.ci|generators|benchmarks|tests|frameworks|case_studies|guidance)/[^`\s]*)`", TEXT))
)


@pytest.mark.parametrize("path", [*PATHS, *re.findall(r"\]\(([^)]+)\)", TEXT)])
def test_what_it_points_at_exists(path: str) -> None:
    """Files, folders and documents."""
    assert (ROOT / path).exists()


def test_its_commands_exist() -> None:
    """Each command of ours, and each option of the tests."""
    known = alignment.list_commands(click.Context(alignment))
    named = re.findall(r"`(?:\.venv/bin/)?alignment (\w+)", TEXT)

    assert named
    assert set(named) <= set(known)


def test_its_options_of_the_tests_exist(pytestconfig: pytest.Config) -> None:
    """The marker of quick tests, and the option that renews golden texts."""
    assert "-m quick" in TEXT
    assert any(line.startswith("quick:") for line in pytestconfig.getini("markers"))
    assert "--renew" in TEXT
    assert pytestconfig.getoption("renew") in (True, False)
