"""The command line: one clear line for everything that goes wrong, and nothing half-written."""

import errno
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from generators import cli
from generators.cli.speech import report
from generators.documents import DataError, Problem
from tests.worlds import add_site, make_world

ROOT = Path(__file__).parents[1]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny project with data, prose and mkdocs.yml; the working directory."""
    root = add_site(make_world(tmp_path / "world"))
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> int:
    """Run the command in this process and return its exit code."""
    return cli.run(list(arguments))


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the last line of what was said on standard error."""
    return capsys.readouterr().err.strip().splitlines()[-1]


@pytest.mark.usefixtures("world")
def test_check_says_that_all_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    """Good data is counted."""
    assert run("check") == 0
    assert capsys.readouterr().out == "All data is in order: 1 framework, 1 case study, 1 source.\n"


def test_check_lists_every_problem_then_one_count(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Problems go to standard error, and the exit code is 1."""
    path = world / "frameworks/compass.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("year: 1999", "year: then"), encoding="utf-8")

    assert run("check") == 1
    assert capsys.readouterr().err.splitlines() == [
        "frameworks/compass.yml:7:1: year: found 'then'; write a whole number",
        "1 problem in 1 file",
    ]


def test_of_very_many_problems_the_first_hundred_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """A file of nonsense does not flood the screen; the count is of all."""
    report(DataError([Problem("a.yml", line, 1, "name", "is odd; mend it") for line in range(1, 251)], is_cut=True))

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 101
    assert lines[99] == "a.yml:100:1: name: is odd; mend it"
    assert lines[100] == "at least 250 problems in 1 file; the first 100 are shown"


@pytest.mark.parametrize("kind", ["file", "device", "pipe", "socket", "link to nothing", "link to a file"])
@pytest.mark.parametrize("below", ["", "inside"])
@pytest.mark.parametrize("command", ["build --out", "export", "workbook compass --out", "schema --out"])
def test_only_a_folder_is_written_to(
    kind: str, below: str, command: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no folder is neither replaced nor written into: one line, and it is there as before."""
    target = make_no_folder(kind, world / "taken")
    before = target.lstat()

    assert run(*command.split(), str(target / below)) == 1
    assert capsys.readouterr().err.count("\n") == 1
    after = target.lstat()
    assert (after.st_mode, after.st_ino, after.st_rdev) == (before.st_mode, before.st_ino, before.st_rdev)


def make_no_folder(kind: str, path: Path) -> Path:
    """Make something at a path that is no folder, and return where it is."""
    match kind:
        case "file":
            path.write_text("mine", encoding="utf-8")
        case "device":
            return Path(os.devnull)
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(str(path))
        case "link to nothing":
            path.symlink_to(path.with_name("nowhere"))
        case _:
            path.symlink_to(path.with_name("mkdocs.yml"))
    return path


def test_a_link_to_a_folder_is_followed(world: Path) -> None:
    """The folder that it leads to is written to, and the link stays."""
    (world / "real").mkdir()
    (world / "out").symlink_to(world / "real")

    assert run("workbook", "compass", "--out", "out") == 0
    assert [path.name for path in (world / "real").iterdir()] == ["compass-assessment.xlsx"]
    assert (world / "out").is_symlink()


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["workbook", "compas"], "there is no workbook of 'compas'; did you mean 'compass'?"),
        (["deck", "atlantis"], "there is no deck of 'atlantis'; write one of 'compass'"),
        (["biuld"], "No such command 'biuld'. Did you mean 'build'?"),
        (["chek"], "No such command 'chek'. Did you mean 'check'?"),
        (["workbok"], "No such command 'workbok'. Did you mean 'workbook'?"),
        (["xyz"], "No such command 'xyz'. (help: "),
        (["new", "framework", "My Model"], "'My Model' is no id; use lower-case words joined by hyphens"),
        (["serve", "--address", "somewhere"], "'somewhere' is no address; write it as 127.0.0.1:8000"),
        (["export", "."], "DIR is the project itself; choose another folder"),
        (["workbook"], "Missing argument 'ID'"),
        (["new", "picture", "demo"], "'picture' is not one of 'framework', 'case-study'"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line names what was wrong and what would be right."""
    assert run(*arguments) == 2

    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    assert said in lines[0]


def test_outside_a_project_the_way_in_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No mkdocs.yml here or above is one line."""
    monkeypatch.chdir(tmp_path)

    assert run("check") == 1
    assert last_line(capsys).startswith("alignment: there is no mkdocs.yml here or above; go to the project's folder")


@pytest.mark.usefixtures("world")
def test_a_missing_data_folder_is_one_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder is named; nothing else is complained about."""
    (world / "case_studies/long-way-home.yml").unlink()
    (world / "case_studies").rmdir()

    assert run("check") == 1
    assert capsys.readouterr().err.splitlines()[0] == "case_studies:1:1: folder: the folder is missing; restore it"


def test_broken_data_leaves_the_earlier_site_untouched(world: Path) -> None:
    """A build that cannot succeed changes nothing."""
    site = world / "site"
    site.mkdir()
    (site / "index.html").write_text("earlier", encoding="utf-8")
    (world / "frameworks/compass.yml").write_text("name: [", encoding="utf-8")

    assert run("build") == 1
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "earlier"
    assert [path.name for path in world.iterdir() if path.name.startswith(".site")] == []


def test_a_folder_with_other_files_is_never_replaced(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--out ~` must not cost anybody their files."""
    (world / "mine").mkdir()
    (world / "mine/diary.txt").write_text("dear diary", encoding="utf-8")

    assert run("build", "--out", "mine") == 1
    assert "the folder holds other files; name a new or empty one" in last_line(capsys)
    assert (world / "mine/diary.txt").exists()


def test_a_full_disk_is_one_line_and_leaves_no_half_file(
    world: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be written whole is not written at all."""
    earlier = world / "out" / "compass-assessment.xlsx"
    earlier.parent.mkdir()
    earlier.write_bytes(b"earlier")

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(earlier))

    monkeypatch.setattr(os, "fdopen", fail)

    assert run("workbook", "compass", "--out", "out") == 1
    assert last_line(capsys) == (
        "alignment: out/compass-assessment.xlsx: No space left on device; free some space; "
        "what was there before is untouched"
    )
    assert earlier.read_bytes() == b"earlier"
    assert [path.name for path in earlier.parent.iterdir()] == ["compass-assessment.xlsx"]


@pytest.mark.parametrize("refusal", [errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES])
@pytest.mark.usefixtures("world")
def test_an_address_that_cannot_be_had_is_named(
    refusal: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No file is to blame, and another address helps."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(refusal, "whatever the system says")

    monkeypatch.setattr("mkdocs.commands.serve.serve", fail)

    assert run("serve", "--address", "127.0.0.1:80") == 1
    assert last_line(capsys) == f"alignment: 127.0.0.1:80: {os.strerror(refusal)}; choose another with --address"


def test_a_disk_that_is_full_while_prose_is_exported_is_one_line(
    world: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first file that cannot be copied ends it; the others are not tried in vain."""
    add_site(world)
    tried: list[str] = []

    def fail(_: Path, copy: Path) -> None:
        tried.append(str(copy))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(copy))

    monkeypatch.setattr(shutil, "copyfile", fail)

    assert run("export", "plain") == 1
    (copy,) = tried
    assert last_line(capsys) == (
        f"alignment: {Path(copy).relative_to(world)}: No space left on device; free some space; "
        "what was there before is untouched"
    )
    assert not list(world.glob("*plain*"))


@pytest.mark.usefixtures("world")
def test_an_output_that_cannot_be_written_is_one_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where a folder should be is told."""
    (world / "taken").write_text("a file", encoding="utf-8")

    assert run("workbook", "compass", "--out", "taken/inside") == 1
    assert "choose a folder, not a file" in last_line(capsys)


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize(("kind", "folder"), [("framework", "frameworks"), ("case-study", "case_studies")])
def test_a_new_entry_passes_the_check(kind: str, folder: str, world: Path) -> None:
    """The starting file is complete, and it is never written over."""
    assert run("new", kind, "demo") == 0
    assert (world / folder / "demo.yml").is_file()
    assert run("check") == 0
    assert run("new", kind, "demo") == 1


def test_a_new_entry_comes_with_the_schemas_and_its_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor helps at once, and can jump to where the entry begins."""
    assert run("new", "source", "brand-new") == 0
    assert (world / ".schemas/sources.json").is_file()
    said = "Wrote guidance/sources/books.yml:10; edit it, then run: alignment check\n"
    assert capsys.readouterr().out == said
    assert run("check") == 0


@pytest.mark.usefixtures("world")
def test_schemas_are_written_where_the_data_files_look(world: Path) -> None:
    """The name in each first line is the name of a schema."""
    assert run("schema") == 0
    names = {path.name for path in (world / ".schemas").iterdir()}
    assert names >= {"framework.json", "case-study.json", "sources.json", "criteria.json", "brand.json"}


COMMANDS = ("check", "build", "serve", "workbook", "deck", "bibtex", "csl", "new", "export", "schema", "links")


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Help is there for the whole and for each command."""
    assert run(*filter(None, [command]), "--help") == 0
    assert "Usage: alignment" in capsys.readouterr().out


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """As it is laid out, and not as one line; the exit code says that nothing was done."""
    assert run("--help") == 0
    told = capsys.readouterr().out

    assert run() == 2
    assert capsys.readouterr().err == told


def test_the_installed_command_answers() -> None:
    """The entry point works as a process of its own and passes its exit code on."""
    command = [sys.executable, "-c", "from generators.cli import main; main()", "nonsense"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_build_with_broken_data_lists_problems_like_the_check(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place comes first, so that an editor can jump to it."""
    path = world / "frameworks/compass.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("year: 1999", "year: then"), encoding="utf-8")

    assert run("build") == 1
    assert capsys.readouterr().err.splitlines()[-2:] == [
        "frameworks/compass.yml:7:1: year: found 'then'; write a whole number",
        "1 problem in 1 file",
    ]


def test_a_configuration_without_the_plugin_is_one_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """mkdocs.yml is told what it lacks."""
    config = world / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace(", alignment-atlas", ""), encoding="utf-8")

    assert run("build") == 1
    assert last_line(capsys) == "alignment: mkdocs.yml: the plugin alignment-atlas is missing; add it to plugins"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("site_url: https://tiny.example/", "", "site_url is missing"),
        ("https://tiny.example/", "3", "site_url"),
        ("https://tiny.example/", "'http://[::bad'", "Invalid IPv6 URL"),
        ("extra: ", "# ", "extra.words lacks edit_data, lost, lost.title, lost.text, lost.home"),
        ("home: the start", "house: the start", "extra.words lacks lost.home"),
        ("extra: ", "extra: 3 # ", "extra"),
        ("plugins: [search, alignment-atlas]", "plugins: [search]", "the plugin alignment-atlas is missing"),
    ],
)
@pytest.mark.parametrize("command", [("build",), ("export", "plain")])
def test_what_a_configuration_lacks_is_one_line(
    command: tuple[str, ...], before: str, after: str, told: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever builds or exports reads what to mend, and nothing is half-written."""
    config = world / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    assert run(*command) == 1
    said = capsys.readouterr().err.strip().splitlines()
    assert said[-1].startswith("alignment: mkdocs.yml:")
    assert told in said[-1]
    assert not (world / "plain").exists()


@pytest.mark.parametrize("address", ["", "site_url: 3", r'site_url: "https://tiny.example/\x01"'])
def test_a_workbook_without_the_address_of_its_site_is_refused(
    address: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every sheet leads back to a page, so the address is needed."""
    (world / "mkdocs.yml").write_text(f"site_name: x\n{address}\n", encoding="utf-8")

    assert run("workbook", "compass") == 1
    assert "write an address such as https://atlas.example/" in last_line(capsys)


@pytest.mark.parametrize("place", ["docs/new", "frameworks/new", "guidance/sources/new"])
@pytest.mark.parametrize(
    "command",
    [
        ("build", "--out"),
        ("export",),
        ("workbook", "compass", "--out"),
        ("deck", "compass", "--out"),
        ("bibtex", "--out"),
        ("csl", "--out"),
        ("schema", "--out"),
    ],
)
def test_nothing_is_built_into_what_it_is_made_from(
    command: tuple[str, ...], place: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would be copied into itself, or the next check would find it among the data."""
    assert run(*command, place) == 1
    assert "holds what the site is made from; choose a folder outside of it" in last_line(capsys)
    assert not (world / place).exists()


def test_a_workbook_is_not_written_where_one_stands_among_the_data(
    world: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder where one stands is as good as one that is named."""
    monkeypatch.chdir(world / "frameworks")

    assert run("workbook", "compass") == 1
    assert "frameworks holds what the site is made from; choose a folder outside of it" in last_line(capsys)
    assert [path.name for path in (world / "frameworks").iterdir()] == ["compass.yml"]


def test_prose_that_is_no_utf8_is_one_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names the file."""
    (world / "docs/odd.md").write_bytes(b"# x\n\xff")

    assert run("build") == 1
    assert "docs/odd.md:1:1: file: the text is not UTF-8; save it as UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "build", "export plain"])
def test_what_is_wrong_in_prose_and_data_is_told_at_once(
    command: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever checks, builds or exports meets the same problems."""
    (world / "docs/odd.md").write_text("# Walks\n\nWe walk. [@example1998 B] [@example1999]\n", encoding="utf-8")
    wrong = [
        "docs/odd.md:3:11: citation: unknown source 'example1998'; did you mean 'example1999'?",
        "docs/odd.md:3:27: citation: the grade is missing; write A, B or C before the bracket closes",
    ]

    assert run(*command.split()) == 1
    assert capsys.readouterr().err.splitlines()[-3:] == [*wrong, "2 problems in 1 file"]

    path = world / "frameworks/compass.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("year: 1999", "year: then"), encoding="utf-8")
    assert run(*command.split()) == 1
    told = capsys.readouterr().err
    assert wrong[1] in told
    assert "frameworks/compass.yml:7:1: year: found 'then'" in told


def test_site_and_exported_project_show_prose_alike(world: Path) -> None:
    """The notation is carried out by one function."""
    (world / "docs/about.md").write_text("# About\n\nWe walk. [@example1999 B]\n", encoding="utf-8")
    assert run("export", "plain") == 0
    assert run("build") == 0

    badge = re.escape('title="Grade B: a reliable secondary source says so. We read it in full."')
    assert re.search(rf"B, in full\]\(.*{badge}", (world / "plain/docs/about.md").read_text(encoding="utf-8"))
    assert re.search(rf"{badge}.*B, in full</a>", (world / "site/about/index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", ["build", "export plain"])
def test_prose_that_is_no_file_is_told_with_its_place(
    command: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe would be waited for without end."""
    os.mkfifo(world / "docs/odd.md")

    assert run(*command.split()) == 1
    assert "docs/odd.md:1:1: file: this is no file; put a text file in its place" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "build", "export plain"])
def test_the_lock_of_an_editor_disturbs_nobody(command: str, world: Path) -> None:
    """While a page is open in Emacs, a link that leads nowhere stands beside it."""
    (world / "docs/.#about.md").symlink_to("somebody@somewhere.1:2")

    assert run(*command.split()) == 0


@pytest.mark.parametrize("command", ["check", "build", "export plain"])
def test_what_is_wrong_in_a_linked_folder_of_prose_is_told_by_all(
    command: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The engine follows links, and so do we."""
    (world / "elsewhere").mkdir()
    (world / "elsewhere/walks.md").write_text("# Walks\n\n[@moon A]\n", encoding="utf-8")
    (world / "docs/linked").symlink_to(world / "elsewhere")

    assert run(*command.split()) == 1
    assert "docs/linked/walks.md:3:2: citation: unknown source 'moon'" in capsys.readouterr().err


def test_addresses_are_read_from_files_only(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pipe among them is passed over."""
    os.mkfifo(world / "docs/odd.md")

    assert run("links") == 0
    assert "odd.md" not in capsys.readouterr().out


@pytest.mark.parametrize("moment", ["1e5", "tomorrow", "9" * 20])
@pytest.mark.usefixtures("world")
def test_a_moment_that_cannot_be_is_one_line(
    moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """MkDocs takes it for the time of the build."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)

    assert run("build") == 1
    assert last_line(capsys) == (
        f"alignment: SOURCE_DATE_EPOCH is {moment!r}; write whole seconds since 1970, such as 1700000000, or unset it"
    )


@pytest.mark.parametrize("port", ["65536", "99999", "²", "٣"])
@pytest.mark.usefixtures("world")
def test_a_port_that_cannot_be_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is built."""
    assert run("serve", "--address", f"127.0.0.1:{port}") == 2
    assert "is no address; write it as 127.0.0.1:8000" in last_line(capsys)


def test_a_site_is_built_with_a_brand_of_ones_own(world: Path) -> None:
    """Pages and workbooks take the colours from the file that is named; a path counts from where one stands."""
    brand = (ROOT / "generators/brand.yml").read_text(encoding="utf-8")
    (world / "mine").mkdir()
    (world / "mine/brand.yml").write_text(re.sub("owner: .*", "owner: House of Mine", brand), encoding="utf-8")

    assert run("build", "--brand", "mine/brand.yml") == 0
    with zipfile.ZipFile(world / "site/downloads/compass/compass-assessment.xlsx") as workbook:
        assert b"House of Mine" in workbook.read("docProps/core.xml")


@pytest.mark.parametrize("command", ["build", "workbook compass"])
def test_problems_of_a_brand_file_are_told_like_those_of_the_data(
    command: str, world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With line and column; and nothing is built."""
    brand = (ROOT / "generators/brand.yml").read_text(encoding="utf-8")
    (world / "brand.yml").write_text(brand.replace("font: ", "fond: "), encoding="utf-8")

    assert run(*command.split(), "--brand", "brand.yml") == 1
    *problems, count = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("  ")]
    line = 1 + brand[: brand.index("\nfont: ") + 1].count("\n")
    assert f"brand.yml:{line}:1: file: unknown key 'fond'; did you mean 'font'?" in problems
    assert re.fullmatch(r"\d problems in 1 file", count)
    assert not (world / "site").exists()


@pytest.mark.usefixtures("world")
def test_a_brand_file_that_is_not_there_is_one_problem(capsys: pytest.CaptureFixture[str]) -> None:
    """The name that was given is told."""
    assert run("build", "--brand", "nowhere.yml") == 1
    assert "nowhere.yml:1:1: file: cannot be read" in capsys.readouterr().err


def test_an_interruption_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl+C is no error of ours."""

    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generators.cli.data_commands.load_library", interrupt)

    assert run("--root", str(ROOT), "check") == 1
    assert capsys.readouterr().err.strip() == "alignment: stopped"


def test_one_interruption_leaves_time_to_tidy_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys that are pressed twice stop once; what does not end can be stopped again a little later."""
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    interrupt = cli.Interruption()

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    now = 101.0
    interrupt()
    now = 103.5
    with pytest.raises(KeyboardInterrupt):
        interrupt()
