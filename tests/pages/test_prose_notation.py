"""The notation of prose, case by case: what an author writes, what pages show, and what is refused with its place."""

import re
import time
from pathlib import Path

import pytest

from generators.documents import MOST_PROBLEMS, DataError
from generators.library import load_library
from generators.pages.frame.bases import CitedSource
from generators.pages.frame.page import WORDS_FILE
from generators.pages.frame.reading_time import reading_minutes
from generators.pages.frame.tags import list_tags
from generators.prose.library_quotable import list_quotable
from generators.prose.prose_files import check_prose, load_with_prose
from generators.prose.quotable import Quotable, pack_quotable, unpack_quotable
from generators.prose.shown_prose import show_prose
from generators.prose.written_prose import take_apart
from generators.words import Words

SOURCES = [
    CitedSource("north1999", "North 1999", "Needles", "abstract"),
    CitedSource("south-2001", "South 2001", "South 2001", "in full"),
    CitedSource("press1999", "Press 1999", "News", "in full", is_primary=False),
]
QUOTABLE = Quotable({source.key: source for source in SOURCES}, {"owner": "one accountable owner"})
WORDS = Words(WORDS_FILE)
GRADES = "../evidence/index.md"
NORTH = "[North 1999](../evidence/references.md#north1999){ .atlas-source }"
SOUTH = "[South 2001](../evidence/references.md#south-2001){ .atlas-source }"


def render(text: str, path: str = "guide/walks.md") -> str:
    """Return a page in which nothing is wrong."""
    written = take_apart(path, text, QUOTABLE, list_tags(WORDS))
    assert written.problems == ()
    return show_prose(written, QUOTABLE, WORDS)


def problems(text: str) -> list[str]:
    """Return what is wrong with a page."""
    return [str(problem) for problem in take_apart("guide/walks.md", text, QUOTABLE, list_tags(WORDS)).problems]


def plainly(markup: str) -> str:
    """Return markup without what only a mouse or a screen reader meets."""
    return re.sub(r'<span class="atlas-hidden">.*?</span>| title="[^"]*"', "", markup)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            "[@south-2001 A]",
            f'<span class="atlas-basis">[A, in full]({GRADES}#grade-a){{ .atlas-grade .grade-A }} {SOUTH}</span>',
        ),
        (
            "[@north1999 @south-2001 B]",
            f'<span class="atlas-basis">[B, abstract]({GRADES}#grade-b)'
            f"{{ .atlas-grade .grade-B }} {NORTH} {SOUTH}</span>",
        ),
        (
            "[@judgement]",
            f'<span class="atlas-basis">[our judgement]({GRADES}#our-judgement){{ .atlas-judgement }}</span>',
        ),
        (
            "[@judgement @north1999: Our walk]",
            f'<span class="atlas-basis">[Our walk]({GRADES}#our-judgement){{ .atlas-judgement }} {NORTH}</span>',
        ),
        ("[#failure]", '<span class="atlas-tag outcome-failure">Failure</span>'),
        ("[#failure then recovery: Late]", '<span class="atlas-tag outcome-failure-then-recovery">Late</span>'),
        ("[#it: IT strategy]", '<span class="atlas-tag side-it">IT strategy</span>'),
        ("An action has [=owner].", "An action has one accountable owner."),
        ("`[@north1999 A]` and ``[@nobody `A]``", "`[@north1999 A]` and ``[@nobody `A]``"),
        ("```\n[@nobody A]\n```", "```\n[@nobody A]\n```"),
        ("~~~ text\n[=nothing]\n~~~", "~~~ text\n[=nothing]\n~~~"),
        ("\\[@nobody A] stays", "\\[@nobody A] stays"),
        ("[@somebody](https://walks.example/) is a link", "[@somebody](https://walks.example/) is a link"),
        ("[#1](#one) and [A link](walks.md)", "[#1](#one) and [A link](walks.md)"),
        ("[@somebody][walks] is a link", "[@somebody][walks] is a link"),
        ("[=owner][=owner]", "one accountable ownerone accountable owner"),
        ("```make``` does it.\n\n[=owner]", "```make``` does it.\n\none accountable owner"),
        ("<!-- [@nobody A] --> [=owner] <!--", "<!-- [@nobody A] --> one accountable owner <!--"),
        (
            "[@judgement: Our `walk` here]",
            f'<span class="atlas-basis">[Our &#96;walk&#96; here]({GRADES}#our-judgement){{ .atlas-judgement }}</span>',
        ),
    ],
)
def test_what_is_written_and_what_is_shown(written: str, shown: str) -> None:
    """Outside code, and in nothing that is a link already."""
    assert plainly(render(f"# Walks\n\n{written}\n")) == f"# Walks\n\n{shown}\n"


