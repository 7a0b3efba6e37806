"""The live preview: an edit is on its page at once, problems are shown, and a good edit ends them."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from generators.mkdocs_plugin.edits import Edit, find_edit, look_at
from generators.mkdocs_plugin.engine_log import locate
from generators.mkdocs_plugin.preview import replace_files
from tests.site.tiny_project import make_project

LONGEST_WAIT = 60
"""Seconds; benchmarks/preview.py measures, here only the order of things counts."""


@dataclass(frozen=True)
class Previewed:
    """A project and the address under which `alignment serve` shows it."""

    root: Path
    address: str

    def read(self, path: str) -> bytes:
        """Return what is shown at an address; nothing before the server listens."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=LONGEST_WAIT) as answer:
                return bytes(answer.read())
        except OSError:
            return b""

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace text in a file of the project."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def shows(self, path: str, words: str) -> bool:
        """Wait until a page holds the words; return whether it does."""
        ends = time.monotonic() + LONGEST_WAIT
        while words.encode() not in self.read(path):
            if time.monotonic() > ends:
                return False
            time.sleep(0.05)
        return True


@contextmanager
def started_preview(root: Path, scratch: Path) -> Iterator[tuple[Previewed, "subprocess.Popen[bytes]"]]:
    """A project under preview, in a group of processes that keys reach together, and its process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    # a shell starts what is in the background with the keys ignored, and a program takes that from it
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = f"{heard}; from generators.cli import main; main()"
    command = [sys.executable, "-c", start, "serve", "--address", address]
    with (
        (scratch.parent / f"{scratch.name}.log").open("wb") as log,
        subprocess.Popen(
            command, cwd=root, env={**os.environ, "TMPDIR": str(scratch)}, stderr=log, start_new_session=True
        ) as process,
    ):
        try:
            shown = Previewed(root, f"http://{address}/")
            assert shown.shows("", "Alignment Atlas")
            yield shown, process
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(LONGEST_WAIT)
            finally:
                process.kill()
    assert list(scratch.iterdir()) == []


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """A tiny project under preview; nothing is left when it ends."""
    root = make_project(tmp_path_factory.mktemp("preview") / "project", cases=2)
    with started_preview(root, tmp_path_factory.mktemp("scratch")) as (shown, _):
        yield shown


def test_an_edit_of_prose_is_on_its_page(previewed: Previewed) -> None:
    """Nothing else has to be made before."""
    previewed.edit("docs/about.md", "We walk", "We walk slowly")

    assert previewed.shows("about/", "We walk slowly")


def test_an_edit_of_a_case_is_on_its_page_and_what_else_changes_follows(previewed: Previewed) -> None:
    """The page comes first; the gallery follows with the next whole build."""
    previewed.edit("case_studies/walk-001.yml", "A walk without a compass", "A walk without a map")

    assert previewed.shows("case-studies/walk-001/", "A walk without a map")
    assert previewed.shows("case-studies/", "A walk without a map")


def test_an_edit_of_a_framework_is_on_its_page_and_in_its_downloads(previewed: Previewed) -> None:
    """The hash on the page is that of the file to which it links."""
    before = previewed.read("downloads/compass/compass-assessment.xlsx")
    previewed.edit("frameworks/compass.yml", "Does the needle swing freely?", "Does the needle swing at all?")

    assert previewed.shows("frameworks/compass/", "Does the needle swing at all?")
    after = previewed.read("downloads/compass/compass-assessment.xlsx")
    assert after != before
    assert sha256(after).hexdigest() in previewed.read("frameworks/compass/").decode()


def test_broken_data_is_told_on_every_page_until_it_is_mended(previewed: Previewed) -> None:
    """Who looks at any page sees what to mend; files that are no pages are still there."""
    previewed.edit("frameworks/compass.yml", "year: 1999", "year: then")

    assert previewed.shows("about/", "frameworks/compass.yml:7:1: year: found &#x27;then&#x27;; write a whole number")
    assert previewed.shows("", "frameworks/compass.yml:7:1")
    assert previewed.read("assets/brand.css").startswith(b":root")

    previewed.edit("docs/about.md", "We walk", "We always walk")
    assert previewed.shows("about/", "frameworks/compass.yml:7:1")

    previewed.edit("frameworks/compass.yml", "year: then", "year: 1998")
    assert previewed.shows("frameworks/compass/", "1998")
    assert previewed.shows("about/", "We always walk")


def test_a_link_that_leads_nowhere_is_told_with_its_place(previewed: Previewed) -> None:
    """Problems of prose look like problems of data."""
    previewed.edit("docs/about.md", "We ", "We [are](they) ")
    assert previewed.shows("about/", "docs/about.md:3:10: Doc file")

    previewed.edit("docs/about.md", "[are](they) ", "")
    assert previewed.shows("about/", "We always walk")


def test_a_citation_is_shown_at_once_and_an_unknown_source_is_told(previewed: Previewed) -> None:
    """Problems of the notation look like those of data."""
    previewed.edit("docs/about.md", "We ", "[@example1998 B] We ")
    assert previewed.shows("about/", "docs/about.md:3:2: citation: unknown source &#x27;example1998&#x27;")

    previewed.edit("docs/about.md", "[@example1998 B]", "[@example1999 B]")
    assert previewed.shows("about/", "B, in full</a>")


def test_a_new_page_comes_with_the_whole_site(previewed: Previewed) -> None:
    """What is not known yet waits for the build behind."""
    text = (previewed.root / "case_studies/walk-001.yml").read_text(encoding="utf-8")
    new = text.replace("001", "002").replace("A walk without a map", "A walk without shoes")
    (previewed.root / "case_studies/walk-002.yml").write_text(new, encoding="utf-8")

    assert previewed.shows("case-studies/walk-002/", "A walk without shoes")
    assert re.search(rb'href="[^"]*walk-002/', previewed.read("case-studies/"))


def test_each_kind_of_edit_is_told_apart(tmp_path: Path) -> None:
    """What editors leave beside a file is no edit."""
    root = make_project(tmp_path / "project")
    before = look_at(root, root / "docs")
    (root / "docs/about.md").write_text("# Us\n", encoding="utf-8")
    (root / "docs/new.md").write_text("# New\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Other\n", encoding="utf-8")
    (root / "frameworks/compass.yml").write_text("name: Other\n", encoding="utf-8")
    (root / "frameworks/.compass.yml.swp").touch()
    (root / "frameworks/compass.yml~").touch()

    assert find_edit(before, look_at(root, root / "docs"), root / "docs") == Edit(
        data=(root / "frameworks/compass.yml",),
        prose=(root / "docs/about.md",),
        templates=(root / "docs/new.md",),
        code=(root / "mkdocs.yml",),
    )


def test_a_folder_takes_the_content_of_another_and_what_is_the_same_is_not_touched(tmp_path: Path) -> None:
    """Whoever reads an unchanged file meanwhile is not disturbed."""
    fresh, shown = tmp_path / "fresh", tmp_path / "shown"
    for folder, texts in ((shown, {"same": "1", "other": "1", "old/gone": "1"}), (fresh, {"same": "1", "other": "2"})):
        for name, text in texts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    number = (shown / "same").stat().st_ino

    replace_files(fresh, shown)

    assert {path.name: path.read_text() for path in shown.rglob("*") if path.is_file()} == {"same": "1", "other": "2"}
    assert (shown / "same").stat().st_ino == number


def test_a_warning_that_is_about_no_link_is_left_as_it_is(tmp_path: Path) -> None:
    """Only what can be found in a file gets a place."""
    assert locate("Doc file 'a.md' contains a link 'b'", tmp_path) == "Doc file 'a.md' contains a link 'b'"
    assert locate("Something else", tmp_path) == "Something else"


def test_an_interrupt_from_the_keyboard_ends_without_a_traceback(tmp_path: Path) -> None:
    """The keys Ctrl and C reach the build behind the preview as well, and often it is under way.

    What an earlier preview left is gone as well, for all that is temporary stands in one folder that says whose it is.
    """
    scratch = tmp_path / "scratch"
    (scratch / ".alignment-preview-new-abcd1234/1-site").mkdir(parents=True)  # as one that was killed leaves it
    with started_preview(make_project(tmp_path / "project", cases=2), scratch) as (shown, process):
        shown.edit("docs/about.md", "We walk", "We walk slowly")
        assert shown.shows("about/", "We walk slowly")
        assert [path.name[:-8] for path in scratch.iterdir()] == [".alignment-preview-new-"]
        for _ in range(5):  # who is impatient presses them more than once, also while we tidy up
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(0.01)

    assert "Traceback" not in (tmp_path / "scratch.log").read_text(encoding="utf-8")
