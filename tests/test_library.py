"""The library holds all data by kind; a new kind is its model, one line in the table and its file."""

from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from generators.data_folders import read_files
from generators.documents import DataError, Document
from generators.kinds import KINDS, Kind
from generators.library import load_library
from generators.model.base import Line, Model, Slug
from generators.model.field_marks import Refers
from tests.worlds import CASE, FRAMEWORK, add_practice, make_world


class Animal(Model):
    """A toy: an animal that somebody met on a walk, and the framework it likes."""

    sound: Line
    likes: Annotated[Slug, Refers("framework")]
    hunts: tuple[Annotated[Slug, Refers("animal")], ...] = ()


class AnimalFile(Model):
    """All animals by id."""

    animals: dict[Slug, Animal]


TOY = Kind("animal", "guidance/animals.yml", AnimalFile)


def test_a_new_kind_is_one_model_one_line_and_one_file(tmp_path: Path) -> None:
    """Its entries are read, and known to the library."""
    make_world(tmp_path)
    (tmp_path / "guidance/animals.yml").write_text("animals:\n  fox: {sound: Ring, likes: compass}\n", encoding="utf-8")

    file = load_library(tmp_path, [*KINDS, TOY]).only_file(AnimalFile)

    assert file is not None
    assert file.animals["fox"].likes == "compass"


def test_references_of_a_new_kind_are_checked_by_the_marks_on_its_fields(tmp_path: Path) -> None:
    """To other kinds and to its own; nothing else has to be written."""
    make_world(tmp_path)
    text = "animals:\n  fox: {sound: Ring, likes: compas, hunts: [hen]}\n  hens: {sound: Cluck, likes: compass}\n"
    (tmp_path / "guidance/animals.yml").write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path, [*KINDS, TOY])

    assert [str(problem) for problem in caught.value.problems] == [
        "guidance/animals.yml:2:22: animals, fox, likes: there is no framework 'compas'; did you mean 'compass'?",
        "guidance/animals.yml:2:45: animals, fox, hunt 1: there is no animal 'hen'; did you mean 'hens'?",
    ]


def test_a_file_keeps_problems_but_no_positions(tmp_path: Path) -> None:
    """In all files together they would take more memory than the entries; the place of a finding is looked up again."""
    make_world(tmp_path)
    (tmp_path / "guidance/animals.yml").write_text("animals:\n  fox: {sound: Ring, likes: compass}\n", encoding="utf-8")
    (file,) = read_files(tmp_path, [TOY])

    assert file.document == Document("guidance/animals.yml")

    file.report([(("animals", "fox", "likes"), "not today")])

    assert [str(problem) for problem in file.document.problems] == [
        "guidance/animals.yml:2:22: animals, fox, likes: not today"
    ]


def test_what_a_library_has_no_file_for_is_empty(tmp_path: Path) -> None:
    """Only folders and criteria have to be there."""
    library = load_library(make_world(tmp_path))

    assert (library.measures, library.terms, library.steps, library.roles) == ({}, {}, (), None)


def test_a_library_without_frameworks_is_no_library(tmp_path: Path) -> None:
    """Everything that is made is made of one."""
    make_world(tmp_path)
    for path in (tmp_path / "frameworks/compass.yml", tmp_path / "case_studies/long-way-home.yml"):
        path.unlink()

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "frameworks:1:1: folder: there is no framework in it; add one"
    ]


def test_the_date_is_that_of_the_newest_change(tmp_path: Path) -> None:
    """Everything that is built bears it."""
    make_world(tmp_path)
    (tmp_path / "case_studies/next.yml").write_text(
        CASE.replace("2026-01-31", "2026-03-01").replace("long way home", "next").replace("Long way home", "Next"),
        encoding="utf-8",
    )

    assert load_library(tmp_path).date == date(2026, 3, 1)


def test_what_stands_in_the_folders_without_being_read_is_told(tmp_path: Path) -> None:
    """A file that is ignored in silence is a file that somebody misses."""
    make_world(tmp_path)
    for name in ("frameworks/map.yaml", "guidance/measurs.yml", "case_studies/notes.txt", "frameworks/.hidden"):
        (tmp_path / name).write_text("x: 1\n", encoding="utf-8")
    (tmp_path / "case_studies/old").mkdir()

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "case_studies/notes.txt:1:1: file: a file of this kind is not read; move it elsewhere",
        "case_studies/old:1:1: file: a folder in a folder of data is not read; move its files up, or elsewhere",
        "frameworks/map.yaml:1:1: file: a file with this ending is not read; rename it to map.yml",
        "guidance/measurs.yml:1:1: file: no file of this name is known; did you mean 'measures'?",
    ]