def test_a_citation_may_be_broken_over_two_lines() -> None:
    """Editors wrap lines."""
    assert SOUTH in render("We walk. [@north1999\n@south-2001 A]\n")


def test_links_are_seen_from_the_page() -> None:
    """A page in the folder of the evidence needs no way up."""
    assert "](references.md#north1999)" in render("[@north1999 A]", "evidence/index.md")


def test_the_list_of_sources_holds_what_the_page_cites_or_links_to_each_once() -> None:
    """In the order of names, with a title where it says more."""
    text = render(
        "[@south-2001 @north1999 A] [@north1999 B] [here](../evidence/references.md#south-2001)\n\n[@sources]\n"
    )

    listed = text.partition('<ul class="atlas-sources" markdown="block">')[2]
    assert re.findall(r"<li.*", listed) == [
        '<li markdown="span">[North 1999](../evidence/references.md#north1999). Needles</li>',
        '<li markdown="span">[South 2001](../evidence/references.md#south-2001)</li>',
    ]


def test_the_head_of_a_page_stands_under_its_title() -> None:
    """Tagline, tags and facts come from the front matter; how long it takes to read is added."""
    text = render(
        "---\ntitle: Walks\ntagline: We walk.\ntags: [mixed]\nfacts:\n  You need: Shoes\n---\n# Walks\n\nGo.\n"
    )

    assert '# Walks\n\n<p class="atlas-tagline"><span class="atlas-tag outcome-mixed">Mixed</span> We walk.</p>' in text
    facts = re.findall(r"<dt>(.*?)</dt> <dd>(.*?)</dd>", text)
    assert facts == [("Reading time", "About 1 min"), ("You need", "Shoes")]
    assert text.split()[-2:] == ["</dl>", "Go."]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("We [@nort1999 A]", "3:5: citation: unknown source 'nort1999'; did you mean 'north1999'?"),
        (
            "[@north1999 @moon A]",
            "3:13: citation: unknown source 'moon'; write one of 'north1999', 'press1999', 'south-2001'",
        ),
        ("[@north1999 E]", "3:13: citation: 'E' is no grade; write A, B or C"),
        ("[@north1999 a]", "3:13: citation: 'a' is no grade; write A, B or C"),
        ("[@north1999 D]", "3:13: citation: a claim of grade D is never published as a fact; leave it out"),
        ("Go [@north1999]", "3:4: citation: the grade is missing; write A, B or C before the bracket closes"),
        (
            "[@north1999, A]",
            "3:2: citation: '@north1999,' is neither a key with @ before it nor a grade; "
            "write [@key A], [@key @other B] or [@judgement]",
        ),
        ("[@north1999 A", "3:1: citation: the bracket is not closed; close it in the same paragraph"),
        (
            "[@north1999 A: Ours]",
            "3:1: citation: only our judgement and tags may be put in other words; leave out the colon",
        ),
        (
            "[@judgement A]",
            "3:13: citation: 'A' is neither a key with @ before it nor a grade; "
            "write [@key A], [@key @other B] or [@judgement]",
        ),
        (
            "[@north1999 @judgement A]",
            "3:13: citation: our judgement comes first; write [@judgement @key] where it leans on a source",
        ),
        (
            "[@press1999 A] but [@press1999 @north1999 A]",
            "3:13: citation: every source named is press, a digest, or was not read; "
            "grade it B, or name one that was read",
        ),
        ("[@north1999 @north1999 A]", "3:13: citation: '@north1999' stands twice in this note; keep one"),
        (
            "[@north1999 `@moon` A]",
            "3:13: citation: '`@moon`' is neither a key with @ before it nor a grade; "
            "write [@key A], [@key @other B] or [@judgement]",
        ),
        ("[=owner: We]", "3:1: advice: only our judgement and tags may be put in other words; leave out the colon"),
        (
            "[@sources: Ours]",
            "3:1: list of sources: only our judgement and tags may be put in other words; leave out the colon",
        ),
        ("Go\0 on", "3:3: file: control character '\\x00'; delete it"),
        (
            "Go\u200b on",
            "3:3: file: the character U+200B (zero width space) cannot be seen or means nothing; delete it",
        ),
        ("[=ownr]", "3:2: advice: unknown advice 'ownr'; did you mean 'owner'?"),
        ("[#failed]", "3:2: tag: unknown tag 'failed'; did you mean 'failure'?"),
    ],
)
def test_what_is_refused_is_told_with_its_place(written: str, told: str) -> None:
    """File, line and column, as with data."""
    assert problems(f"# Walks\n\n{written}\n") == [f"docs/guide/walks.md:{told}"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("taglin: We walk.", "2:1: front matter: unknown key 'taglin'; did you mean 'tagline'?"),
        ("tagline: 12", "2:1: front matter: 12 is no text; write one, in quotes if it is a number"),
        ("facts: [Shoes]", "2:1: front matter: these are no facts; write one line `label: text` for each"),
        ("facts:\n  You need:", "3:3: front matter: None is no text; write one, in quotes if it is a number"),
        ("tags: mixed", "2:1: front matter: this is no list; write `tags: [word]`"),
        ("tags: [mix]", "2:8: front matter: unknown tag 'mix'; did you mean 'mixed'?"),
        ("title: 1984", "2:1: front matter: 1984 is no text; write one, in quotes if it is a number"),
        ("hide: 3", "2:1: front matter: 3 is no list; write `hide: [toc]`"),
        ("search: 3", "2:1: front matter: 3 is no mapping; write `search: {exclude: true}`"),
        ("tagline: See [=owner].", "2:14: front matter: nothing is cited or quoted above the text; write it below"),
        ("tagline: [", "3:1: file: not valid YAML (while parsing a flow node did not find expected node content)"),
    ],
)
def test_front_matter_that_is_refused_is_told_with_its_place(written: str, told: str) -> None:
    """A slip in a key would otherwise lose what it says."""
    [found] = problems(f"---\n{written}\n---\n# Walks\n")

    assert found.startswith(f"docs/guide/walks.md:{told}")


