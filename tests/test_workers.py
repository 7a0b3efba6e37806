"""Jobs are done by whoever is free; nothing is lost when a worker dies, and none outlives its master."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generators import workers
from generators.workers import begin

ROOT = Path(__file__).parents[1]
ORPHANS = """\
import sys, time
from functools import partial
from pathlib import Path
from generators import workers

workers._count_processors = lambda: 3

def report(name):
    Path(sys.argv[1], name).write_text(str(__import__("os").getpid()))
    time.sleep(60)

late = workers.begin([partial(report, "a"), partial(report, "b")])
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def _three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers, whatever this machine has and whatever thread another test's browser has left running."""
    monkeypatch.setattr(workers, "_count_processors", lambda: 3)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_nothing_is_forked_beside_a_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that another thread holds at that moment would be held for ever in the new process."""
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    late = begin([partial(kept, tmp_path / str(number), own_id) for number in range(4)])

    assert {value.value for value in late} == {str(os.getpid())}


def kept(path: Path, make: Callable[[], str]) -> str:
    """Return what stands in a file; make it where it is not there."""
    if not path.exists():
        path.write_text(make(), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def own_id() -> str:
    """Return the id of the process that does a job, after long enough for the others to get one too."""
    time.sleep(0.05)
    return str(os.getpid())


def meet(folder: Path, number: int) -> str:
    """Wait until so many processes do jobs that meet here, and return the id of this one."""
    (folder / str(os.getpid())).touch()
    wait_until(lambda: len(list(folder.iterdir())) == number, seconds=60)
    return str(os.getpid())


def test_jobs_are_done_by_other_processes_and_by_the_one_that_waits(tmp_path: Path) -> None:
    """Values come in the order of the jobs."""
    (tmp_path / "met").mkdir()
    job = partial(meet, tmp_path / "met", 3)
    late = begin([partial(kept, tmp_path / str(number), job) for number in range(12)])
    values = [value.value for value in late]

    assert values == [(tmp_path / str(number)).read_text(encoding="utf-8") for number in range(12)]
    assert len(set(values)) == 3
    assert str(os.getpid()) in values


def test_a_value_can_be_asked_for_in_any_order(tmp_path: Path) -> None:
    """The last one first."""
    late = begin([partial(kept, tmp_path / str(number), partial(str, number)) for number in range(30)])

    assert [value.value for value in reversed(late)] == [str(number) for number in reversed(range(30))]


@pytest.mark.parametrize("place", [0, 3])
def test_an_error_reaches_the_one_that_waits(place: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A worker that comes upon it says nothing."""

    def fail() -> str:
        raise ValueError("not today")

    jobs = [partial(kept, tmp_path / str(number), own_id) for number in range(4)]
    jobs[place] = partial(kept, tmp_path / str(place), fail)
    late = begin(jobs)

    with pytest.raises(ValueError, match="not today"):
        assert [value.value for value in late] == []
    assert capfd.readouterr() == ("", "")


def test_the_work_of_a_worker_that_dies_is_done_by_the_one_that_waits(tmp_path: Path) -> None:
    """Too little memory for a worker is no end of the build."""
    master = os.getpid()

    def die() -> str:
        if os.getpid() != master:
            os.kill(os.getpid(), signal.SIGKILL)
        return own_id()

    late = begin([partial(kept, tmp_path / str(number), die) for number in range(6)])

    assert {value.value for value in late} == {str(master)}


def test_without_a_second_processor_a_value_is_made_when_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is begun that could not go on."""
    monkeypatch.setattr(workers, "_count_processors", lambda: 1)
    (late,) = begin([partial(kept, tmp_path / "made", own_id)])

    assert not (tmp_path / "made").exists()
    assert late.value == str(os.getpid())


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_the_process_that_began_them(end: signal.Signals, tmp_path: Path) -> None:
    """However it ends, and in the middle of a job."""
    with subprocess.Popen(
        [sys.executable, "-c", ORPHANS, str(tmp_path)], cwd=ROOT, stderr=subprocess.DEVNULL
    ) as master:
        written = [tmp_path / name for name in "ab"]
        wait_until(lambda: all(path.exists() and path.read_text() for path in written), seconds=60)
        pids = [int((tmp_path / name).read_text()) for name in "ab"]
        assert all(is_alive(pid) for pid in pids)
        master.send_signal(end)

    wait_until(lambda: not any(is_alive(pid) for pid in pids))


def wait_until(claim: Callable[[], bool], *, seconds: float = 5) -> None:
    """Wait until a claim holds, for so many seconds at most."""
    deadline = time.monotonic() + seconds
    while not claim():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def is_alive(pid: int) -> bool:
    """Return whether a process is still there and no mere entry that waits to be read."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except FileNotFoundError:
        return False
