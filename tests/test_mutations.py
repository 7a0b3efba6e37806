"""Files spoilt by chance: each fault is told on its line, and nothing fails or hangs."""

from collections import Counter
from pathlib import Path

from benchmarks.mutate import ENOUGH, mutate

CHANCE = 0.03
"""How far the share may lie below that of ten thousand files: with some 135 known places, two standard deviations."""


def test_spoilt_files_are_told_where_they_are_spoilt(tmp_path: Path) -> None:
    """A few hundred here; `benchmarks/mutate.py` spoils ten thousand."""
    outcomes = list(mutate(tmp_path, files=250, seed=7))
    counts = Counter(outcome.verdict for outcome in outcomes)

    assert [outcome.failure or outcome.seconds for outcome in outcomes if outcome.verdict == "failed"] == []
    assert counts["exact"] / (counts["exact"] + counts["elsewhere"]) >= ENOUGH - CHANCE
    assert counts["exact"] > 80