def test_lines_without_a_key_are_no_front_matter() -> None:
    """The engine shows them as rules, so they are text."""
    assert render("---\n\n# Walks\n\n---\n\n[=owner]\n").endswith("---\n\none accountable owner\n")


def test_a_tick_above_the_text_opens_no_code_below() -> None:
    """Front matter is no Markdown."""
    assert "one accountable owner" in render("---\ntagline: A ` tick\n---\n# Walks\n[=owner] `code`\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("](" * 200_000, id="links that never end"),
        pytest.param("[@north1999 " * 100_000, id="brackets that never close"),
        pytest.param(" a ".join("`" * length for length in range(1, 1000)), id="ticks that never match"),
        pytest.param("<!--" * 200_000, id="comments that never end"),
        pytest.param("[@moon A] " * 50_000, id="many unknown keys"),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """Whatever somebody pastes, the answer is there in a moment; of many problems the first are told."""
    begun = time.process_time()
    assert len(problems(f"# Walks\n\n{text}\n")) <= MOST_PROBLEMS
    assert time.process_time() - begun < 5


def test_everything_wrong_is_told_at_once() -> None:
    """Front matter and body, in the order of lines."""
    text = "---\ntaglin: We walk.\n---\n[@moon A]\n\n[#failed] [@north1999]\n"

    assert [told.split(": ")[0] for told in problems(text)] == [
        f"docs/guide/walks.md:{place}" for place in ("2:1", "4:2", "6:2", "6:11")
    ]


def test_prose_is_read_together_with_data(tmp_path: Path) -> None:
    """While the data is wrong nobody knows which keys there are, and everything else in prose is told all the same."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/walks.md").write_text("[@moon A] [@north1999]\n", encoding="utf-8")

    def refuse() -> Quotable:
        raise DataError([])

    with pytest.raises(DataError) as without_data:
        load_with_prose(tmp_path / "docs", refuse, lambda quotable: quotable)
    with pytest.raises(DataError) as with_data:
        load_with_prose(tmp_path / "docs", lambda: QUOTABLE, lambda quotable: quotable)

    assert [problem.column for problem in without_data.value.problems] == [11]
    assert [problem.column for problem in with_data.value.problems] == [2, 11]


def test_prose_that_is_no_utf8_has_a_place(tmp_path: Path) -> None:
    """It is told like everything else."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/odd.md").write_bytes(b"\xff")

    [problem] = check_prose(tmp_path / "pages", QUOTABLE)
    assert str(problem) == "pages/odd.md:1:1: file: the text is not UTF-8; save it as UTF-8"


