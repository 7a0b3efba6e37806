"""Where one kind of knowledge meets another: filters, cases by dimension, mappings, and the ways back."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generators.edition import Edition
from generators.pages.frame.page import Page
from generators.pages.parts.filters import Value, mark_entry, value_of
from tests.pages.conftest import edition_of, render
from tests.worlds import CASE, FRAMEWORK, add_practice

FILTERED = ("guide/measures.md", "case-studies/index.md", "case-studies/by-dimension/luftman.md")
MAPPING = """\
mappings:
  - dimension: needle
    framework: compass
    to: dial
    kind: part of
    strength: weak
    rationale: {text: Both turn., editorial: true}
"""


class Filters(HTMLParser):
    """Reads what a filter offers, and what the entries of the list say about themselves."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.offered: dict[str, set[str]] = {}
        self.entries: list[dict[str, set[str]]] = []
        self._field = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note fields, options and entries."""
        known = {name: value or "" for name, value in attrs}
        if tag == "select":
            self._field = known["name"]
            self.offered[self._field] = set()
        elif tag == "option" and known["value"]:
            self.offered[self._field].add(known["value"])
        elif "data-entry" in known:
            facets = {name: value for name, value in known.items() if name.startswith("data-") and name != "data-entry"}
            self.entries.append({name.removeprefix("data-"): set(value.split()) for name, value in facets.items()})


@pytest.fixture
def mapped(world: Path) -> dict[str, Page]:
    """The pages of a world with two frameworks, of which one maps to the other."""
    text = FRAMEWORK.replace("Compass", "Sextant").replace("mappings: []\n", MAPPING)
    (world / "frameworks/sextant.yml").write_text(text, encoding="utf-8")
    return render(edition_of(world))


@pytest.mark.parametrize("path", FILTERED)
def test_filters_offer_exactly_what_the_entries_say(path: str, real: dict[str, Page]) -> None:
    """No choice leaves nothing, and nothing an entry says cannot be chosen."""
    filters = Filters(real[path].text)
    said = {name: set[str]().union(*(entry[name] for entry in filters.entries)) for name in filters.offered}
    alone = {name: {value for value in values if value.count(".") < 2} for name, values in said.items()}

    assert filters.offered == alone


def test_every_measure_and_case_can_be_filtered(real: dict[str, Page], real_edition: Edition) -> None:
    """Each entry carries every facet."""
    library = real_edition.library
    measures, cases = (Filters(real[path].text).entries for path in FILTERED[:2])

    assert len(measures) == len(library.measures)
    assert len(cases) == len(library.case_studies)
    assert all(entry.keys() == {"kind", "serves", "owner", "frequency"} and all(entry.values()) for entry in measures)
    assert all(entry.keys() >= {"outcome", "sector", "region", "dimension", "sign", "perspective"} for entry in cases)


def test_a_sign_is_known_by_itself_and_with_its_dimension(tiny: dict[str, Page]) -> None:
    """So that `weak` can be asked alone or of one dimension."""
    (case,) = Filters(tiny["case-studies/index.md"].text).entries

    assert case["dimension"] == {"compass.needle"}
    assert case["sign"] == {"weak", "compass.needle.weak"}


def test_values_become_words_that_fit_an_address() -> None:
    """Spaces and signs never split a value in two."""
    marks = mark_entry({"owner": (value_of("Club & council"), Value("x.y", "Any"))})

    assert marks == 'data-entry="" data-owner="club-council x.y"'


def test_without_a_script_the_list_is_whole_and_the_form_is_hidden(real: dict[str, Page]) -> None:
    """Filters are an offer, not a condition."""
    for path in FILTERED:
        assert '<form class="atlas-filter" data-filter hidden>' in real[path].text
        assert not re.search(r"data-entry[^>]* hidden", real[path].text)


def test_a_cross_table_shows_every_case_that_was_read_through_its_framework(
    real: dict[str, Page], real_edition: Edition
) -> None:
    """One table for each framework, and no case of another."""
    for name, pairs in real_edition.library.cases_through.items():
        if pairs:
            text = real[f"case-studies/by-dimension/{name}.md"].text
            cases = re.findall(r'<th scope="row" markdown="span">\[[^\]]+\]\(\.\./([a-z0-9-]+)\.md#', text)
            assert cases == [case.id for case, _ in pairs]
            assert "search: {exclude: true}" in text


def test_a_cross_table_is_there_for_each_framework_with_signs(world: Path) -> None:
    """Which there are depends on the data alone; a dimension of which a case says nothing has a dash."""
    for name in ("Sextant", "Astrolabe"):
        text = FRAMEWORK.replace("Compass", name)
        (world / f"frameworks/{name.lower()}.yml").write_text(text, encoding="utf-8")
    for number in (1, 2):
        case = CASE.replace("framework: compass", "framework: sextant").replace("way home", f"way home {number}")
        (world / f"case_studies/walk-{number}.yml").write_text(case, encoding="utf-8")
    pages = render(edition_of(world))
    index = pages["case-studies/cross-table.md"].text

    assert {path for path in pages if "by-dimension" in path} == {
        "case-studies/by-dimension/compass.md",
        "case-studies/by-dimension/sextant.md",
    }
    assert pages["case-studies/by-dimension/sextant.md"].text.count("\n<td>–<span") == 2
    assert "2 cases</p>\n\n## [Sextant](by-dimension/sextant.md)" in index
    assert "1 case</p>\n\n## [Compass](by-dimension/compass.md)" in index


def test_a_dimension_leads_back_to_its_cases(tiny: dict[str, Page]) -> None:
    """With the sign and the reason."""
    text = tiny["frameworks/compass.md"].text
    needle, dial = text.split("{: #dim-needle }")[1].split("{: #dim-dial }")

    assert "Seen in 1 case" in needle
    assert "[Long way home](../case-studies/long-way-home.md#lens-compass) It was at home." in needle
    assert "Seen in" not in dial


def test_a_lens_line_carries_its_sources_wherever_it_is_shown(world: Path) -> None:
    """On the page of the case, on the page of the framework and in the cross table."""
    file = world / "case_studies/long-way-home.yml"
    case = file.read_text(encoding="utf-8").replace("standing: fictional", "standing: documented")
    case = case.replace("because: It was at home.", "because: It was at home., sources: [example1999]")
    case = case.replace("    signs:", "    sources: [example1999]\n    signs:")
    file.write_text(case, encoding="utf-8")
    pages = render(edition_of(world))
    cited = "[Example 1999](../evidence/references.md#example1999){ .atlas-source }"

    assert f"The needle was missing. {cited}" in pages["case-studies/long-way-home.md"].text
    assert f"It was at home. {cited}</td>" in pages["case-studies/long-way-home.md"].text
    assert f"It was at home. {cited}</li>" in pages["frameworks/compass.md"].text
    assert 'title="It was at home. (Example 1999)"' in pages["case-studies/by-dimension/compass.md"].text


def test_a_perspective_leads_back_to_its_cases(real: dict[str, Page], real_edition: Edition) -> None:
    """Each case that is read as being on a path is named beside it."""
    for case in real_edition.library.case_studies.values():
        for lens in case.lenses:
            if lens.perspective:
                text = real[f"frameworks/{lens.framework}.md"].text
                part = text.split(f"{{: #perspective-{lens.perspective} ")[1].split("\n### ")[0].split("\n## ")[0]
                assert f"../case-studies/{case.id}.md#lens-{lens.framework}" in part


def test_mappings_are_shown_both_ways_with_what_has_no_counterpart(mapped: dict[str, Page]) -> None:
    """The way back turns the relation round, and only the way out has the anchor."""
    text = mapped["compare/mappings.md"].text
    compass, sextant = text.split("## Compass {")[1].split("## Sextant {")

    assert 'id="sextant.needle--compass.dial"' in sextant
    assert text.count("sextant.needle--compass.dial") == 1
    assert "<td>is part of</td>" in sextant
    assert "<td>contains</td>" in compass
    assert "No counterpart: [Needle](../frameworks/compass.md#dim-needle)" in compass
    assert "No counterpart: [Dial](../frameworks/sextant.md#dim-dial)" in sextant


def test_every_real_mapping_stands_there_twice(real: dict[str, Page], real_edition: Edition) -> None:
    """Once from each side, and once with its anchor."""
    text = real["compare/mappings.md"].text
    mappings = [m.id_from(f.id) for f in real_edition.library.frameworks.values() for m in f.mappings]

    assert sorted(re.findall(r'<tr id="([^"]+)"', text)) == sorted(mappings)
    assert len(mappings) == len(set(mappings)) >= 30
    assert text.count("<tr") - len(real_edition.library.frameworks) == 2 * len(mappings)


def test_the_gallery_leads_to_the_cross_table(tiny: dict[str, Page], world: Path) -> None:
    """Where there is one."""
    assert "(cross-table.md)" in tiny["case-studies/index.md"].text

    path = world / "case_studies/long-way-home.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"    signs:\n.*\n", "", text), encoding="utf-8")
    pages = render(edition_of(add_practice(world)))

    assert "case-studies/cross-table.md" not in pages
    assert "cross-table" not in pages["case-studies/index.md"].text
