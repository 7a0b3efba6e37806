"""Text is measured before it is set."""

import pytest
from PIL import ImageFont
from pptx.util import Inches, Pt

from generators.deck.page.text_width import SAFETY, lines_height, text_width, wrap
from tests.deck.fonts import require_carlito

SAMPLE = "Business and IT keep adapting to each other: 5 levels, 39 items – “what now?” (No. 7/8)"


def test_text_wraps_between_words() -> None:
    """A word that does not fit begins the next line."""
    assert wrap("one two three", text_width("one two", Pt(14)), Pt(14)) == ("one two", "three")


def test_a_word_that_is_too_long_is_broken() -> None:
    """As every office program does."""
    lines = wrap("Gesamtverantwortungsbereich", Inches(0.8), Pt(14))

    assert len(lines) > 1
    assert "".join(lines) == "Gesamtverantwortungsbereich"
    assert all(text_width(line, Pt(14)) <= Inches(0.8) for line in lines)


def test_no_text_is_one_empty_line() -> None:
    """It takes the height of a line."""
    assert wrap("", Inches(1), Pt(14)) == ("",)


def test_signs_of_other_scripts_are_taken_to_be_wide() -> None:
    """Better too much room than too little."""
    assert text_width("整合", Pt(10)) >= 2 * Pt(10)


def test_lines_are_a_fifth_higher_than_their_letters() -> None:
    """Ten lines of 10 points."""
    assert lines_height(10, Pt(10)) == pytest.approx(Pt(122), abs=Pt(1))


@pytest.mark.judge
@pytest.mark.parametrize(("style", "bold"), [("Regular", False), ("Bold", True)])
def test_widths_are_those_of_the_font(style: str, bold: bool) -> None:
    """Carlito, which has the measures of Calibri, is never wider than we think and at most a few percent narrower."""
    font = ImageFont.truetype(require_carlito(style), 1000)
    measured = text_width(SAMPLE, Pt(1000), bold=bold) / Pt(1)

    assert font.getlength(SAMPLE) <= measured <= font.getlength(SAMPLE) * SAFETY * 1.03
