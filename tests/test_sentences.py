"""Every guide page, written by hand or made from the data, speaks in short sentences."""

from pathlib import Path

import pytest

from benchmarks.sentences import LONGEST_AVERAGE, average_words, find_sentences, read_guide

pytestmark = pytest.mark.whole

ROOT = Path(__file__).parents[1]


def test_the_sentences_of_every_guide_page_are_short() -> None:
    """`python benchmarks/sentences.py` prints the figures."""
    averages = {path: average_words(text) for path, text in read_guide(ROOT).items()}

    assert len(averages) > 10
    assert {path: average for path, average in averages.items() if not 0 < average < LONGEST_AVERAGE} == {}


def test_only_whole_sentences_count() -> None:
    """Headings, labels, tags and grades are no sentences."""
    text = (
        "---\ntitle: A title. With a stop.\n---\n# A heading\n\n"
        'One two three. Four five? <span class="atlas-basis">[A](x.md) [Somebody et al. 1999](y.md)</span>\n\n'
        '<p class="atlas-tag">A tag that ends.</p>\n\n- a label\n- Six seven eight nine.\n'
    )

    assert find_sentences(text) == ["One two three.", "Four five?", "Six seven eight nine."]
    assert average_words(text) == 3.0
