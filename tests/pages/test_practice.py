"""The pages of the guide: each entry of guidance is shown whole, with its basis and with links both ways."""

import re
from pathlib import Path

import pytest

from generators.edition import Edition
from generators.pages.frame.abbreviations import explain_abbreviations, list_abbreviations
from generators.pages.frame.escaping import escape_text
from generators.pages.frame.navigation import expand_navigation
from generators.pages.frame.page import Page
from generators.pages.practice.steps_pages import split_paragraphs
from tests.pages.conftest import bare_claims, edition_of, render
from tests.worlds import PRACTICE, add_practice

PAGES = {
    "steps": "guide/steps/index.md",
    "measures": "guide/measures.md",
    "pitfalls": "guide/pitfalls.md",
    "roles": "guide/roles.md",
    "agendas": "guide/agendas.md",
    "questions": "guide/questions.md",
    "terms": "glossary.md",
}
"""The page that each file of guidance makes."""


@pytest.fixture
def practice(world: Path) -> dict[str, Page]:
    """The pages of the tiny world with all of guidance."""
    return render(edition_of(add_practice(world)))


def cells(row: str) -> list[str]:
    """Return what a reader sees in each cell of a row of a table."""
    found = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
    return [re.sub(r"<span class=\"atlas-hidden\">.*?</span>|<[^>]*>", "", cell).strip() for cell in found]


def test_a_world_without_guidance_has_none_of_its_pages(tiny: dict[str, Page]) -> None:
    """What has no data has no page, and no entry in the navigation."""
    navigation = expand_navigation([{"Guide": [{"Steps": ["guide/steps/*.md"]}, "guide/*.md"]}], tiny.values())

    assert set(PAGES.values()).isdisjoint(tiny)
    assert navigation == []


@pytest.mark.parametrize("stem", PAGES)
def test_each_file_of_guidance_makes_its_page_by_itself(stem: str, world: Path) -> None:
    """Steps, terms, roles and agendas need no other file of guidance."""
    if stem in ("pitfalls", "questions"):
        add_practice(world)
    else:
        (world / f"guidance/{stem}.yml").write_text(PRACTICE[stem], encoding="utf-8")

    assert PAGES[stem] in render(edition_of(world))


def test_a_pattern_of_the_navigation_looks_into_one_folder() -> None:
    """A page below the folder stands in its own part, once."""
    pages = [Page("guide/steps/index.md", "Steps", ""), Page("guide/measures.md", "Measures", "")]

    assert expand_navigation(["guide/*.md", "guide/steps/*.md"], pages) == [
        {"Measures": "guide/measures.md"},
        {"Steps": "guide/steps/index.md"},
    ]


def test_the_steps_are_a_loop_with_a_page_each(practice: dict[str, Page]) -> None:
    """The picture names every step in order, and each page leads to its neighbours."""
    overview, first, last = (practice[f"guide/steps/{name}.md"].text for name in ("index", "look-around", "walk-on"))

    assert "# The two steps" in overview
    assert "Look around, then Walk on." in overview
    assert "[Walk on](walk-on.md)" in first
    assert "Before<br>" not in first
    assert "Before<br>[Look around](look-around.md)" in last


def test_the_page_of_a_step_shows_all_of_it(practice: dict[str, Page], world: Path) -> None:
    """Activities, questions, inputs, outputs, templates, exit test and example."""
    step = edition_of(world).library.steps[0]
    text = practice["guide/steps/look-around.md"].text
    lines = [step.purpose, *step.activities, *step.questions, *step.inputs, *step.outputs, *step.templates]

    assert [line for line in [*lines, step.exit_test, step.basis.text] if escape_text(line) not in text] == []
    assert "Invented" in text


def test_a_long_example_is_cut_between_sentences() -> None:
    """Four sentences make a paragraph; quotation marks stay with their sentence."""
    text = 'One. Two. Three is "said." Four. Five follows.'

    assert list(split_paragraphs(text)) == ['One. Two. Three is "said." Four.', "Five follows."]


