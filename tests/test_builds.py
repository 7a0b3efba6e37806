"""Whole builds: the same bytes wherever and whenever, everything that is promised, no link that leads nowhere."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from generators.citations import address
from generators.edition import LICENCE_URL
from generators.library import load_library
from tests.office import links_of
from tests.test_outputs import PACKAGE, WORDS

pytestmark = pytest.mark.whole

ROOT = Path(__file__).parents[1]
SITE_URL = "https://alignment-atlas.example/"
SOURCES = ("docs", "frameworks", "case_studies", "guidance", "generators", "mkdocs.yml")


def copy_project(target: Path) -> Path:
    """Copy what a build reads to another folder and return it."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, target / name)
    return target


def alignment(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a process of its own in a project's folder. Raises CalledProcessError."""
    command = [sys.executable, "-c", "from generators.cli import main; main()", *arguments]
    settings = {**os.environ, "PYTHONPATH": str(root), **environment}
    return subprocess.run(command, cwd=root, env=settings, capture_output=True, text=True, check=True)


def hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below a folder, by relative path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def add_summary(root: Path) -> None:
    """Give a project one more kind of file: a package, and a line in outputs.py."""
    package = root / "generators/summary"
    package.mkdir()
    (package / "__init__.py").write_text(PACKAGE, encoding="utf-8")
    (package / "words.yml").write_text(WORDS, encoding="utf-8")
    table = root / "generators/outputs.py"
    line = '    Output("summary", "{id}/{id}-summary.txt", frameworks_with_questions, "generators.summary"),\n'
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("OUTPUTS = (\n", f"OUTPUTS = (\n{line}"), encoding="utf-8")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a new framework, one more kind of file, and a built site."""
    root = copy_project(tmp_path_factory.mktemp("first") / "project")
    add_summary(root)
    alignment(root, "new", "framework", "demo")
    alignment(root, "build", PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    return root


def written(project: Path) -> dict[str, int]:
    """Return when each file of the cache was written."""
    return {path.name: path.stat().st_mtime_ns for path in (project / ".cache/alignment").iterdir()}


@pytest.fixture(scope="module")
def cached(project: Path) -> dict[str, int]:
    """When each file of the cache was written by the first build."""
    return written(project)


@pytest.fixture(scope="module")
def again(project: Path, cached: dict[str, int]) -> Path:
    """The site after one edit to prose, built with what is cached."""
    assert cached
    about = project / "docs/about.md"
    about.write_text(about.read_text() + "\nOne more sentence.\n")
    alignment(project, "build", "--out", "again")
    return project / "again"


def test_two_builds_in_other_places_and_times_are_the_same_file_by_file(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Folder, clock, time zone and hash seed leave no trace."""
    second = copy_project(tmp_path_factory.mktemp("second") / "elsewhere")
    shutil.copyfile(project / "frameworks/demo.yml", second / "frameworks/demo.yml")
    add_summary(second)
    time.sleep(1.1)  # zip archives count seconds in twos
    alignment(second, "build", "--out", "out/site", PYTHONHASHSEED="2", TZ="America/Lima")

    assert hashes(second / "out/site") == hashes(project / "site")


def test_one_file_yields_page_workbook_deck_column_and_api_entry(project: Path) -> None:
    """A framework made by `alignment new` appears everywhere without another edit."""
    site = project / "site"

    assert (site / "frameworks/demo/index.html").is_file()
    assert (site / "downloads/demo/demo-assessment.xlsx").is_file()
    assert (site / "downloads/demo/demo-workshop.pptx").is_file()
    assert "demo" in [entry["id"] for entry in json.loads((site / "api/index.json").read_text())["frameworks"]]
    assert (site / "api/frameworks/demo.json").is_file()
    for page in ("compare", "frameworks", "downloads"):
        text = (site / page / "index.html").read_text()
        assert re.search(r'href="[^"]*\bdemo/', text), f"{page} does not lead to the new framework"
    search = json.loads((site / "search/search_index.json").read_text())
    assert any(entry["location"].startswith("frameworks/demo/") for entry in search["docs"])


