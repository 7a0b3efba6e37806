"""External addresses are found wherever they stand, and each is well-formed."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generators import cli
from generators.addresses import find_addresses
from generators.citations import resolve_doi
from tests.worlds import SOURCES, make_world

ROOT = Path(__file__).parents[1]


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A tiny project with addresses in data and prose."""
    root = make_world(tmp_path)
    sources = SOURCES.replace("no_public_copy: 2026-01-31", "doi: 10.1000/182") + (
        "    url: https://books.example/north?edition=2\n"
        "  notes2001: {kind: web, title: Notes, seen: abstract, no_public_copy: 2026-01-31}\n"
    )
    (root / "guidance/sources/books.yml").write_text(sources, encoding="utf-8")
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text(
        "See [it](https://books.example/north?edition=2), or <https://walk.example/a_(b)>.\n\n"
        "[name]: https://walk.example/list\n",
        encoding="utf-8",
    )
    (root / "mkdocs.yml").touch()
    return root


def test_addresses_of_data_and_prose_are_found_with_their_places(world: Path) -> None:
    """A DOI counts as the address it stands for; marks around an address do not belong to it."""
    assert find_addresses(world) == {
        "https://books.example/north?edition=2": ["guidance/sources/books.yml:10", "docs/about.md:1"],
        "https://doi.org/10.1000/182": ["guidance/sources/books.yml:9"],
        "https://walk.example/a_(b)": ["docs/about.md:1"],
        "https://walk.example/list": ["docs/about.md:3"],
    }


def test_the_command_prints_one_address_a_line(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Address, tabulator, places."""
    assert cli.run(["--root", str(world), "links"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 6
    assert lines[0] == "https://books.example/north?edition=2\tguidance/sources/books.yml:10 docs/about.md:1"


def test_the_command_tells_what_cannot_be_opened_and_what_rests_on_abstracts(
    world: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sources without an address with their place, then two counts in one line."""
    path = world / "frameworks/compass.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("sources: [example1999], grade: A", "sources: [example1999, notes2001], grade: A"))

    assert cli.run(["--root", str(world), "links"]) == 0

    assert capsys.readouterr().out.splitlines()[-2:] == [
        "no address: notes2001\tguidance/sources/books.yml:11",
        "1 of 2 sources have no address; 1 of 1 claims graded A rest on abstracts (100 %)",
    ]


def test_a_doi_with_odd_signs_leads_where_it_should() -> None:
    """A hash or a question mark would begin another part of the address."""
    assert resolve_doi("10.1002/(SICI)1097<375::AID>3.0.CO;2-#?") == (
        "https://doi.org/10.1002/(SICI)1097%3C375::AID%3E3.0.CO;2-%23%3F"
    )


def test_a_text_that_is_no_utf8_keeps_its_addresses(world: Path) -> None:
    """Check tells what is wrong with it; whoever asks for addresses gets them."""
    (world / "docs/odd.md").write_bytes(b"\xff https://odd.example/\n")

    assert find_addresses(world)["https://odd.example/"] == ["docs/odd.md:1"]


def test_every_real_address_is_well_formed() -> None:
    """Scheme, a host with a dot, no credentials and no port."""
    wrong = [
        address
        for address in find_addresses(ROOT)
        for parts in [urlsplit(address)]
        if "." not in (parts.hostname or "") or parts.username or parts.port or not address.isascii()
    ]

    assert wrong == []
