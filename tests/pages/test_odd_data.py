"""Whatever passes the check is shown: odd signs, other scripts, extremes of length, frameworks that ask nothing."""

import html
import re
from pathlib import Path

import markdown
import pytest

from generators.pages.frame.abbreviations import explain_abbreviations, list_abbreviations
from generators.pages.frame.page import Page
from generators.pages.parts.filters import value_of
from tests.pages.conftest import edition_of, render
from tests.pages.test_escaping import EXTENSIONS
from tests.worlds import CASE, FRAMEWORK, PRACTICE, add_practice

ODD = [
    "{{ 7 * 7 }} and {% raw %}",
    "{placeholder} in braces",
    ":smile: and ::: and ???",
    "She said \"yes\" & 'no'",
    "[x] done, [ ] open",
    "</div><script>alert(1)</script>",
    "<!-- no comment",
    "{: #id .class }",
    "*[HTML]: no abbreviation",
    "عربي ثم English ثم עברית",
    "Übergröße, naïve, 数字化对齐, 👍",
    "==marked== and ~sub~ and x^2^",
    "&copy; &#42; &nbsp;",
]


def visible(page: Page) -> str:
    """Return the text that a reader of a page sees."""
    shown = markdown.markdown(page.text.split("---\n", 2)[2], extensions=EXTENSIONS)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", shown.replace("&para;", ""))).split())


def quoted(text: str) -> str:
    """Return a text as YAML has it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.mark.parametrize("odd", ODD)
def test_odd_text_is_read_as_it_was_written(odd: str, world: Path) -> None:
    """In headings, tables, cards, lists and labels: no sign is at work and none is lost."""
    framework = FRAMEWORK.replace("Compass model", quoted(odd)).replace("Does the needle swing freely?", quoted(odd))
    framework = framework.replace("A small model that tests steer by.", quoted(odd))
    case = CASE.replace("The long way home", quoted(odd)).replace("It was at home.", quoted(odd))
    add_practice(world)
    (world / "frameworks/compass.yml").write_text(framework, encoding="utf-8")
    (world / "case_studies/long-way-home.yml").write_text(case, encoding="utf-8")
    measures = PRACTICE["measures"].replace("Club & council", quoted(odd)).replace("Steps taken", quoted(odd))
    (world / "guidance/measures.yml").write_text(measures, encoding="utf-8")
    pages = render(edition_of(world))
    shown_on = (
        "frameworks/compass.md",
        "frameworks/index.md",
        "case-studies/long-way-home.md",
        "case-studies/index.md",
    )

    assert [path for path in (*shown_on, "guide/measures.md") if odd not in visible(pages[path])] == []


@pytest.mark.parametrize("odd", ["数字化", "Розница", "קמעונאות", "!!!", "C++", "_"])
def test_a_value_in_any_script_can_be_chosen(odd: str) -> None:
    """An empty value would mean all."""
    assert value_of(odd).key
    assert " " not in value_of(odd).key


@pytest.mark.parametrize("name", ["(North)", "1st north", "«North»", "Über north", "צפון"])
def test_a_term_with_any_first_sign_stands_under_a_letter(name: str, world: Path) -> None:
    """Signs before the first letter do not count, and each letter stands once."""
    add_practice(world)
    terms = PRACTICE["terms"].replace("name: North", f"name: {quoted(name)}")
    (world / "guidance/terms.yml").write_text(terms, encoding="utf-8")
    text = render(edition_of(world))["glossary.md"].text
    letters = re.findall(r"^## (\S+) \{: #(\S+) \}$", text, flags=re.MULTILINE)

    assert len(letters) == len(set(letters)) == text.count("data-group")
    assert all(letter.isalnum() and anchor == f"letter-{letter.lower()}" for letter, anchor in letters)


@pytest.mark.parametrize("abbreviation", ["R&D", "A]B", "C\\D", "I/S"])
def test_an_odd_abbreviation_never_becomes_text_of_the_page(abbreviation: str, world: Path) -> None:
    """One that Markdown cannot explain is left without a tooltip."""
    add_practice(world)
    terms = PRACTICE["terms"].replace("abbreviation: GWF", f"abbreviation: {quoted(abbreviation)}")
    (world / "guidance/terms.yml").write_text(terms, encoding="utf-8")
    page = markdown.markdown(
        explain_abbreviations("Text.", list_abbreviations(edition_of(world).library)), extensions=EXTENSIONS
    )

    assert page == "<p>Text.</p>"


def without(framework: str, *keys: str) -> str:
    """Return the YAML of a framework without some of its top-level keys."""
    for key in keys:
        framework = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", framework, flags=re.MULTILINE)
    return framework


def test_a_framework_without_instrument_and_workshop_has_a_whole_page(world: Path) -> None:
    """It can be read about, and nothing is offered that it does not have."""
    framework = without(FRAMEWORK, "instrument", "scores", "bands", "workshop", "example")
    framework = re.sub(r"^    (items|steps_up):\n(?:      .*\n)*", "", framework, flags=re.MULTILINE)
    (world / "frameworks/compass.yml").write_text(framework, encoding="utf-8")
    text = render(edition_of(world), {})["frameworks/compass.md"].text

    assert "## Dimensions {: #dimensions }" in text
    assert [part for part in ("#scores", "#levels", "#workshop", "#bands") if part in text] == []


def test_a_framework_whose_items_are_all_deprecated_has_a_whole_page(world: Path) -> None:
    """Its page asks nothing and scores nothing."""
    edition = edition_of(world)
    compass = edition.library.frameworks["compass"]
    retired = [
        dimension.model_copy(
            update={"items": tuple(item.model_copy(update={"status": "deprecated"}) for item in dimension.items)}
        )
        for dimension in compass.dimensions
    ]
    edition.library.frameworks["compass"] = compass.model_copy(update={"dimensions": tuple(retired), "scores": ()})
    pages = render(edition)

    assert "atlas-item-question" not in pages["frameworks/compass.md"].text
    assert "question" not in pages["frameworks/index.md"].text.split("atlas-card-meta")[1]


def test_the_longest_texts_are_shown_whole(world: Path) -> None:
    """Only the description for search engines is cut."""
    longest = ("north " * 100).strip()
    framework = FRAMEWORK.replace("Shows where north is.", longest)
    (world / "frameworks/compass.yml").write_text(framework, encoding="utf-8")
    text = render(edition_of(world))["frameworks/compass.md"].text

    assert f"{longest} <span" in text


def test_the_topics_of_a_case_are_words(world: Path) -> None:
    """One that the glossary abbreviates is written as there; without topics there is no line."""
    add_practice(world)
    path = world / "case_studies/long-way-home.yml"
    text = path.read_text(encoding="utf-8")
    shown = []
    for tags in ("[night-walks, gwf]", "[]"):
        path.write_text(text.replace("tags: [walking]", f"tags: {tags}"), encoding="utf-8")
        shown.append(re.findall("Topics: .*?<", render(edition_of(world))["case-studies/long-way-home.md"].text))

    assert shown == [["Topics: night walks, GWF<"], []]
