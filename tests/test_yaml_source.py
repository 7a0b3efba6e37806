"""Scalars mean what YAML 1.2's core rules say; nothing is guessed."""

import os
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from generators.documents import MOST_PROBLEMS, Position
from generators.yaml_source import read_file, read_text, resolve_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No", "No"), ("yes", "yes"), ("on", "on"), ("2024-01-01", "2024-01-01"), ("12:30:45", "12:30:45"),
        ("0o17", "0o17"), ("1_000", "1_000"), ("1.0.0", "1.0.0"), ("true", True), ("False", False), ("~", None),
        ("null", None), ("", None), ("42", 42), ("-7", -7), ("007", 7), ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0),
        ("12345678901234567890", "12345678901234567890"), (".nan", ".nan"),
    ],
)  # fmt: skip
def test_a_plain_scalar_means_what_it_says(text: str, value: object) -> None:
    """`No` is a word, a date is text, and only plain numbers are numbers."""
    resolved = resolve_scalar(text)

    assert resolved == value
    assert type(resolved) is type(value)


def test_quoted_scalars_are_always_text() -> None:
    """Quotes turn anything into text."""
    assert read_text("a: '1'\nb: \"true\"\nc: ''\n", shown_as="x.yml").data == {"a": "1", "b": "true", "c": ""}


def test_every_value_and_key_has_its_position() -> None:
    """Lines and columns start at 1."""
    document = read_text("a:\n  - b: 1\n    c: two\n", shown_as="x.yml")

    assert document.values["a", 0, "c"] == Position(3, 8)
    assert document.keys["a", 0, "c"] == Position(3, 5)


def test_a_place_that_is_not_there_is_told_at_its_nearest_parent() -> None:
    """A missing key is reported where it should have been."""
    document = read_text("a:\n  - b: 1\n", shown_as="x.yml")

    assert document.position(("a", 0, "missing")) == Position(2, 5)


def test_a_byte_order_mark_is_no_part_of_the_data() -> None:
    """Files saved by Windows editors read like any other."""
    assert read_text("\ufeffa: 1\n".lstrip("\ufeff"), shown_as="x.yml").data == {"a": 1}


def test_an_alias_bomb_is_refused_before_it_grows() -> None:
    """Aliases are never followed, so a billion laughs stay nine lines."""
    layers = [f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise("abcdefghi")]
    bomb = "a: &a [x, x]\n" + "".join(layers)

    document = read_text(bomb, shown_as="bomb.yml")

    assert len(document.problems) == 1 + 8 * 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: " + "x" * 10_000_000, "x.yml:1:1: file: the file is larger than 1,000,000 bytes"),
        ("- 1\n" * 240_000, "x.yml:20000:3: file: the file holds more than 20,000 values; split it"),
        ("- " * 100_000, "x.yml:1:51: file: nested deeper than 24 levels; make it flatter"),
        ("[" * 900_000, "x.yml:1:26: file: nested deeper than 24 levels; make it flatter"),
        ("- &a b\n" * 100_000, "x.yml:1:3: file: anchor '&a' is not allowed; write each value out"),
        ("? " * 400_000, "x.yml:1:3: file: a key must be one word; put text before the colon"),
    ],
    ids=["large", "long", "deep", "deep in one line", "many anchors", "keys of keys"],
)
def test_a_monstrous_file_is_told_at_once(text: str, said: str, tmp_path: Path) -> None:
    """Neither size nor depth makes reading slow, and no more problems are kept than people read."""
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    start = process_time()

    document = read_file(tmp_path / "x.yml", shown_as="x.yml")

    assert str(document.problems[0]).startswith(said)
    assert len(document.problems) <= MOST_PROBLEMS
    assert process_time() - start < 2


@pytest.mark.parametrize("kind", ["folder", "pipe", "device"])
def test_what_is_no_file_is_told_and_never_waited_for(kind: str, tmp_path: Path) -> None:
    """A pipe would keep the reader waiting for ever."""
    path = tmp_path / "x.yml"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to("/dev/zero")

    (problem,) = read_file(path, shown_as="x.yml").problems

    assert str(problem) == "x.yml:1:1: file: this is no file; put a text file in its place"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With what the system says about it."""
    (problem,) = read_file(tmp_path / "x.yml", shown_as="x.yml").problems

    assert str(problem) == "x.yml:1:1: file: cannot be read (No such file or directory); check that it exists"
