"""The same data gives the same deck, whenever and wherever it is made."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generators.deck import render
from tests.deck.conftest import ROOT, Subject
from tests.office import read_part
from tests.worlds import make_world

_SCRIPT = """\
import hashlib, sys
from pathlib import Path
from tests.deck.conftest import load_subject
from generators.deck import render
subject = load_subject(Path(sys.argv[1]), "compass")
sys.stdout.write(hashlib.sha256(render(subject.framework, subject.edition)).hexdigest())
"""


def test_two_renders_are_identical(subject: Subject) -> None:
    """Byte for byte, in one process."""
    assert render(subject.framework, subject.edition) == subject.content


@pytest.mark.whole
def test_other_processes_make_the_same_deck(tiny: Subject, tmp_path: Path) -> None:
    """Neither the hash seed nor the time zone leaves a trace."""
    make_world(tmp_path)
    found = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "Pacific/Auckland"), ("2", "America/Lima"))
    ]  # fmt: skip

    assert found == [hashlib.sha256(tiny.content).hexdigest()] * 2


def test_the_date_of_a_deck_is_that_of_the_data(tiny: Subject) -> None:
    """Not that of the clock."""
    core = read_part(tiny.content, "docProps/core.xml")

    assert core.count("2026-01-31T00:00:00Z") == 2
    assert "Compass model: workshop deck" in core
