"""Data never names a colour: another brand would make it a lie."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("frameworks", "case_studies", "guidance", "generators/starters")
DATA = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.yml"))
WORDS = sorted((ROOT / "generators").rglob("words.yml"))
CODE = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?\b|\b(?:rgb|hsl)a?\(|\bcolou?r:", re.IGNORECASE)
OUR_HUES = re.compile(r"\b(?:teal|turquoise|indigo|violet|purple)\b", re.IGNORECASE)
HUES = re.compile(
    r"\b(?:teal|turquoise|indigo|violet|purple|blue|green|red|yellow|orange|pink|brown|gr[ae]y|beige)\b", re.IGNORECASE
)


def named_in(path: Path, pattern: re.Pattern[str]) -> list[str]:
    """Return each line of a file that holds what is looked for, with its number."""
    lines = path.read_text(encoding="utf-8").splitlines()[1:]  # the first names a schema
    return [f"{path.name}:{number}: {line.strip()}" for number, line in enumerate(lines, 2) if pattern.search(line)]


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_data_gives_no_colour_and_does_not_speak_of_ours(path: Path) -> None:
    """A traffic light may be red and a dot have the colour of its side; which colour that is, the brand says."""
    assert named_in(path, CODE) == []
    assert named_in(path, OUR_HUES) == []


@pytest.mark.parametrize("path", WORDS, ids=lambda path: path.parent.name)
def test_words_of_an_output_name_no_colour(path: Path) -> None:
    """What is shaded grey in one brand is something else in the next."""
    assert named_in(path, CODE) == []
    assert named_in(path, HUES) == []