def test_problems_name_the_folder_in_which_prose_stands(tmp_path: Path) -> None:
    """Not every project calls it docs."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/walks.md").write_text("[#failed]\n", encoding="utf-8")

    assert [problem.path for problem in check_prose(tmp_path / "pages", QUOTABLE)] == ["pages/walks.md"]


def test_prose_is_found_wherever_the_engine_finds_it(tmp_path: Path) -> None:
    """Folders that are linked count, whatever their name; what is hidden, such as the lock of an editor, does not."""
    for name in ("docs/folder.md/walks.md", "elsewhere/walks.md", "docs/.hidden/walks.md", "docs/.draft.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("[@moon A]\n", encoding="utf-8")
    (tmp_path / "docs/linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "docs/loop").symlink_to(tmp_path / "docs")
    (tmp_path / "docs/.#walks.md").symlink_to("somebody@somewhere")

    found = [problem.path for problem in check_prose(tmp_path / "docs", QUOTABLE)]
    assert found == ["docs/folder.md/walks.md", "docs/linked/walks.md"]


def test_prose_that_nobody_would_read_is_told(tmp_path: Path) -> None:
    """A link that leads nowhere, and a page under another ending, which only the engine takes for one."""
    (tmp_path / "gone.md").symlink_to("nowhere")
    (tmp_path / "walks.markdown").write_text("[@moon A]\n", encoding="utf-8")

    assert [(problem.path, problem.message) for problem in check_prose(tmp_path, QUOTABLE)] == [
        (f"{tmp_path.name}/gone.md", "this is no file; put a text file in its place"),
        (f"{tmp_path.name}/walks.markdown", "the name of a page ends in .md; rename it"),
    ]


def test_what_prose_may_quote_can_be_kept() -> None:
    """A build that is found made brings it along."""
    assert unpack_quotable(pack_quotable(QUOTABLE)) == QUOTABLE


@pytest.mark.parametrize(
    ("aside", "is_read"),
    [
        ("word " * 220, True),
        (f"<p>{'word ' * 220}</p>", True),
        (f"<details><summary>More</summary><p>{'word ' * 220}<br></p></details>", False),
        (f'<span class="atlas-basis">{"word " * 220}</span>', False),
        (f"[More](https://walks.example/{'word-' * 220})", False),
        (f"---\ntagline: {'word ' * 220}\n---\n", False),
    ],
)
def test_only_what_is_in_sight_takes_time_to_read(aside: str, is_read: bool) -> None:
    """What is folded away, an address or a source adds nothing."""
    assert reading_minutes(f"{aside}\n\n{'word ' * 440}") == (3 if is_read else 2)


def test_prose_quotes_the_settled_advice_of_a_library(world: Path) -> None:
    """What is settled once in the data reads the same in prose."""
    quotable = list_quotable(load_library(world))

    assert quotable.advice["results-out"] == "Tell at the inn where you have been."
