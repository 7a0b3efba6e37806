"""Text is measured before it is set, in letters whose widths are known."""

import os
import shutil
import subprocess
import sys

import pytest

from benchmarks.letter_widths import main, measure_widths
from generators.letters import SIGNS, Typeface, line_height, text_width, typefaces, wrap

SAMPLE = "Business and IT keep adapting to each other: 5 levels, 39 items – “what now?” (No. 7/8)"
_FONTS = "fonts-crosextra-carlito fonts-liberation2 fonts-crosextra-caladea fonts-dejavu-core"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--help"], 0, "Prints the widths of a font's letters"),
        ([], 2, "the following arguments are required: regular, bold"),
        (["nowhere.ttf", "nowhere.ttf"], 2, "nowhere.ttf: cannot open resource"),
    ],
)
def test_who_measures_a_font_is_told_how(
    arguments: list[str], code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Help, what is missing, and what is no font: never a traceback."""
    monkeypatch.setattr(sys, "argv", ["letter_widths.py", *arguments])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == code
    assert said in "".join(capsys.readouterr())


def test_text_wraps_between_words() -> None:
    """A word that does not fit begins the next line; what was measured fits its own width."""
    assert wrap("one two three", text_width("one two", 14), 14) == ("one two", "three")


def test_a_word_that_is_too_long_is_broken() -> None:
    """As every office program does; the rest shares its line with the next word."""
    lines = wrap("An Gesamtverantwortungsbereich a", 60, 14)

    assert lines[0] == "An"
    assert lines[-1].endswith(" a")
    assert "".join(lines[1:]) == "Gesamtverantwortungsbereich a"
    assert all(text_width(line, 14) <= 60 for line in lines)


def test_a_letter_wider_than_its_place_has_a_line_of_its_own() -> None:
    """Nothing is lost, and nothing hangs."""
    assert wrap("WW", 1, 14) == ("W", "W")


@pytest.mark.parametrize(("text", "lines"), [("", ("",)), ("a\nb\n", ("a", "b", "")), ("a  b", ("a b",))])
def test_a_line_break_is_kept_and_blanks_are_one(text: str, lines: tuple[str, ...]) -> None:
    """No text is one empty line: it takes the height of a line."""
    assert wrap(text, 100, 10) == lines


def test_words_joined_by_a_hard_blank_stay_together() -> None:
    """Whoever wrote it meant it."""
    assert wrap("a 10\u00a0km", text_width("10 km", 10), 10) == ("a", "10\u00a0km")


@pytest.mark.parametrize(
    ("text", "as_wide_as"),
    [("é", "e"), ("e\u0301", "e"), ("Ǻ", "A"), ("ﬁ", "fi"), ("a\u200bb", "ab"), ("٣", "0")],
)
def test_marks_take_no_room_and_joined_signs_that_of_their_parts(text: str, as_wide_as: str) -> None:
    """Letters with marks are as wide as without."""
    assert text_width(text, 10) == text_width(as_wide_as, 10)


def test_signs_of_other_scripts_are_taken_to_be_wide() -> None:
    """Better too much room than too little."""
    assert text_width("整合", 10) >= 20
    assert text_width("한", 10) >= 10
    assert text_width("😀", 10) >= 13
    assert text_width("ж", 10) > text_width("n", 10)
    assert text_width("Σ", 10) > text_width("N", 10)


def test_a_font_that_nobody_measured_is_taken_to_be_the_widest() -> None:
    """So that its texts fit, whatever it is."""
    widths = [
        text_width(SAMPLE, 10, font=family.names[0]) for family in typefaces()[:-1] if "Courier" not in family.names[0]
    ]

    assert text_width(SAMPLE, 10, font="Nobody Sans") > max(widths)
    assert line_height(10, font="Nobody Sans") == max(line_height(10, font=f.names[0]) for f in typefaces())


def test_names_of_fonts_are_known_in_any_case() -> None:
    """Office programs do not care either."""
    assert text_width(SAMPLE, 10, font="ARIAL") == text_width(SAMPLE, 10, font="Arial") > text_width(SAMPLE, 10)


@pytest.mark.parametrize("family", typefaces(), ids=lambda family: family.names[0])
def test_bold_letters_take_at_least_the_room_of_regular_ones(family: Typeface) -> None:
    """In a sentence: single signs may be narrower."""
    name = family.names[0]

    assert text_width(SAMPLE, 10, bold=True, font=name) >= text_width(SAMPLE, 10, font=name)


@pytest.mark.judge
@pytest.mark.parametrize("style", ["Regular", "Bold"])
@pytest.mark.parametrize("family", typefaces(), ids=lambda family: family.names[0])
def test_widths_are_those_of_the_font(family: Typeface, style: str) -> None:
    """Each width in the table is that of the font, in whichever font of the family is installed."""
    known = family.bold if style == "Bold" else family.regular

    measured = dict(zip(SIGNS, measure_widths(_require_font(family.names, style)), strict=True))

    assert {sign: width for sign, width in known.items() if abs(width - measured[sign]) > 1} == {}


def _require_font(names: tuple[str, ...], style: str) -> str:
    """Return the file of a font that is installed. Without one the test is skipped."""
    matcher = shutil.which("fc-match")
    for name in names if matcher else ():
        command = [str(matcher), "-f", "%{family}\n%{file}", f"{name}:style={style}"]
        told, file = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
        if name in told.split(","):
            return file
    message = f"none of {', '.join(names)} is installed; get one with: apt-get install --no-install-recommends {_FONTS}"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
