"""What pages show: every entry, every claim with its basis, and nothing that the data does not hold."""

import hashlib
from pathlib import Path

import pytest
import yaml
from jinja2 import UndefinedError

from generators.edition import Edition
from generators.model.parts import find_sources
from generators.operations import PROVISIONAL_BELOW
from generators.pages.frame.context import Context
from generators.pages.frame.escaping import escape_text
from generators.pages.frame.navigation import expand_navigation
from generators.pages.frame.page import WORDS_FILE, Page
from generators.pages.frame.rendering import LONGEST_DESCRIPTION, Head, render_page
from generators.score_words import explain_figures
from generators.words import Words
from tests.claims import claims_in
from tests.conftest import CompareGolden
from tests.pages.conftest import CONTENT, WORKBOOK, bare_claims, edition_of, render
from tests.worlds import FRAMEWORK

GOLDEN = Path(__file__).with_name("long-way-home.md")


def front_matter(page: Page) -> dict[str, object]:
    """Return what stands above a page."""
    found = yaml.safe_load(page.text.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def test_the_page_of_a_case_reads_as_before(tiny: dict[str, Page], compare_golden: CompareGolden) -> None:
    """One short page in full, so that a change to templates is seen."""
    compare_golden(GOLDEN, tiny["case-studies/long-way-home.md"].text)


def test_pages_come_in_the_order_in_which_they_are_shown(tiny: dict[str, Page]) -> None:
    """Home first; each gallery before what it shows."""
    wanted = [
        "index.md", "frameworks/index.md", "frameworks/compass.md", "case-studies/index.md",
        "case-studies/long-way-home.md", "evidence/references.md", "compare.md", "downloads/index.md",
    ]  # fmt: skip

    assert [path for path in tiny if path in wanted] == wanted


def test_every_page_has_a_title_a_description_and_a_file_to_edit(tiny: dict[str, Page], real: dict[str, Page]) -> None:
    """Search engines, tabs and the edit button need them; a description fits a result list."""
    for page in [*tiny.values(), *real.values()]:
        head = front_matter(page)
        assert head["title"]
        assert 0 < len(str(head["description"])) <= LONGEST_DESCRIPTION + 40  # entities are longer than what they show
        assert head["source_file"]


def test_pages_made_from_one_file_name_it(tiny: dict[str, Page]) -> None:
    """The edit button of a framework or a case leads to its YAML."""
    assert front_matter(tiny["frameworks/compass.md"])["source_file"] == "frameworks/compass.yml"
    assert front_matter(tiny["case-studies/long-way-home.md"])["source_file"] == "case_studies/long-way-home.yml"


def test_every_claim_shows_its_grade_or_that_it_is_ours(real: dict[str, Page], real_edition: Edition) -> None:
    """No statement of a framework or a case stands without its basis, or in a section that does not say whose it is."""
    library = real_edition.library
    bare = {
        name: bare_claims(real[f"frameworks/{name}.md"], claims_in(entry)) for name, entry in library.frameworks.items()
    }
    bare |= {
        name: bare_claims(real[f"case-studies/{name}.md"], claims_in(entry))
        for name, entry in library.case_studies.items()
    }

    assert {name: texts for name, texts in bare.items() if texts} == {}


def test_every_question_and_level_is_on_its_page(real: dict[str, Page], real_edition: Edition) -> None:
    """What a workbook asks can be read before it is opened."""
    for framework in real_edition.library.frameworks.values():
        text = real[f"frameworks/{framework.id}.md"].text
        items = [item for dimension in framework.dimensions for item in dimension.asked]
        for item in items:
            assert all(escape_text(words) in text for words in (item.question, item.why, *item.levels.values()))


def test_a_page_explains_what_stands_beside_a_score(real: dict[str, Page], real_edition: Edition) -> None:
    """Goal, gap and the rest, in the words that all outputs share; the limit is the one that counts."""
    for framework in real_edition.library.frameworks.values():
        text = real[f"frameworks/{framework.id}.md"].text
        shown = [f"<dt>{name}</dt><dd>{escape_text(about)}</dd>" in text for name, about in explain_figures()]
        assert shown == [framework.instrument is not None] * len(shown)
    assert f"fewer than {100 * PROVISIONAL_BELOW:.0f} %" in dict(explain_figures())["Provisional"]


def test_every_source_stands_in_the_references_once(real: dict[str, Page], real_edition: Edition) -> None:
    """Whatever is cited anywhere has its anchor."""
    text = real["evidence/references.md"].text

    assert {key: text.count(f'id="{key}"') for key in real_edition.library.sources} == dict.fromkeys(
        real_edition.library.sources, 1
    )


def test_a_reference_says_where_it_is_used(tiny: dict[str, Page]) -> None:
    """From a source, readers find back to what leans on it."""
    entry = tiny["evidence/references.md"].text.split('id="example1999"')[1]

    assert "(../frameworks/compass.md)" in entry
    assert "(../case-studies/long-way-home.md)" in entry


def test_a_reference_opens_or_says_that_it_does_not_and_a_digest_leads_to_its_original(world: Path) -> None:
    """Where no public copy was found, the day of the search stands there, and a link that looks the title up."""
    file = world / "guidance/sources/books.yml"
    digest = "  notes2001: {kind: web, title: Notes, seen: in full, url: https://a.example/, digest_of: example1999}\n"
    file.write_text(file.read_text(encoding="utf-8") + digest, encoding="utf-8")
    text = render(edition_of(world))["evidence/references.md"].text
    book, notes = (text.split(f'id="{key}"')[1].split("</li>")[0] for key in ("example1999", "notes2001"))

    assert "No public copy found (looked for on 31 January 2026)." in book
    assert '<a href="https://search.worldcat.org/search?q=Finding+north+Example">Look it up</a>' in book
    assert '<a href="https://a.example/">a.example</a>' in notes
    assert "Digest of [Example 1999](#example1999)." in notes
    assert "No public copy" not in notes
    assert "Digest of" not in book


def test_sources_are_found_wherever_they_are_named(tiny: dict[str, Page], world: Path) -> None:
    """Claims, canonical sources and criteria all count."""
    framework = edition_of(world).library.frameworks["compass"]

    assert set(find_sources(framework)) == {"example1999"}
    assert "Example 1999" in tiny["frameworks/compass.md"].text


def test_a_new_file_appears_everywhere_by_itself(world: Path) -> None:
    """Gallery, comparison, navigation and a page of its own follow from one file."""
    (world / "frameworks/sextant.yml").write_text(FRAMEWORK.replace("Compass", "Sextant"), encoding="utf-8")
    pages = render(edition_of(world))
    navigation = expand_navigation(["frameworks/*.md"], [p for p in pages.values() if p.path != "frameworks/index.md"])

    assert "# Sextant model" in pages["frameworks/sextant.md"].text
    assert "(sextant.md)" in pages["frameworks/index.md"].text
    assert "[Sextant](frameworks/sextant.md)" in pages["compare.md"].text
    assert {"Sextant": "frameworks/sextant.md"} in navigation


def test_a_download_card_says_what_it_is_and_how_to_check_it(tiny: dict[str, Page]) -> None:
    """Type, size, version, and the whole hash to compare with."""
    links = {"frameworks/compass.md": f"../{WORKBOOK}", "downloads/index.md": WORKBOOK.removeprefix("downloads/")}
    digest = hashlib.sha256(CONTENT).hexdigest()
    for path, link in links.items():
        text = tiny[path].text
        assert f"({link})" in text
        assert all(words in text for words in ("XLSX", "82 KB", "version 1.0.0", digest))


def test_pages_without_any_download_are_whole(world: Path) -> None:
    """A framework without instrument has no workbook, and its page does not offer one."""
    pages = render(edition_of(world), {})

    assert "atlas-download" not in pages["frameworks/compass.md"].text
    assert "atlas-download" not in pages["downloads/index.md"].text


def test_mappings_are_shown_on_both_pages(real: dict[str, Page], real_edition: Edition) -> None:
    """What one framework says about another stands on the other's page too."""
    for framework in real_edition.library.frameworks.values():
        for mapping in framework.mappings:
            rationale = escape_text(mapping.rationale.text)
            assert rationale in real[f"frameworks/{framework.id}.md"].text
            assert rationale in real[f"frameworks/{mapping.framework}.md"].text


def test_a_template_that_asks_for_what_the_view_lacks_is_an_error(world: Path) -> None:
    """A typing error in a template never becomes an empty place on a page."""
    context = Context(edition_of(world), {}, Words(WORDS_FILE), "case-studies/case.md")

    with pytest.raises(UndefinedError):
        render_page("case", Head("Title", "Description", "x.yml"), object(), context)


def test_the_same_data_gives_the_same_text(world: Path) -> None:
    """Nothing depends on order of sets, clock or chance."""
    assert render(edition_of(world)) == render(edition_of(world))


def test_the_comparison_shows_the_minutes_of_a_workshop(world: Path) -> None:
    """Time is never written twice: what a criterion of time shows comes from the workshop."""
    criteria = world / "guidance/criteria.yml"
    text = criteria.read_text(encoding="utf-8")
    criteria.write_text(text.replace("name: Diagnose}", "name: Diagnose, up_to_minutes: 60}"), encoding="utf-8")

    assert '<span class="atlas-note">The workshop takes 1 h.</span>' in render(edition_of(world))["compare.md"].text


def test_pages_quote_settled_advice(world: Path) -> None:
    """A framework's page tells after its workshop who owns an action and when results go out."""
    text = render(edition_of(world))["frameworks/compass.md"].text

    assert "One walker carries the compass, and another one looks. Tell at the inn where you have been." in text