@pytest.mark.parametrize("stem", ["con", "index", "Compass", "my_model", "x" * 49])
def test_a_file_whose_name_cannot_be_an_id_is_told(stem: str, tmp_path: Path) -> None:
    """Ids become addresses and names of files on every system."""
    make_world(tmp_path)
    text = FRAMEWORK.replace("name: Compass model", "name: Other").replace("short_name: Compass", "short_name: Other")
    (tmp_path / f"frameworks/{stem}.yml").write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [problem.path for problem in caught.value.problems] == [f"frameworks/{stem}.yml"]


SECOND = FRAMEWORK.replace("name: Compass model", "name: Dial box").replace("short_name: Compass", "short_name: Dial")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "name: Dial box",
            "name: Compass  MODEL",
            "1:1: name: name 'Compass  MODEL' is already in frameworks/compass.yml",
        ),
        (
            "name: Dial box",
            "name: \uff23ompass model",
            "1:1: name: name '\uff23ompass model' is already in frameworks/",
        ),
        ("short_name: Dial", "short_name: COMPASS", "2:1: short_name: short name 'COMPASS' is already in"),
        ("year:", "aliases: [compass]\nyear:", "7:11: alias 1: alias 'compass' is already in frameworks/compass.yml"),
        ("year:", "aliases: [dial-box]\nyear:", "7:11: alias 1: alias 'dial-box' is already in frameworks/dial-box"),
        ("year:", "aliases: [old]\nyear:", "7:11: alias 1: alias 'old' is already in frameworks/compass.yml"),
    ],
    ids=["name", "letters that look alike", "short name", "id of another", "own id", "alias of another"],
)
def test_two_frameworks_never_bear_one_name(old: str, new: str, said: str, tmp_path: Path) -> None:
    """The later file is told where the name stands already."""
    make_world(tmp_path)
    (tmp_path / "frameworks/compass.yml").write_text(FRAMEWORK + "aliases: [old]\n", encoding="utf-8")
    (tmp_path / "frameworks/dial-box.yml").write_text(SECOND.replace(old, new), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    (problem,) = caught.value.problems
    assert str(problem).startswith(f"frameworks/dial-box.yml:{said}")


def test_nothing_is_said_about_what_points_into_a_broken_file(tmp_path: Path) -> None:
    """Also where a case bears the id of the framework: one mistake is one problem."""
    make_world(tmp_path)
    (tmp_path / "case_studies/long-way-home.yml").rename(tmp_path / "case_studies/compass.yml")
    (tmp_path / "frameworks/compass.yml").write_text(FRAMEWORK.replace("year: 1999", "year: then"), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "frameworks/compass.yml:7:1: year: found 'then'; write a whole number"
    ]


MAPPING = (
    "mappings:\n  - {dimension: needle, framework: %s, to: dial, kind: %s, strength: weak,"
    " rationale: {text: So., editorial: true}}"
)


def test_mappings_from_both_ends_do_not_contradict_each_other(tmp_path: Path) -> None:
    """If this is part of that, that contains this."""
    make_world(tmp_path)
    there = FRAMEWORK.replace("mappings: []", MAPPING % ("dial-box", "part of"))
    back = MAPPING.replace("needle", "dial").replace("to: dial", "to: needle") % ("compass", "part of")
    (tmp_path / "frameworks/compass.yml").write_text(there, encoding="utf-8")
    (tmp_path / "frameworks/dial-box.yml").write_text(SECOND.replace("mappings: []", back), encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "frameworks/dial-box.yml:105:55: mapping 1, kind: 'part of' contradicts 'part of' in frameworks/compass.yml; "
        "write 'contains', or mend the other"
    ]


def test_one_dimension_is_mapped_to_another_once(tmp_path: Path) -> None:
    """The second mapping is told, whatever it says."""
    make_world(tmp_path)
    mapping = MAPPING % ("dial-box", "part of")
    twice = mapping + mapping.removeprefix("mappings:").replace("So.", "Again.").replace("part of", "contains")
    (tmp_path / "frameworks/compass.yml").write_text(FRAMEWORK.replace("mappings: []", twice), encoding="utf-8")
    (tmp_path / "frameworks/dial-box.yml").write_text(SECOND, encoding="utf-8")

    with pytest.raises(DataError) as caught:
        load_library(tmp_path)

    assert [str(problem) for problem in caught.value.problems] == [
        "frameworks/compass.yml:106:5: mapping 2: the same dimension, framework and to as in entry 1; "
        "keep one or change it"
    ]


def test_practice_is_read_whole(tmp_path: Path) -> None:
    """Each kind is where pages look for it."""
    library = load_library(add_practice(make_world(tmp_path)))

    assert list(library.measures) == ["steps-taken", "place-reached"]
    assert library.measure_chain == ("steps-taken", "place-reached")
    assert [step.id for step in library.steps] == ["look-around", "walk-on"]
