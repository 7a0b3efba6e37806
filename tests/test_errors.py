"""Each kind of wrong YAML has one file in tests/errors/ with its exact message and position."""

from collections import Counter
from pathlib import Path
from time import process_time

import pytest
import yaml

from generators.documents import MOST_PROBLEMS, DataError
from generators.library import load_library
from generators.model.places import nearest
from tests.worlds import CASE, PRACTICE, add_practice, make_world

CASES = sorted(Path(__file__).with_name("errors").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_wrong_data_is_told_with_place_and_remedy(path: Path, tmp_path: Path) -> None:
    """A world with one flaw gives exactly the problems that its file lists."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    make_world(tmp_path)
    if Path(case["file"]).stem in PRACTICE:
        add_practice(tmp_path)
    file = tmp_path / case["file"]
    text = file.read_text(encoding="utf-8")
    if "replace" in case:
        assert text.count(case["replace"]) >= 1, "the case does not fit the tiny world any more"
        text = text.replace(case["replace"], case["with"], 1)
    else:
        text = case["with"]
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == case["says"]


def test_at_least_150_kinds_of_mistakes_are_told_apart() -> None:
    """The folder keeps growing: a kind of mistake that was met once is never forgotten."""
    assert len(CASES) >= 150


def test_problems_of_all_files_come_at_once_in_file_order(tmp_path: Path) -> None:
    """Nobody mends one file only to be told about the next."""
    make_world(tmp_path)
    for name in ("frameworks/compass.yml", "case_studies/long-way-home.yml", "guidance/criteria.yml"):
        path = tmp_path / name
        path.write_text("oops: 1\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    paths = [problem.path for problem in caught.value.problems]
    assert paths == sorted(paths)
    assert set(paths) == {"case_studies/long-way-home.yml", "frameworks/compass.yml", "guidance/criteria.yml"}


def test_a_source_key_may_stand_in_one_file_only(tmp_path: Path) -> None:
    """The second file is told where the first one is."""
    make_world(tmp_path)
    books = (tmp_path / "guidance/sources/books.yml").read_text(encoding="utf-8")
    (tmp_path / "guidance/sources/papers.yml").write_text(books, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "guidance/sources/papers.yml:2:3: sources, example1999: "
        "source 'example1999' is already in guidance/sources/books.yml; keep one"
    ]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    """A folder that is not there is one problem, not a traceback."""
    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [problem.path for problem in caught.value.problems] == [
        "case_studies", "frameworks", "guidance/advice.yml", "guidance/criteria.yml", "guidance/sources",
    ]  # fmt: skip


def test_bytes_that_are_not_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    """A file saved in another encoding names the line that shows it."""
    make_world(tmp_path)
    (tmp_path / "guidance/criteria.yml").write_bytes(b"criteria:\n  - id: job\n    name: caf\xe9\n")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert str(caught.value.problems[0]) == "guidance/criteria.yml:3:1: file: the text is not UTF-8; save it as UTF-8"


def test_a_file_of_which_everything_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """Thousands of wrong entries take neither memory nor patience; it is said that there are more."""
    make_world(tmp_path)
    (tmp_path / "case_studies/long-way-home.yml").write_text(
        CASE.replace("facts:\n", "facts:\n" + "  - {}\n" * 15_000), encoding="utf-8"
    )
    (tmp_path / "guidance/measures.yml").write_text("measures:\n" + _MANY, encoding="utf-8")
    start = process_time()

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert caught.value.is_cut
    assert max(Counter(problem.path for problem in caught.value.problems).values()) == MOST_PROBLEMS
    assert process_time() - start < 3


_MANY = "".join(f"  a-{number}:\n" + "    x: 1\n" * (number % 2) for number in range(6_000))


def test_what_is_near_is_found_at_once_and_few_names_are_listed() -> None:
    """Neither a monstrous word nor many known ones make a message slow or long."""
    many = [f"name_{number}" for number in range(2_000)]
    start = process_time()

    assert nearest("x" * 1_000_000, many).endswith("'name_1014' or one of 1980 others")
    assert process_time() - start < 1
