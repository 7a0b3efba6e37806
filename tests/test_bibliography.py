"""The bibliography reads back: every source, with its kind, its people and its address."""

import json
import re
import string
from datetime import date
from pathlib import Path

import pybtex.errors
import pytest
from pybtex.database import Person, parse_string
from pybtex.database.output.bibtex import Writer
from pybtex.style.formatting.plain import Style

from generators.bibliography.bibtex import render_bibtex
from generators.bibliography.csl import render_csl
from generators.model.guidance import Source
from tests.real import real_library

ROOT = Path(__file__).parents[1]
BIBTEX_KINDS = {"article", "book", "incollection", "inproceedings", "misc", "phdthesis", "techreport"}
CSL_KINDS = {
    "article-journal", "article-newspaper", "book", "chapter", "dataset", "paper-conference", "report", "thesis",
    "webpage",
}  # fmt: skip
CSL_FIELDS = {
    "DOI", "ISBN", "URL", "author", "container-title", "id", "issue", "issued", "note", "number", "page", "publisher",
    "title", "type", "volume",
}  # fmt: skip
AWKWARD = Source(
    kind="article",
    title='Profit & loss: 100 % "sure", and {other} naïve_ideas',
    authors=("Müller, Ada", "House of Examples & Sons"),
    year=2001,
    container="Journal of #1",
    issue="2",
    pages="1–9",
    doi="10.1000/a_b%c",
    url="https://example.org/a_b?c=1&d=%20",
    seen="abstract",
)


@pytest.fixture(scope="module")
def sources() -> dict[str, Source]:
    """The real sources."""
    return real_library().sources


def test_every_entry_has_what_its_type_promises(sources: dict[str, Source]) -> None:
    """The plain style of BibTeX fails on a field that is missing; it formats each, and nothing is warned of."""
    with pybtex.errors.capture() as warnings:
        data = parse_string(render_bibtex(sources).decode(), "bibtex")
        formatted = list(Style().format_bibliography(data))

    assert warnings == []
    assert len(formatted) == len(sources)


def test_an_article_without_year_is_a_misc_and_loses_nothing() -> None:
    """A type that promises more than is known would be warned of by each style."""
    whole = {"article": AWKWARD, "loose": AWKWARD.model_copy(update={"year": None})}
    entries = parse_string(render_bibtex(whole).decode(), "bibtex").entries

    assert (entries["article"].type, entries["loose"].type) == ("article", "misc")
    assert entries["loose"].fields["howpublished"] == entries["article"].fields["journal"]
    assert {*entries["loose"].fields} == {*entries["article"].fields, "howpublished"} - {"journal", "year"}


def test_a_note_says_how_much_was_read_and_of_what_a_source_is_a_digest() -> None:
    """Whoever imports the sources learns there as well what may be leant on; the note of ours comes last."""
    digest = Source(
        kind="web", title="Notes", seen="in part", digest_of="awkward", no_public_copy=date(2026, 1, 31), note="Short."
    )
    both = {"awkward": AWKWARD, "digest": digest}
    said = "Read in part. Digest of Müller & House of Examples & Sons 2001. "
    said += "No public copy found (looked for on 31 January 2026). Short."

    assert json.loads(render_csl(both))[1]["note"] == said
    assert plain(parse_string(render_bibtex(both).decode(), "bibtex").entries["digest"].fields["note"]) == said


def plain(text: str) -> str:
    """Return the text of a BibTeX field without braces and backslashes."""
    return re.sub(r"\\(?=[&%_$#{}])|[{}]", "", text)


def test_every_source_survives_the_way_through_bibtex(sources: dict[str, Source]) -> None:
    """The same keys, titles, years, people and addresses come back."""
    entries = parse_string(render_bibtex(sources).decode(), "bibtex").entries

    assert list(entries) == sorted(sources)
    for key, source in sources.items():
        entry = entries[key]
        assert entry.type in BIBTEX_KINDS
        assert plain(entry.fields["title"]) == plain(source.title)
        assert entry.fields.get("year") == (str(source.year) if source.year else None)
        assert entry.fields.get("doi") == source.doi
        assert entry.fields.get("url") == source.url
        assert len(entry.persons.get("author", [])) == len(source.authors)