def test_each_measure_has_all_that_is_needed_to_use_it(practice: dict[str, Page]) -> None:
    """Definition, formula, unit, direction, frequency, owner, what it serves, its pair, a caution and its basis."""
    card = practice["guide/measures.md"].text.split("### Steps taken {: #steps-taken")[1].split("\n### ")[0]
    wanted = (
        "How many steps", "Steps north ÷ all steps × 100", "<dd>%</dd>", "higher is better", "Every hour", "Guide",
        "[Compass: Needle](../frameworks/compass.md#dim-needle)", "[Place reached](#place-reached)",
        "Steps in a circle count too.",
    )  # fmt: skip

    assert [words for words in wanted if words not in card] == []


def test_the_teaching_note_shows_the_chain_with_its_basis(practice: dict[str, Page]) -> None:
    """From a lead to the lag that it moves; a catalogue without note is whole too."""
    text = practice["guide/measures.md"].text
    chain = text.split('<ol class="atlas-chain"')[1].split("</ol>")[0]

    assert re.findall(r"kind-(\w+)|\[([^\]]+)\]", chain) == [
        ("lead", ""), ("", "Steps taken"), ("lag", ""), ("", "Place reached"),
    ]  # fmt: skip
    assert "Leads warn and lags confirm. <span" in text


def test_a_catalogue_without_a_note_is_whole(world: Path) -> None:
    """The note on lead and lag is no must."""
    text = PRACTICE["measures"][PRACTICE["measures"].index("measures:") :]
    (world / "guidance/measures.yml").write_text(text, encoding="utf-8")
    page = render(edition_of(world))["guide/measures.md"]

    assert "atlas-chain" not in page.text
    assert "## The catalogue" in page.text


def test_each_pitfall_leads_from_symptom_to_case(practice: dict[str, Page]) -> None:
    """Symptoms, both fixes, the measure that warns and the case stand together."""
    text = practice["guide/pitfalls.md"].text
    entry = text.split("## Wrong map {: #wrong-map }")[1]
    wanted = (
        "Rivers flow uphill.", "Ask somebody.", "Buy the right map.", "[Steps taken](measures.md#steps-taken)",
        "[Long way home](../case-studies/long-way-home.md)", ">Grade </span>B, in full]",
    )  # fmt: skip

    assert [words for words in wanted if words not in entry] == []
    assert text.count("Rivers flow uphill.") == 2  # once in the list of symptoms


def test_each_row_of_duties_shows_one_accountable_role(practice: dict[str, Page]) -> None:
    """The letters stand under their roles, with a word for those who cannot see the table."""
    text = practice["guide/roles.md"].text
    head, *rows = re.findall(r"<tr.*?</tr>", text.split("<table")[1].split("</table>")[0])

    assert cells(head) == ["Duty", "Guide", "Cook", "Club"]
    assert [cells(row) for row in rows] == [["Lead the way", "AR", "I", "C"], ["Make soup", "", "R", "A"]]
    assert [row.count('class="atlas-raci raci-A"') for row in rows] == [1, 1]
    assert all(row.count('<span class="atlas-hidden"> Accountable</span>') == 1 for row in rows)


def test_what_is_known_of_roles_stands_with_its_grade(practice: dict[str, Page]) -> None:
    """Findings have a heading of their own, after the roles and before the basis of the table."""
    found = practice["guide/roles.md"].text.split("{: #findings }")[1].split("{: #basis }")[0]

    assert "Guides who ask the way arrive." in found
    assert ">Grade </span>B, in full]" in found


def test_a_table_of_roles_without_findings_has_no_heading_for_them(world: Path) -> None:
    """What is known of roles is no must."""
    kept = [line for line in PRACTICE["roles"].splitlines() if "findings" not in line and "ask the way" not in line]
    (world / "guidance/roles.yml").write_text("\n".join(kept) + "\n", encoding="utf-8")

    assert "#findings" not in render(edition_of(world))["guide/roles.md"].text


def test_the_real_duties_show_one_accountable_role_each(real: dict[str, Page], real_edition: Edition) -> None:
    """What the data promises, the page keeps."""
    rows = re.findall(r'<tr id="duty-.*?</tr>', real["guide/roles.md"].text)

    assert real_edition.library.roles is not None
    assert len(rows) == len(real_edition.library.roles.duties)
    assert {row.count('class="atlas-raci raci-A"') for row in rows} == {1}


