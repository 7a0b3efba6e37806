"""A build that is killed or interrupted leaves the old site whole, no process, and nothing that the next leaves too."""

import signal
from pathlib import Path

import pytest

from benchmarks.kill import kill_build, time_build
from tests.worlds import add_site, make_world


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a site."""
    root = add_site(make_world(tmp_path_factory.mktemp("kill") / "project"))
    time_build(root, is_cached=False)
    return root


@pytest.mark.parametrize("is_cached", [True, False], ids=["with cache", "without cache"])
@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
def test_a_build_that_ends_early_leaves_nothing(sign: signal.Signals, is_cached: bool, project: Path) -> None:
    """More moments are tried by benchmarks/kill.py."""
    left = kill_build(project, 0.6, sign, is_cached=is_cached)

    assert (left.is_whole, left.processes, left.leftovers) == (True, 0, ())
    if sign == signal.SIGINT:
        assert left.said.splitlines()[-1:] == ["alignment: stopped"]
