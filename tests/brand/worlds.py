"""A brand to try things on: as much as a brand file has to hold, in colours of nobody's."""

from pathlib import Path

import pytest

from generators.brand import Brand, load_brand
from generators.documents import DataError

BRAND = """\
name: Ada's Walks
owner: Ada & Co
font: Verdana
light:
  ink: "#221133"
  muted: "#554466"
  paper: "#FFFEFA"
  wash: "#F6F2EE"
  line: "#D8D0C8"
  business: "#8A2D5B"
  it: "#1F5A8C"
  accent: "#9A4A00"
  good: "#2B6A3D"
  caution: "#7F5500"
  bad: "#B42318"
"""
DARK = """\
dark:
  ink: "#F0E8F2"
  muted: "#B6A9C3"
  paper: "#1A1020"
  wash: "#241830"
  line: "#40304C"
  business: "#E89CC0"
  it: "#98C0F0"
  accent: "#F0A35E"
  good: "#6CC98A"
  caution: "#E0B04A"
  bad: "#F28B82"
"""


def write_brand(folder: Path, text: str = BRAND, *changes: tuple[str, str]) -> Path:
    """Write a brand file, its text changed, and return its path."""
    for old, new in changes:
        assert old in text, f"{old!r} is not in the brand file"
        text = text.replace(old, new, 1)
    path = folder / "brand.yml"
    path.write_text(text, encoding="utf-8")
    return path


def make_brand(folder: Path, text: str = BRAND, *changes: tuple[str, str]) -> Brand:
    """Return the brand of a brand file, its text changed."""
    return load_brand(write_brand(folder, text, *changes))


def problems_of(path: Path) -> list[str]:
    """Return what is told about a brand file."""
    with pytest.raises(DataError) as caught:
        load_brand(path)
    return [str(problem) for problem in caught.value.problems]
