"""An entry to start from passes the check, stands in its place, and leaves the rest of its file as it was."""

from collections.abc import Callable
from datetime import date
from difflib import ndiff
from pathlib import Path

import pytest

from generators.documents import DataError
from generators.library import load_library
from generators.starters import STARTED, Starter, StarterError, start_entry
from tests.worlds import add_practice, make_world

DAY = date(2026, 11, 24)
ROOT = Path(__file__).parents[1]
Start = Callable[..., Starter]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A tiny world with practice."""
    return add_practice(make_world(tmp_path))


def start(root: Path, word: str, entry_id: str, stem: str | None = None) -> Starter:
    """Start an entry and write it."""
    starter = start_entry(root, load_library(root), word, entry_id, day=DAY, stem=stem)
    starter.path.write_bytes(starter.content)
    return starter


def added(before: str, after: str) -> list[str]:
    """Return the lines that are new and not blank; nothing else may have changed."""
    changes = [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert not [line for line in changes if line[0] == "-"]
    return [line[2:] for line in changes if line[2:].strip()]


@pytest.mark.parametrize("word", STARTED)
def test_a_started_entry_passes_the_check(word: str, world: Path) -> None:
    """Twice, though the ids differ only little."""
    start(world, word, "brand-new")
    start(world, word, "brand-new-2")

    load_library(world)


@pytest.mark.parametrize("word", STARTED)
def test_an_id_that_is_taken_is_refused(word: str, world: Path) -> None:
    """What is there stays there."""
    start(world, word, "brand-new")

    with pytest.raises(StarterError, match=r"there is a .* 'brand-new' already"):
        start(world, word, "brand-new")


@pytest.mark.parametrize("word", [word for word, kind in STARTED.items() if kind.is_entry or not kind.is_folder])
def test_a_file_is_named_only_where_there_is_a_choice(word: str, world: Path) -> None:
    """What would be passed over is refused, and nothing is written."""
    with pytest.raises(StarterError, match=r"goes into .*\.yml; leave out --file"):
        start(world, word, "brand-new", "other")


@pytest.mark.parametrize("word", [word for word, kind in STARTED.items() if not kind.is_entry])
def test_nothing_else_in_the_file_changes(word: str, world: Path) -> None:
    """Comments, order and blank lines stay; the line that is told is where the entry begins."""
    kind = STARTED[word]
    path = world / (f"{kind.place}books.yml" if kind.is_folder else kind.place)
    before = "# first\n\n" + path.read_text(encoding="utf-8") + "\n# last\n"
    path.write_text(before, encoding="utf-8")

    starter = start(world, word, "brand-new")
    after = path.read_text(encoding="utf-8")

    assert added(before, after)[0].startswith("  brand-new: # a new")
    assert after.splitlines()[starter.line - 1].startswith("  brand-new:")
    assert after.endswith("\n\n# last\n")


@pytest.mark.parametrize("word", [word for word, kind in STARTED.items() if not kind.is_entry])
def test_a_file_that_is_not_there_is_begun(word: str, tmp_path: Path) -> None:
    """With the line that tells an editor of its schema."""
    make_world(tmp_path)

    starter = start(tmp_path, word, "brand-new")

    assert load_library(tmp_path)
    if not STARTED[word].is_folder:
        first = starter.content.decode().splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../.schemas/{STARTED[word].field}.json"


@pytest.mark.parametrize(
    ("entries", "order"),
    [
        ("alpha beta gamma", "alpha beta brand-new gamma"),
        ("gamma alpha beta", "gamma alpha beta brand-new"),
        ("alpha beta", "alpha beta brand-new"),
        ("zeta", "zeta brand-new"),
    ],
)
def test_an_ordered_file_stays_ordered(entries: str, order: str, world: Path) -> None:
    """In any other file the entry comes last."""
    text = "".join(
        f"  {name}:\n    name: N{name}\n    definition: {{text: T., editorial: true}}\n" for name in entries.split()
    )
    (world / "guidance/terms.yml").write_text(f"terms:\n{text}", encoding="utf-8")
    (world / "guidance/questions.yml").unlink()

    start(world, "term", "brand-new")

    assert list(load_library(world).terms) == order.split()


def test_a_comment_goes_with_what_it_stands_above(world: Path) -> None:
    """One that is indented deeper belongs to the entry that it ends."""
    text = (
        "terms:\n    alpha:\n        name: Alpha\n        definition: {text: T., editorial: true}\n"
        "        # see: [more]\n"
        "\n    # on gamma\n    gamma:\n        name: Gamma\n        definition: {text: T., editorial: true}\n"
    )
    (world / "guidance/terms.yml").write_text(text, encoding="utf-8")
    (world / "guidance/questions.yml").unlink()

    starter = start(world, "term", "beta")

    lines = starter.content.decode().splitlines()
    assert lines[4:6] == ["        # see: [more]", ""]
    assert lines[6].startswith("    beta: # a new term")
    assert lines[-5:-2] == ["", "    # on gamma", "    gamma:"]


@pytest.mark.parametrize("has_last_end", [True, False], ids=["whole", "without a last line end"])
@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("entry_id", ["a-new-one", "z-new-one"])
@pytest.mark.parametrize("word", [word for word, kind in STARTED.items() if not kind.is_entry])
def test_a_file_from_windows_stays_one(word: str, entry_id: str, head: bytes, has_last_end: bool, world: Path) -> None:
    """It gets what the same file of another system gets, but for the line ends."""
    kind = STARTED[word]
    path = world / (f"{kind.place}books.yml" if kind.is_folder else kind.place)
    content = path.read_bytes() if has_last_end else path.read_bytes().rstrip()
    path.write_bytes(content)
    expected = start_entry(world, load_library(world), word, entry_id, day=DAY)
    path.write_bytes(head + content.replace(b"\n", b"\r\n"))

    starter = start(world, word, entry_id)

    assert starter.content == head + expected.content.replace(b"\n", b"\r\n")
    assert starter.line == expected.line
    assert load_library(world)


def test_of_several_files_one_has_to_be_named(world: Path) -> None:
    """The choice is listed."""
    (world / "guidance/sources/papers.yml").write_text(
        "sources:\n  zero2000: {kind: paper, title: Zero, seen: not seen, doi: 10.1000/0}\n",
        encoding="utf-8",
    )
    with pytest.raises(StarterError, match="name one with --file: books, papers"):
        start(world, "source", "brand-new")

    assert start(world, "source", "brand-new", "papers").path.name == "papers.yml"


@pytest.mark.parametrize(
    "text", ["terms: {}\n", "terms: {north: {name: N, definition: {text: T., editorial: true}}}\n"]
)
def test_entries_on_one_line_are_left_alone(text: str, world: Path) -> None:
    """There is no place for another one; what to do is told."""
    (world / "guidance/terms.yml").write_text(text, encoding="utf-8")
    (world / "guidance/questions.yml").unlink()

    with pytest.raises(DataError, match=r"terms\.yml:1:1: terms: the entries have no lines of their own; write each"):
        start(world, "term", "brand-new")


def test_a_term_finds_its_place_among_the_real_ones() -> None:
    """They are ordered by name, not by id."""
    starter = start_entry(ROOT, load_library(ROOT), "term", "agora", day=DAY)
    before = (ROOT / "guidance/terms.yml").read_text(encoding="utf-8")

    assert added(before, starter.content.decode())[0].startswith("  agora:")
    assert starter.content.decode().splitlines()[starter.line + 6].startswith("  agreement:")
