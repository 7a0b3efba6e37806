"""Filters of measures, cases and terms: by hand, by keyboard, by address, and not at all without a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.site.conftest import Site

MEASURES = "guide/measures/"
CASES = "case-studies/"
SHOWN = "[data-entry]:not([hidden])"
SHOWS = "([what, number]) => document.querySelectorAll(what).length === number"
IS_IN_SIGHT = """id => {
    const place = document.getElementById(id).getBoundingClientRect();
    return place.height > 0 && place.bottom > 0 && place.top < innerHeight;
}"""

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.judge


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of a desk."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def state(page: Page) -> str:
    """Return what stands behind the number sign of the address."""
    return page.url.partition("#")[2]


def test_a_choice_leaves_what_fits_counts_it_and_stands_in_the_address(site: Site, page: Page) -> None:
    """So that a filtered list can be sent to somebody."""
    lags = [name for name, measure in site.library.measures.items() if measure.kind == "lag"]
    page.goto(site.address + MEASURES)
    page.get_by_label("Kind").select_option("lag")

    assert page.locator(SHOWN).count() == len(lags)
    assert page.get_by_role("status").inner_text() == f"{len(lags)} of {len(site.library.measures)} shown"
    assert state(page) == "kind=lag"

    page.reload()
    assert page.locator(SHOWN).count() == len(lags)
    assert page.get_by_label("Kind").input_value() == "lag"


def test_words_and_choices_narrow_each_other_and_can_be_taken_back(site: Site, page: Page) -> None:
    """Every word has to stand in the entry; the button shows all again and clears the address."""
    page.goto(site.address + MEASURES)
    page.get_by_label("Kind").select_option("lead")
    page.get_by_label("Find words").fill("COMMITTEE days")
    texts = [text.lower() for text in page.locator(SHOWN).all_inner_texts()]

    assert texts
    assert len(texts) < sum(measure.kind == "lead" for measure in site.library.measures.values())

    page.get_by_role("button", name="Show all").click()
    page.wait_for_function(SHOWS, arg=[SHOWN, len(site.library.measures)])
    assert state(page) == ""


def test_a_sign_is_asked_of_the_dimension_beside_it(site: Site, page: Page) -> None:
    """A case that is weak elsewhere does not count."""
    framework, dimension, sign = _find_sign(site)
    wanted = [
        case.id
        for case in site.library.case_studies.values()
        for lens in case.lenses
        if lens.framework == framework
        for one in lens.signs
        if one.dimension == dimension and one.sign == sign
    ]
    page.goto(site.address + CASES)
    page.locator("select[name=dimension]").select_option(f"{framework}.{dimension}")
    page.locator("select[name=sign]").select_option(sign)

    assert page.locator(SHOWN).count() == len(set(wanted)) < len(site.library.case_studies)


def test_groups_without_a_case_disappear(site: Site, page: Page) -> None:
    """No heading stands above nothing."""
    page.goto(f"{site.address}{CASES}#outcome=success")

    assert page.locator("[data-group]:visible").count() == 1


def test_filters_work_with_the_keyboard_alone(site: Site, page: Page) -> None:
    """Each field has a name, is reached with the Tab key, and answers to letters."""
    page.goto(site.address + MEASURES)
    page.get_by_label("Kind").focus()
    page.keyboard.press("L")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.name") == "serves"
    assert state(page).startswith("kind=l")


def test_a_link_to_what_a_filter_hides_shows_it(site: Site, page: Page) -> None:
    """Anchors and filters share the address and never stand in each other's way."""
    lead = next(name for name, measure in site.library.measures.items() if measure.kind == "lead")
    page.goto(f"{site.address}{MEASURES}#kind=lag")
    page.evaluate("name => { location.hash = name }", lead)
    page.locator(f"#{lead}").wait_for(state="visible")

    assert page.locator(SHOWN).count() == len(site.library.measures)


def test_a_link_into_something_folded_opens_it(site: Site, page: Page) -> None:
    """A question of a framework and a mapping stand inside folded parts."""
    framework = next(f for f in site.library.frameworks.values() if f.mappings)
    anchor = framework.mappings[0].id_from(framework.id)
    page.goto(f"{site.address}compare/mappings/#{anchor}")

    page.wait_for_function(IS_IN_SIGHT, arg=anchor)


def test_without_a_script_lists_are_whole(site: Site, browser: Browser) -> None:
    """And no form stands there that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + MEASURES)

    assert page.locator(".atlas-measure:visible").count() == len(site.library.measures)
    assert page.locator("form[data-filter]:visible").count() == 0
    context.close()


def _find_sign(site: Site) -> tuple[str, str, str]:
    """Return the framework, dimension and value of some sign of a case."""
    lens = next(lens for case in site.library.case_studies.values() for lens in case.lenses if lens.signs)
    return lens.framework, lens.signs[0].dimension, lens.signs[0].sign
