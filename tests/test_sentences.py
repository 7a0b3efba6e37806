"""Every guide page, written by hand or made from the data, speaks in short sentences."""

from pathlib import Path

import pytest

from benchmarks.sentences import LONGEST_AVERAGE, average_words, find_sentences, find_telegrams, read_pages

pytestmark = pytest.mark.whole

ROOT = Path(__file__).parents[1]


def test_the_sentences_of_every_guide_page_are_short() -> None:
    """`python benchmarks/sentences.py` prints the figures."""
    averages = {path: average_words(text) for path, text in read_pages(ROOT).items() if path.startswith("guide/")}

    assert len(averages) > 10
    assert {path: average for path, average in averages.items() if not 0 < average < LONGEST_AVERAGE} == {}


def test_no_page_speaks_in_telegrams() -> None:
    """`python benchmarks/sentences.py` prints them."""
    runs = {path: find_telegrams(text) for path, text in read_pages(ROOT).items()}

    assert {path: found for path, found in runs.items() if found} == {}


def test_only_whole_sentences_count() -> None:
    """Headings, labels, tags and grades are no sentences."""
    text = (
        "---\ntitle: A title. With a stop.\n---\n# A heading\n\n"
        'One two three. Four five? <span class="atlas-basis">[A](x.md) [Somebody et al. 1999](y.md)</span>\n\n'
        '<p class="atlas-tag">A tag that ends.</p>\n\n- a label\n- Six seven eight nine.\n'
    )

    assert find_sentences(text) == ["One two three.", "Four five?", "Six seven eight nine."]
    assert average_words(text) == 3.0


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("We walk. We rest. We eat soup. We sleep.", [4]),
        ("We walk. We rest. We eat soup.", []),
        ("We walk. We rest. We walk on until the sun has gone down. We eat soup. We sleep.", []),
        ("We walk. We rest.\n\nWe eat soup. We sleep.", []),
        ("- Who? When? Why? How many of us?\n- We walk.", [4]),
        ("One. Two. Three. Four. This sentence goes on for longer than that. Five. Six. Seven. Eight.", [4, 4]),
        ("So say W. R. J. North and P. South.", []),
        ('<ul class="atlas-sources"><li>North. On. Walks. Soup.</li></ul>', []),
        ("**Walk.** Not far. Not fast. Not alone. Eat soup.", [5]),
        ("| Walk | Rest |\n|---|---|\n| Go. On. | And. On. |", []),
    ],
)
def test_a_run_of_short_sentences_is_found(text: str, lengths: list[int]) -> None:
    """More than three in a row under eight words each, in one paragraph, item or cell."""
    assert [len(run) for run in find_telegrams(text)] == lengths
