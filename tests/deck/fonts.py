"""Finds the font that has the measures of Calibri and may be installed everywhere."""

import os
import shutil
import subprocess

import pytest


def require_carlito(style: str = "Regular") -> str:
    """Return the file of Carlito. Without it the test is skipped, or fails where CI=true."""
    matcher = shutil.which("fc-match")
    command = [matcher or "fc-match", "-f", "%{file}", f"Carlito:style={style}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout if matcher else ""
    if "Carlito" in told:
        return told
    message = "Carlito is not installed; get it with: apt-get install --no-install-recommends fonts-crosextra-carlito"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
