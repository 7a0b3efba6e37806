"""The hand-written guide keeps its word: plain Markdown, figures with sources, no weak statistics.

**The rule for figures.** A figure is a digit that a reader sees in running text. It does not count in the name of a
source (`Weill 2004`), in code, in the box of facts under the title, as the number of a list item, or in
`minute 35`. The paragraph, list item or table row that holds a figure must do one of two things:

- cite a source or link to one on the page of references, or
- be ours and say so: with a mark of judgement in itself, in a section whose first paragraph has one, or on a page that
  has one right under its title. A rubric, an agenda by the minute, an invented example and plain advice are of this
  kind, and so is the next step at the end.
"""

import re
from pathlib import Path

import pytest

from generators.prose.code_places import blank_code
from tests.prose import GUIDE, ROOT, Unit, cited_sources, read_units, visible_text

DOCS = ROOT / "docs"
PAGES = sorted(GUIDE.glob("*.md"))
WHY_NOT = DOCS / "evidence/claims-we-do-not-repeat.md"
PER_CENT = r"\s?(?:%|per\s?cent\b)"
NOT_REPEATED = {
    "30, 75, 22, 56, 23, 35, 27, 42 or 67 per cent": rf"(?<![\d.,–-])(?:30|75|22|56|23|35|27|42|67){PER_CENT}",
    "means of 6.2, 7.8 and 5.1": r"(?<![\d.,])(?:6\.2|7\.8|5\.1)(?![\d.])",
    "a correlation of 0.76": r"(?<!\d)0?\.76(?!\d)",
    "15 million, 1.1 million or 1 billion euros": (
        r"€\s?(?:15\s?(?:m|million)|1\.1\s?(?:m|million)|1\s?(?:bn|billion))\b"
        r"|(?<![\d.])(?:15 million|1\.1 million|1 billion) euros?\b"
    ),
    "a day rate of 6,625 dollars": r"6,?625",
    "25 and 40 per cent better through governance": rf"(?:25|40){PER_CENT} (?:better|greater|higher)",
    "what a marketplace says of itself": r"10,000 client|130\+|\$65\b",
}


def identify(path: Path) -> str:
    """Return a page's name for the list of tests."""
    return path.stem


def read(path: Path) -> str:
    """Return a page."""
    return path.read_text(encoding="utf-8")


def holds_figure(unit: Unit) -> bool:
    """Tell whether a reader sees a digit that the rule for figures counts."""
    return bool(re.search(r"\d", re.sub(r"\bminute \d+", "", visible_text(unit.markdown))))


def says_on_what_it_rests(unit: Unit) -> bool:
    """Tell whether a unit links to a source, or is marked as ours."""
    is_ours = unit.labelled or "[@judgement" in unit.markdown or unit.markdown.startswith("**Next step:**")
    return is_ours or bool(cited_sources(unit.markdown))


@pytest.mark.parametrize("path", PAGES, ids=identify)
def test_every_figure_has_a_source_or_is_labelled_as_ours(path: Path) -> None:
    """See the rule at the top of this file."""
    bare = [
        f"{unit.section}: {visible_text(unit.markdown)}"
        for unit in read_units(read(path))
        if unit.section != "Sources" and holds_figure(unit) and not says_on_what_it_rests(unit)
    ]

    assert bare == []


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_prose_is_plain_markdown(path: Path) -> None:
    """No tag of HTML stands in it, nor anything that an author would have to copy."""
    prose = blank_code(read(path))

    assert re.findall(r"</?[a-z][^>]*>", prose) == []
    assert re.findall(r"\{ ?:?\.[^}]*\}|^\[[^\]]+\]: ", prose, re.MULTILINE) == []


@pytest.mark.parametrize("path", sorted(DOCS.rglob("*.md")), ids=lambda path: path.relative_to(DOCS).as_posix())
def test_figures_that_the_audit_threw_out_stay_out(path: Path) -> None:
    """Only the page that says why may name them."""
    if path == WHY_NOT:
        return
    text = " ".join(visible_text(unit.markdown) for unit in read_units(read(path)))

    assert [name for name, pattern in NOT_REPEATED.items() if re.search(pattern, text, re.IGNORECASE)] == []


THROWN_OUT = (
    rf"\b(?:20|25|30|40){PER_CENT} (?:more|higher|greater|better) (?:profit|return)",
    rf"\b42{PER_CENT} of (?:all |Dutch )?hospitals",
    rf"\b75{PER_CENT} (?:were|report\w*) moderate",
    rf"\b67{PER_CENT} of (?:people|stakeholders)",
    rf"\b56{PER_CENT} of alignment",
    r"(?<![\d.])0\.76(?!\d)",
    r"6,?625",
    r"10,000 client",
    r"\b1\.1 million euros",
    r"\b4\.2 ?(?:×|times)",
)
"""What the audit graded D or left out, in the words in which it would come back."""
DATA = sorted(path for folder in ("frameworks", "case_studies", "guidance") for path in (ROOT / folder).rglob("*.yml"))


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_claims_that_the_audit_threw_out_stay_out_of_the_data(path: Path) -> None:
    """They live on the page that says why, and nowhere else."""
    text = " ".join(read(path).split())

    assert [match.group() for pattern in THROWN_OUT for match in re.finditer(pattern, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("path", PAGES, ids=identify)
def test_a_page_opens_with_what_it_is_for(path: Path) -> None:
    """Title, a description that search engines show in full, and one line under the heading."""
    text = path.read_text(encoding="utf-8")
    title, description = re.findall(r"(?m)^(?:title|description): (.*)$", text)

    assert re.search(rf"\ntagline: (?s:.+)\n---\n# {re.escape(title)}\n", text)
    assert len(description) <= 155


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("In 132 banks this helped.", True),
        ("In 132 banks this helped. [Schlosser et al. 2015](../evidence/references.md#schlosser2015)", False),
        ("In 132 banks this helped. [@schlosser2015 A]", False),
        ("In 132 banks this helped. [#it: 132 banks]", True),
        ("Many banks say so, as [Weill 2004](../evidence/references.md#weill2004) tells.", False),
        ("| 15 | Talk in pairs |", True),
        ("[@judgement: Our agenda]\n\n| 15 | Talk in pairs |", False),
        ("What do I say at minute 35?", False),
        ("**Next step:** book 45 minutes.", False),
        ("Write `version: 1.0.0` into the file.", False),
        ("1. Score alone.\n2. Talk.", False),
    ],
)
def test_the_rule_for_figures(text: str, is_bare: bool) -> None:
    """The rule itself, case by case."""
    units = list(read_units(f"# Title\n\nLine.\n\n## Part\n\n{text}\n"))

    assert any(holds_figure(unit) and not says_on_what_it_rests(unit) for unit in units) == is_bare
