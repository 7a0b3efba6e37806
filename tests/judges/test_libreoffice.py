"""The judge that is started once serves one test after another, whatever happens to one of them, and ends with us."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from benchmarks.kill import count_processes
from tests.judges import require
from tests.judges.libreoffice import convert, rearrange
from tests.office import open_workbook, save_workbook

pytestmark = pytest.mark.judge

ROOT = Path(__file__).parents[2]
LEFT_ALONE = """\
import sys, time
from pathlib import Path
from tests.judges import libreoffice
libreoffice.convert([Path(sys.argv[1])], "xlsx", Path(sys.argv[2]))
print(libreoffice._start().process.pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workbook with one formula whose value is not stored."""
    require("soffice")
    path = tmp_path / "sum.xlsx"
    book = openpyxl.Workbook()
    book.worksheets[0].append([1, 2, "=A1+B1"])
    path.write_bytes(save_workbook(book))
    return path


def test_a_job_that_fails_says_why_and_harms_no_other(file: Path, tmp_path: Path) -> None:
    """The line of the macro, what LibreOffice says, and what was asked for."""
    with pytest.raises(AssertionError, match=r"LibreOffice: line [0-9]+, .*: rename\tNobody\tSomebody"):
        rearrange(file, [("rename", "Nobody", "Somebody")], tmp_path / "refused")
    convert([file], "xlsx", tmp_path / "computed")

    assert open_workbook((tmp_path / "computed/sum.xlsx").read_bytes(), values=True).worksheets[0]["C1"].value == 3


def test_it_ends_with_the_process_that_started_it(file: Path, tmp_path: Path) -> None:
    """However that ends."""
    command = [sys.executable, "-c", LEFT_ALONE, str(file), str(tmp_path)]
    here = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, cwd=ROOT, env=here, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        session = int(process.stdout.readline())
        assert count_processes(session) > 0
        process.send_signal(signal.SIGKILL)

    deadline = time.monotonic() + 60
    while count_processes(session):
        assert time.monotonic() < deadline
        time.sleep(0.05)