def test_signs_that_latex_reserves_are_escaped_but_not_in_addresses() -> None:
    """A reserved sign in a title must not break a document, and an escaped address leads nowhere."""
    text = render_bibtex({"awkward": AWKWARD}).decode()
    entry = parse_string(text, "bibtex").entries["awkward"]

    assert r"Profit \& loss: 100 \%" in entry.fields["title"]
    assert entry.fields["doi"] == "10.1000/a_b%c"
    assert entry.fields["url"] == "https://example.org/a_b?c=1&d=%20"


def test_a_dollar_begins_no_mathematics(sources: dict[str, Source]) -> None:
    """The library leaves the sign alone; readers would look for the second one."""
    text = render_bibtex({"awkward": AWKWARD.model_copy(update={"title": "Costs rose to $3m, then US$ 4m"})}).decode()

    assert r"Costs rose to \$3m, then US\$ 4m" in text
    assert re.search(r"^    (?!url|doi).*(?<!\\)\$", render_bibtex(sources).decode(), re.MULTILINE) is None


@pytest.mark.parametrize("sign", sorted(set(string.printable[:95]) - {*"{}$\\"}))
def test_every_sign_comes_out_as_the_library_would_escape_it(sign: str) -> None:
    """Plain text is written without asking the library, letter by letter."""
    text = f"a{sign}b"
    library = Writer(encoding="UTF-8")

    written = render_bibtex({"awkward": AWKWARD.model_copy(update={"container": text})}).decode()

    assert f" = {library.quote(library._encode(text))}" in written


@pytest.mark.parametrize("text", ["{", "}", "a } b {", "A\\", "\\textbf{x}", "$\\{"])
def test_a_lone_brace_or_a_backslash_leaves_a_file_that_reads_back(text: str) -> None:
    """One of them would end the build, or hide every entry after it."""
    odd = Source(kind="web", title=text, authors=(f"{text}x, Ada", text), container=text, note=text, seen="abstract")
    far = Source(kind="web", title="Far", doi=f"10.1000/{text.replace(' ', '')}", seen="abstract")

    entries = parse_string(render_bibtex({"odd": odd, "far": far}).decode(), "bibtex").entries

    assert entries["odd"].fields["title"].translate(str.maketrans("", "", "{}")) == written_out(text)
    assert len(entries["odd"].persons["author"]) == 2
    assert not {*"\\{}"} & {*entries["far"].fields["doi"]}


def written_out(text: str) -> str:
    """Return a text with its odd signs as commands of LaTeX, whose own braces are left out."""
    names = {"\\": r"\textbackslash", "{": r"\textbraceleft", "}": r"\textbraceright", "$": r"\$"}
    return "".join(names.get(sign, sign) for sign in text)


def test_a_body_is_never_taken_for_a_person_with_first_names() -> None:
    """Only names with a comma have a family name."""
    entry = parse_string(render_bibtex({"awkward": AWKWARD}).decode(), "bibtex").entries["awkward"]
    ada, house = entry.persons["author"]
    items = json.loads(render_csl({"awkward": AWKWARD}))

    assert ada == Person("Müller, Ada")
    assert [plain(name) for name in house.last_names] == ["House of Examples & Sons"]
    assert items[0]["author"] == [{"family": "Müller", "given": "Ada"}, {"literal": "House of Examples & Sons"}]


def test_csl_json_has_only_kinds_and_fields_that_the_standard_knows(sources: dict[str, Source]) -> None:
    """What a reference manager does not know, it drops without a word."""
    items = json.loads(render_csl(sources))

    assert [item["id"] for item in items] == sorted(sources)
    assert {item["type"] for item in items} <= CSL_KINDS
    assert {field for item in items for field in item} <= CSL_FIELDS
    assert all(item["issued"]["date-parts"][0][0] == sources[item["id"]].year for item in items if "issued" in item)


def test_the_same_sources_give_the_same_bytes(sources: dict[str, Source]) -> None:
    """In whatever order they were read."""
    turned = dict(reversed(sources.items()))

    assert render_bibtex(turned) == render_bibtex(sources)
    assert render_csl(turned) == render_csl(sources)
