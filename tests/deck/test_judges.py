"""What programs that do not know us say about a deck."""

import re
import subprocess
from pathlib import Path

import pytest
from pptx.util import Emu

from generators.deck.page.grid import BODY_BOTTOM, FOOTER, MARGIN, SLIDE_WIDTH
from tests.deck.conftest import Subject
from tests.deck.fonts import require_carlito
from tests.deck.reading import slides_of
from tests.judges import find_faults, require
from tests.judges.libreoffice import convert

pytestmark = pytest.mark.judge
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
_SLACK = 4.0
"""Points by which the box of a word may pass the edge of its text area: the descent of a letter, a trailing sign."""


def test_the_open_xml_sdk_finds_nothing(subject: Subject, tmp_path: Path) -> None:
    """PowerPoint opens the file without offering to repair it."""
    file = tmp_path / "deck.pptx"
    file.write_bytes(subject.content)

    assert find_faults(file) == []


def test_libreoffice_shows_every_slide_without_overflow(every_subject: dict[str, Subject], tmp_path: Path) -> None:
    """As laid out by another program, no word touches the footer or passes a margin; each slide is one page."""
    require_carlito()
    reader = require("pdftoppm").with_name("pdftotext")
    files = [tmp_path / f"{name}.pptx" for name in every_subject]
    for file, subject in zip(files, every_subject.values(), strict=True):
        file.write_bytes(subject.content)
    convert(files, "pdf", tmp_path / "pdf")

    for name, subject in every_subject.items():
        file = tmp_path / f"pdf/{name}.pdf"
        told = subprocess.run([reader, "-bbox", file, "-"], check=True, capture_output=True, text=True).stdout
        pages = told.split("<page ")[1:]
        assert len(pages) == len(slides_of(subject.content))
        assert [found for number, page in enumerate(pages, start=1) for found in misplaced(name, number, page)] == []


def misplaced(name: str, number: int, page: str) -> list[tuple[str, int, str]]:
    """Return the words of a page between body and footer or beyond the margins."""
    found = []
    for left, top, right, bottom, word in _WORD.findall(page):
        is_foot = float(top) >= Emu(FOOTER.top).pt - _SLACK
        is_low = not is_foot and float(bottom) > Emu(BODY_BOTTOM).pt + _SLACK
        is_beside = float(left) < MARGIN.pt - _SLACK or float(right) > Emu(SLIDE_WIDTH - MARGIN).pt + _SLACK
        if is_low or is_beside:
            found.append((name, number, word))
    return found
