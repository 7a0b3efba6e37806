"""LibreOffice as a judge: it is started once, and does one job after another with documents."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape

from tests.judges import require

_LONGEST_JOB = 300
"""Seconds; the longest take five."""
_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
"""Every formula is computed anew when a file is opened."""
_FILTERS = {
    "xlsx": "Calc MS Excel 2007 XML",
    "ods": "calc8",
    "csv": "Text - txt - csv (StarCalc)",
    ".xlsx pdf": "calc_pdf_Export",
    ".pptx pdf": "impress_pdf_Export",
}
"""The names under which LibreOffice knows the forms that it saves."""
_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
{code}</script:module>
"""
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>
"""
_END_TOGETHER = '("$@"; kill -9 0) & cat; kill -9 0'
"""LibreOffice ends when this process does, in whatever way, for then the pipe to `cat` is closed; and the other way."""
Action: TypeAlias = Sequence[object]


def convert(files: Sequence[Path], form: str, target: Path) -> None:
    """Convert files with LibreOffice, which recalculates every formula, into the folder `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for file in files:
        _do(file, [_save(target / f"{file.stem}.{form}", _FILTERS.get(form) or _FILTERS[f"{file.suffix} {form}"])])


def recalculate(
    file: Path, inputs: Sequence[str], results: Sequence[str], cases: Sequence[Sequence[object]]
) -> list[dict[str, float | str | None]]:
    """Return what LibreOffice computes for each set of entries, by defined name; the file is opened once.

    A name may be followed by # and the number of one of its cells, counted from 0; a cell may be Sheet!B7 as well.
    """
    entries = (("enter", *("" if entry is None else entry for entry in case)) for case in cases)
    told = _do(file, [("inputs", *inputs), ("results", *results), *entries])
    return [dict(zip(results, map(_read_value, line), strict=True)) for line in told]


def rearrange(file: Path, actions: Sequence[Action], target: Path, forms: Sequence[str] = ("xlsx",)) -> Path:
    """Do with LibreOffice what people do, save the file through each of some forms, and return it as xlsx.

    Actions are: write CELL ENTRY, sort RANGE COLUMN, cut CELL CELL, rename SHEET NAME, move SHEET PLACE,
    widen RANGE WIDTH, insert RANGE, delete RANGE: whole rows; cells are written Sheet!B7.
    """
    target.mkdir(parents=True, exist_ok=True)
    for step, form in enumerate(forms):
        saved = target / f"saved-{step}.{form}"
        _do(file, [("unlock",), *actions, _save(saved, _FILTERS[form])])
        file, actions = saved, ()
    return file


def measure_heights(file: Path, actions: Sequence[Action], rows: Sequence[str]) -> list[tuple[int, int]]:
    """Return how high some rows are after some actions, and how high LibreOffice would make them for their texts."""
    told = _do(file, [("unlock",), *actions, *(("height", row) for row in rows)])
    return [(int(now), int(needed)) for now, needed in told]


def count_pages(file: Path, target: Path) -> int:
    """Return on how many pages LibreOffice prints a file."""
    pdfinfo = require("pdfinfo")
    convert([file], "pdf", target)
    told = subprocess.run([pdfinfo, target / f"{file.stem}.pdf"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)
    assert found, told
    return int(found[1])


def end_libreoffice() -> None:
    """End the LibreOffice of this process, if there is one."""
    if _start.cache_info().currsize:
        _start().end()
        _start.cache_clear()


def _save(path: Path, form: str) -> Action:
    return ("save", path.as_uri(), form)


def _read_value(text: str) -> float | str | None:
    if not text:
        return None
    return text[1:] if text.startswith("'") else float(text)


def _do(file: Path, actions: Sequence[Action]) -> list[list[str]]:
    """Do some actions in a file; whatever goes wrong, the next job has a LibreOffice of its own."""
    try:
        return _start().do([("open", file.as_uri()), *actions])
    except AssertionError:
        end_libreoffice()
        raise


@cache
def _start() -> "_Office":
    return _Office(require("soffice"))


@dataclass
class _Office:
    """A running LibreOffice with a folder for its profile and its jobs."""

    program: Path
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="judge-")))
    jobs: int = 0

    def __post_init__(self) -> None:
        """Start it twice: the first start fills the profile, and would replace the macro."""
        profile = self.folder / "profile"
        command = [str(self.program), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
        subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=_LONGEST_JOB)
        _install_macro(profile / "user/basic/Standard")
        self.process = subprocess.Popen(
            ["sh", "-c", _END_TOGETHER, "sh", *command, "macro:///Standard.Judge.Main"],
            env={**os.environ, "ATLAS_JOBS": str(self.folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def do(self, actions: Iterable[Action]) -> list[list[str]]:
        """Do some actions in one document, and return the lines that LibreOffice answers, cut at tabs."""
        self.jobs += 1
        draft = self.folder / "draft"
        draft.write_text("".join("\t".join(map(str, action)) + "\n" for action in actions), encoding="utf-8")
        draft.rename(self.folder / f"job-{self.jobs}")
        *told, end = self._wait_for(self.folder / f"answer-{self.jobs}").split("\n")[:-1]
        assert end == "done", f"LibreOffice: {end}"
        return [line.split("\t") for line in told]

    def _wait_for(self, answer: Path) -> str:
        deadline = time.monotonic() + _LONGEST_JOB
        while not answer.exists():
            assert self.process.poll() is None, "LibreOffice has ended in the middle of a job"
            assert time.monotonic() < deadline, f"LibreOffice has not answered for {_LONGEST_JOB} seconds"
            time.sleep(0.01)
        return answer.read_text(encoding="utf-8")

    def end(self) -> None:
        """End it at once, and remove what it has left."""
        self.process.communicate()
        shutil.rmtree(self.folder, ignore_errors=True)


def _install_macro(library: Path) -> None:
    code = escape(Path(__file__).with_suffix(".bas").read_text(encoding="utf-8"))
    (library / "Judge.xba").write_text(_MODULE.format(code=code), encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
