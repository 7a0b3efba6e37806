"""Words files: texts by dotted key, placeholders that somebody fills, and faults told with their place."""

import pickle
from pathlib import Path

import pytest

from generators.documents import DataError
from generators.words import Words, WordsError

ROOT = Path(__file__).parents[1]
GOOD = 'title: The {name} model\nsteps:\n  - Look\n  - Walk {{quickly}}\nsigns:\n  next: ", "\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A words file without faults."""
    path = tmp_path / "words.yml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_words_are_found_by_their_key_and_filled(file: Path) -> None:
    """Entries of a list count from 1; double braces show braces."""
    words = Words(file)

    assert words("title", name="compass") == "The compass model"
    assert words.under("steps") == ("Look", "Walk {{quickly}}")
    assert words("steps.2") == "Walk {quickly}"
    assert words("signs.next") == ", "
    assert words.keys == ("title", "steps.1", "steps.2", "signs.next")


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("titel", {}, "words.yml:1:1: titel: there is no such word; did you mean 'title'?"),
        ("steps", {}, "words.yml:1:1: steps: there is no such word; did you mean 'steps.2'?"),
        ("title", {"nmae": 1}, "words.yml:1:1: title: nothing fills the placeholder 'name'; did you mean 'nmae'?"),
    ],
)
def test_a_word_that_is_not_there_is_told(file: Path, key: str, values: dict[str, object], said: str) -> None:
    """A key or placeholder is misspelt in the code or in the file; the nearest one is named."""
    with pytest.raises(WordsError) as caught:
        Words(file)(key, **values)

    assert str(caught.value).endswith(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("The {name} model", "The {name model", ":1:1: title: a brace has no partner; double it to show a brace"),
        ("The {name} model", "The } model", ":1:1: title: a brace has no partner; double it to show a brace"),
        ("The {name} model", "The {} model", ":1:1: title: {} is no placeholder; write a name in braces"),
        ("The {name} model", "A {na me}", ":1:1: title: {na me} is no placeholder; write a name in braces"),
        ("The {name} model", "A {n.m}", ":1:1: title: {n.m} is no placeholder; write a name in braces"),
        ("The {name} model", "12", ":1:1: title: 12 is no text; put it in quotes"),
        ("The {name} model", "true", ":1:1: title: True is no text; put it in quotes"),
        ("The {name} model", "#1", ":1:1: title: no value; write a text"),
        ("- Look", "- 3", ":3:5: steps.1: 3 is no text; put it in quotes"),
        ("steps:", "title:", ":2:1: file: key 'title' was given before, on line 1; keep one"),
        ("  - Look", "\t- Look", ":3:1: file: not valid YAML"),
        ("Look", "Lo\u200bok", ":3:7: file: the character U+200B (zero width space) cannot be seen"),
    ],
)  # fmt: skip
def test_a_fault_of_a_words_file_is_told_with_its_place(file: Path, old: str, new: str, said: str) -> None:
    """Before anything is made with it."""
    file.write_text(GOOD.replace(old, new), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        Words(file)

    (problem,) = caught.value.problems
    assert str(problem).startswith(f"{file.as_posix()}{said}")


def test_a_list_is_no_words_file(file: Path) -> None:
    """Keys are wanted."""
    file.write_text("- one\n", encoding="utf-8")

    with pytest.raises(DataError, match="expected keys with texts"):
        Words(file)


@pytest.mark.parametrize("path", sorted(ROOT.glob("generators/**/words.yml")), ids=lambda path: path.parent.name)
def test_our_own_words_are_in_order(path: Path) -> None:
    """Each is told by its place in the project."""
    words = Words(path)

    assert words.keys
    with pytest.raises(WordsError, match=f"^{path.relative_to(ROOT).as_posix()}:[0-9]+:1: no such: "):
        words("no such")


def test_problems_can_be_sent_between_processes(file: Path) -> None:
    """Files are made by workers; what is wrong is told by the one who asked."""
    file.write_text("title: {\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        Words(file)

    again = pickle.loads(pickle.dumps(caught.value))

    assert again.problems == caught.value.problems
    assert str(again) == str(caught.value)
