"""The type checker, the linter and the formatter find nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.whole

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    "command",
    [["mypy"], ["ruff", "check", "--no-cache"], ["ruff", "format", "--check", "--no-cache"]],
    ids=["mypy", "ruff", "format"],
)
def test_the_code_is_clean(command: list[str]) -> None:
    """`mypy --strict`, `ruff check` and `ruff format --check` pass on the whole project."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
