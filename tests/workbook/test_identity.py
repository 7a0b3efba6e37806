"""The same data makes the same bytes; other data makes other formulas."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generators.edition import dated
from generators.workbook import render
from tests.office import cell_named, open_workbook, read_part
from tests.workbook.conftest import ROOT, Subject, make_subject, random_entries
from tests.workbook.test_formulas import floors_of

RENDER_AND_HASH = """
import hashlib, sys
from pathlib import Path
from tests.workbook.conftest import load_subject
from tests.workbook.test_formulas import floors_of
print(hashlib.sha256(load_subject(Path(sys.argv[1]), sys.argv[2]).render_blank()).hexdigest())
"""


def test_two_renders_are_identical(subject: Subject, blank: bytes) -> None:
    """In one process, one after the other."""
    assert subject.render_blank() == blank


def test_a_filled_workbook_is_identical_too(subject: Subject) -> None:
    """Examples are built in every build."""
    entries = random_entries(subject, 1)
    first = render(subject.framework, subject.edition, entries)

    assert render(subject.framework, subject.edition, entries) == first


@pytest.mark.whole
@pytest.mark.parametrize(("seed", "zone"), [("1", "Pacific/Auckland"), ("2", "America/Lima")])
def test_another_process_hash_seed_and_time_zone_leave_no_trace(tmp_path: Path, seed: str, zone: str) -> None:
    """Neither the order of sets nor the clock is in the file."""
    subject = make_subject(tmp_path)
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", RENDER_AND_HASH, str(tmp_path), subject.framework.id]
    told = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.strip()

    assert told == hashlib.sha256(subject.render_blank()).hexdigest()


def test_the_only_date_in_the_file_is_that_of_the_data(subject: Subject, blank: bytes) -> None:
    """Created and modified are the day of the newest change."""
    core = read_part(blank, "docProps/core.xml")

    assert core.count(dated(subject.framework).strftime("%Y-%m-%dT%H:%M:%SZ")) == 2


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("weight: 3\n", "weight: 7\n", "score_needle"),
        ("weight: 2\n", "weight: 5\n", "score_overall"),
        ("margin: 0.5", "margin: 0.75", "score_lean"),
        ("at_least: 2.5", "at_least: 2.25", "floors"),
    ],
)
def test_a_weight_margin_or_threshold_changed_in_the_data_changes_the_workbook(
    tmp_path: Path, old: str, new: str, name: str
) -> None:
    """One line of YAML is the only place."""
    before = open_workbook(make_subject(tmp_path / "before").render_blank())
    after = open_workbook(make_subject(tmp_path / "after", (old, new)).render_blank())
    if name == "floors":
        assert floors_of(after) != floors_of(before)
    else:
        assert cell_named(after, name).value != cell_named(before, name).value
