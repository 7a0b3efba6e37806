"""A build that is killed or interrupted leaves the old site whole, no process, and nothing that stays.

More moments are tried by benchmarks/kill.py.
"""

import signal
import time
from functools import partial
from pathlib import Path

import pytest

from benchmarks.kill import kill_build, time_build
from tests.worlds import add_site, make_world

pytestmark = pytest.mark.whole


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a site."""
    root = add_site(make_world(tmp_path_factory.mktemp("kill") / "project"))
    time_build(root, is_cached=False)
    return root


def wait_for_work(project: Path) -> None:
    """Wait until a build has begun to write: without a cache most of its work is still to come."""
    deadline = time.monotonic() + 60
    while not list(project.glob(".site-new-*")):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_killed_build_leaves_nothing(project: Path) -> None:
    """Nobody can tidy up then: processes end by themselves, and the next build removes the rest."""
    left = kill_build(project, partial(wait_for_work, project), signal.SIGKILL, is_cached=False)

    assert (left.is_whole, left.processes, left.leftovers) == (True, 0, ())


def test_an_interrupted_build_says_so_and_leaves_nothing(project: Path) -> None:
    """Ctrl+C in the middle."""
    left = kill_build(project, partial(wait_for_work, project), signal.SIGINT, is_cached=False)

    assert (left.is_whole, left.processes, left.leftovers) == (True, 0, ())
    assert left.said.splitlines()[-1] == "alignment: stopped"