def test_every_agenda_starts_at_zero_and_ends_on_time(real: dict[str, Page], real_edition: Edition) -> None:
    """Each part begins where the one before it ends, and the last row is the length of the meeting."""
    tables = re.findall(r"<table.*?</table>", real["guide/agendas.md"].text, re.DOTALL)
    agendas = real_edition.library.agendas.values()

    for table, agenda in zip(tables, agendas, strict=True):
        *parts, (end, *_) = [cells(row) for row in re.findall(r"<tr>.*?</tr>|<tr class.*?</tr>", table)[1:]]
        clock = 0
        for start, length, *_ in parts:
            assert int(start) == clock
            clock += int(length)
        assert int(end) == clock == agenda.minutes


def test_the_shares_of_an_agenda_fill_its_bar(practice: dict[str, Page]) -> None:
    """The bar is drawn to scale."""
    shares = [float(share) for share in re.findall(r"--share: ([\d.]+)%", practice["guide/agendas.md"].text)]

    assert shares == [16.67, 66.67, 16.67]


def test_questions_stand_under_their_topic(practice: dict[str, Page]) -> None:
    """The first statement answers, the others add, and links lead on."""
    text = practice["guide/questions.md"].text
    starting, people = text.split("## Starting")[1].split("## People")

    assert "### Where is north? {: #where-is-north }" in starting
    assert "### Who carries the compass? {: #who-carries-it }" in people
    links = ("../frameworks/compass.md", "../case-studies/long-way-home.md", "../glossary.md#north")
    assert [link for link in links if f"]({link})" not in starting] == []


def test_terms_stand_by_letter_with_their_clashes(practice: dict[str, Page]) -> None:
    """An index of letters, terms in alphabetical order, links between them, and what else a word means."""
    text = practice["glossary.md"].text

    assert re.findall(r"^### (.*) \{", text, re.MULTILINE) == ["Azimuth", "Global way finding (GWF)", "North"]
    assert re.findall(r"\[(\w)\]\(#letter-", text) == ["A", "G", "N"]
    assert "<b>Not to be confused with:</b> True north is elsewhere." in text
    assert "See also [Global way finding](#global-way-finding)" in text


def test_only_abbreviations_of_the_glossary_are_explained(world: Path) -> None:
    """Ordinary terms never become tooltips; a page without glossary stays as it is."""
    bare = edition_of(world).library
    library = edition_of(add_practice(world)).library

    assert explain_abbreviations("Text.\n", list_abbreviations(library)) == "Text.\n\n*[GWF]: Global way finding\n"
    assert explain_abbreviations("Text.\n", list_abbreviations(bare)) == "Text.\n"


def test_every_statement_of_guidance_shows_its_basis(real: dict[str, Page], real_edition: Edition) -> None:
    """A grade with sources, or a place that says once that it is our judgement."""
    library = real_edition.library
    claims = {
        "guide/measures.md": [*library.lead_and_lag, *(measure.basis for measure in library.measures.values())],
        "guide/pitfalls.md": [pitfall.basis for pitfall in library.pitfalls.values()],
        "guide/agendas.md": [agenda.basis for agenda in library.agendas.values()],
        "guide/questions.md": [claim for question in library.questions.values() for claim in question.answer],
        "glossary.md": [term.definition for term in library.terms.values()],
    } | {f"guide/steps/{step.id}.md": [step.basis] for step in library.steps}

    bare = {path: bare_claims(real[path], made) for path, made in claims.items()}

    assert {path: texts for path, texts in bare.items() if texts} == {}


def test_sources_of_guidance_say_where_they_are_used(practice: dict[str, Page]) -> None:
    """The references lead back to the guide as well."""
    entry = practice["evidence/references.md"].text.split('id="example1999"')[1]
    wanted = ("guide/steps/look-around", "guide/measures", "guide/pitfalls", "guide/questions", "glossary")

    assert [path for path in wanted if f"(../{path}.md)" not in entry] == []
    assert "guide/agendas.md" not in entry  # it cites nothing