def test_one_package_and_one_line_yield_a_file_of_each_framework(project: Path) -> None:
    """A new kind of file stands on card, in archive and checksums, and passes the test of the architecture."""
    downloads = project / "site/downloads"
    made = sorted(path.relative_to(downloads).as_posix() for path in downloads.rglob("*-summary.txt"))
    sums = (downloads / "SHA256SUMS").read_text(encoding="utf-8")

    assert made == sorted(
        f"{f.id}/{f.id}-summary.txt" for f in load_library(project).frameworks.values() if f.instrument
    )
    assert all(f"  {name}\n" in sums for name in made)
    with zipfile.ZipFile(downloads / "alignment-atlas.zip") as archive:
        assert set(made) <= set(archive.namelist())
    for name in made:
        assert Path(name).name in (project / f"site/frameworks/{Path(name).parent}/index.html").read_text()
    assert "Write one summary." in alignment(project, "--help").stdout
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    arrows = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "tests/test_architecture.py",
        "-k",
        "arrows",
        "-p",
        "no:cacheprovider",
    ]
    subprocess.run(arrows, cwd=project, env={**os.environ, "PYTHONPATH": str(project)}, check=True, capture_output=True)


def test_the_published_hashes_match_the_files(project: Path) -> None:
    """SHA256SUMS lists every download, and each framework page shows the same hash."""
    downloads = project / "site/downloads"
    lines = (downloads / "SHA256SUMS").read_text().splitlines()
    listed = {line.split("  ")[1]: line.split("  ")[0] for line in lines}
    found = {name: digest for name, digest in hashes(downloads).items() if not name.endswith((".html", "SHA256SUMS"))}

    assert listed == found
    for framework in load_library(ROOT).frameworks.values():
        page = (project / f"site/frameworks/{framework.id}/index.html").read_text()
        assert all(digest in page for name, digest in listed.items() if name.startswith(f"{framework.id}/"))


def test_the_archive_holds_every_download(project: Path) -> None:
    """One file brings them all."""
    downloads = project / "site/downloads"
    with zipfile.ZipFile(downloads / "alignment-atlas.zip") as archive:
        packed = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    others = (".html", "SHA256SUMS", "alignment-atlas.zip")
    offered = {name: digest for name, digest in hashes(downloads).items() if not name.endswith(others)}

    assert packed == offered


def test_every_link_in_a_workbook_or_deck_exists_in_the_site_of_the_same_build(project: Path) -> None:
    """A link leads to a page and an anchor of this site, or to the address of a source or the licence."""
    site, library = project / "site", load_library(project)
    known = {address(source) for source in library.sources.values()} | {LICENCE_URL}
    files = [path for path in (site / "downloads").rglob("*") if path.suffix in (".xlsx", ".pptx")]
    links = {(path.name, link) for path in files for link in links_of(path.read_bytes())}
    dead = {(name, link) for name, link in links if link not in known and not _is_there(site, link)}

    assert len(links) > len(files)
    assert dead == set()


def _is_there(site: Path, link: str) -> bool:
    path, _, anchor = link.removeprefix(SITE_URL).partition("#")
    page = site / path / "index.html" if path.endswith("/") or not path else site / path
    return link.startswith(SITE_URL) and page.is_file() and (not anchor or f'id="{anchor}"' in page.read_text())


def test_an_edit_to_prose_makes_no_workbook_anew(project: Path, cached: dict[str, int], again: Path) -> None:
    """The cache is keyed by content: prose is no part of a workbook."""
    assert "One more sentence." in (again / "about/index.html").read_text()
    assert written(project) == cached


def test_the_exported_project_builds_the_same_site(project: Path, again: Path, tmp_path: Path) -> None:
    """Pages, navigation and files do not need our plugin once they are written out."""
    alignment(project, "export", str(tmp_path / "plain"))
    moment = load_library(project).date.strftime("%s")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "theirs")]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": moment, "TZ": "UTC", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=tmp_path / "plain", env=environment, check=True, capture_output=True)

    assert hashes(tmp_path / "theirs") == hashes(again)


def test_mkdocs_builds_the_site_by_itself(project: Path, again: Path, tmp_path: Path) -> None:
    """`mkdocs build --strict` makes the same site as `alignment build`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "theirs")]
    environment = {**os.environ, "PYTHONPATH": str(project), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=project, env=environment, check=True, capture_output=True)

    assert hashes(tmp_path / "theirs") == hashes(again)
