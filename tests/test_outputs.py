"""A kind of file is one package and one line: card, archive, checksums, cache and command follow."""

import hashlib
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from generators import cli, outputs
from generators.build import Build
from generators.downloads import CHECKSUMS
from generators.outputs import OUTPUTS, Output
from generators.pages.frame.page import Page
from generators.subjects import everything, frameworks_with_questions
from tests.pages.conftest import edition_of
from tests.worlds import FRAMEWORK, make_world

PACKAGE = """\
from generators.edition import Edition
from generators.model.framework import Framework


def render(framework: Framework, edition: Edition) -> bytes:
    return f"{framework.name}, {edition.brand.owner}\\n".encode()
"""
WORDS = """\
download:
  summary:
    kind: Text
    title: The framework in one line
    purpose: To be read in a hurry.
    command: Write one summary.
"""
PATH = "downloads/compass/compass-summary.txt"


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny world, where one package and one line have been added."""
    root = make_world(tmp_path / "world")
    (root / "mkdocs.yml").write_text("site_url: https://tiny.example/\n", encoding="utf-8")
    package = tmp_path / "packages/trivial/summary"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(PACKAGE, encoding="utf-8")
    (package / "words.yml").write_text(WORDS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    line = Output("summary", "{id}/{id}-summary.txt", frameworks_with_questions, "trivial.summary")
    monkeypatch.setattr(outputs, "OUTPUTS", (*OUTPUTS, line))
    return root


@pytest.fixture
def build(world: Path) -> Build:
    """A build of that world."""
    return Build(world, edition_of(world))


def files_of(build: Build) -> dict[str, bytes]:
    """Return what is in each file, by path."""
    return {file.path: file.content for file in build.files}


def page(build: Build, path: str) -> str:
    """Return the text of a page."""
    return next(Page(made.path, made.title, made.text).text for made in build.pages if made.path == path)


def test_a_new_kind_of_file_stands_on_the_cards_of_the_site(build: Build) -> None:
    """On the page of its subject and on the page of all downloads, after the kinds above it, with its words."""
    for path in ("frameworks/compass.md", "downloads/index.md"):
        text = page(build, path)
        titles = ("Assessment workbook", "Workshop deck", "The framework in one line")
        assert [text.index(title) for title in titles] == sorted(text.index(title) for title in titles)
        assert all(words in text for words in ("To be read in a hurry.", "compass-summary.txt", "TXT"))


def test_a_new_kind_of_file_is_in_the_archive_and_the_checksums(build: Build) -> None:
    """Whatever is offered is packed and listed."""
    files = files_of(build)
    with zipfile.ZipFile(BytesIO(files["downloads/alignment-atlas.zip"])) as archive:
        assert archive.read("compass/compass-summary.txt") == files[PATH]
    assert f"{hashlib.sha256(files[PATH]).hexdigest()}  compass/compass-summary.txt\n" in files[CHECKSUMS].decode()


def test_a_new_kind_of_file_is_kept_in_the_cache(world: Path, build: Build) -> None:
    """It is made anew when what it is made from changes, and only then."""
    made: list[str] = []
    files_of(build)
    files_of(Build(world, edition_of(world), progress=made.append))
    assert made == []

    (world / "frameworks/compass.yml").write_text(FRAMEWORK.replace("Compass model", "Compass"), encoding="utf-8")
    changed = files_of(Build(world, edition_of(world), progress=made.append))

    assert PATH in made
    assert changed[PATH].startswith(b"Compass, ")


def test_a_new_kind_of_file_has_a_command(world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is listed, explains itself and writes one file."""
    assert cli.run(["--help"]) == 0
    assert "summary   Write one summary." in capsys.readouterr().out

    assert cli.run(["--root", str(world), "summary", "compass", "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out/compass-summary.txt").read_bytes().startswith(b"Compass model, ")
    assert cli.run(["--root", str(world), "summary", "compas"]) == 2
    assert "there is no summary of 'compas'; did you mean 'compass'?" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["bibtex", "csl"])
def test_a_kind_with_one_file_needs_no_id(
    kind: str, world: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is made from the whole library is made without saying of what."""
    assert cli.run(["--root", str(world), kind, "--out", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").iterdir())) == 1
    assert capsys.readouterr().out.startswith("Wrote ")


def test_a_file_about_everything_follows_every_change(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its subject is the whole library: no framework has to be asked for."""
    line = Output("summary", "summary/all.txt", everything, "generators.bibliography.csl")
    monkeypatch.setattr(outputs, "OUTPUTS", (line,))
    monkeypatch.setattr(Output, "card", OUTPUTS[-1].card)
    made: list[str] = []
    files_of(Build(world, edition_of(world), progress=made.append))
    case = world / "case_studies/long-way-home.yml"
    case.write_text(case.read_text(encoding="utf-8").replace("May 1999", "June 1999"), encoding="utf-8")
    files_of(Build(world, edition_of(world), progress=made.append))

    assert made == ["downloads/summary/all.txt"] * 2


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.kind)
def test_every_kind_of_file_has_its_words(output: Output) -> None:
    """Card and command say in words what it is."""
    assert all((output.card.kind, output.card.title, output.card.purpose, output.command_help))


def test_no_two_kinds_of_files_share_a_name_or_a_place() -> None:
    """A command leads to one kind, and no file is written over another."""
    assert len({output.kind for output in OUTPUTS}) == len({output.place for output in OUTPUTS}) == len(OUTPUTS)
