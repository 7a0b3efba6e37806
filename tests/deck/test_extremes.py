"""Whatever a framework holds, its deck can be shown: texts are set smaller, split or cut, and nothing is refused."""

from pathlib import Path

import pytest

from generators.brand import load_brand
from generators.deck import render
from generators.deck.page.layouts import LAYOUTS
from generators.deck.page.paragraphs import Paragraph, Run, paragraph
from generators.deck.page.stationery import open_stationery
from generators.deck.page.text_parts import fit_text
from generators.deck.pptx.writing import write_slideshow
from generators.deck.slideshow import Slide, Slideshow
from generators.edition import Edition
from generators.library import load_library
from generators.model.framework import Framework
from generators.model.instrument import Dimension
from tests.chance import make_random_world
from tests.deck.conftest import SITE, Subject
from tests.deck.reading import notes_of, outline_of, slides_of, texts_of, title_of
from tests.deck.test_look import TOLERANCE, overlaps
from tests.deck.test_slideshow import IMPRINT

STATIONERY = open_stationery(load_brand())
WIDE = "界" * 60


def faults_of(content: bytes) -> list[object]:
    """Return the texts that run over and the shapes that lie on each other."""
    over = [(text.slide, text.words[:40]) for text in texts_of(content) if text.needed > text.available + TOLERANCE]
    slides = slides_of(content)
    groups = [shape for slide in slides for shape in slide.shapes if hasattr(shape, "shapes")]
    on_slides = [pair for slide in slides for pair in overlaps(slide.shapes)]
    in_groups = [pair for group in groups for pair in overlaps(s for s in group.shapes if s.has_text_frame)]
    return [*over, *on_slides, *in_groups]


@pytest.mark.parametrize("seed", [2, 7, 15, 49])
def test_a_framework_by_chance_fits_its_slides(seed: int, tmp_path: Path) -> None:
    """Two labels on one line, a name of sixty wide signs, a row higher than a slide, a long axis: each was a fault."""
    edition = Edition(load_library(make_random_world(tmp_path, seed)), load_brand(), SITE)
    drawn = [framework for framework in edition.library.frameworks.values() if framework.id != "compass"]

    assert [faults_of(render(framework, edition)) for framework in drawn] == [[]] * len(drawn)


def with_dimensions(tiny: Subject, dimensions: tuple[Dimension, ...]) -> Framework:
    """Return the tiny framework with other dimensions."""
    return tiny.framework.model_copy(update={"dimensions": dimensions, "scores": ()})


def idle(dimension: Dimension) -> Dimension:
    """Return a dimension all of whose items are deprecated."""
    items = tuple(item.model_copy(update={"status": "deprecated"}) for item in dimension.items)
    return dimension.model_copy(update={"items": items})


def test_a_dimension_whose_items_are_all_deprecated_is_not_asked(tiny: Subject) -> None:
    """It stays in the picture; there is no exercise about it, and no bar."""
    needle, dial = tiny.framework.dimensions
    outline = outline_of(render(with_dimensions(tiny, (needle, idle(dial))), tiny.edition))

    assert "One exercise, in which each side" in outline
    assert "Exercise: Dial" not in outline
    assert "Dial. Can it be read?" in outline


def test_a_framework_that_asks_nothing_any_more_has_a_deck_without_scores(tiny: Subject) -> None:
    """What is left is the talk: purpose, picture, gaps and next steps."""
    nothing = with_dimensions(tiny, tuple(map(idle, tiny.framework.dimensions)))
    layouts = [slide.slide_layout.name for slide in slides_of(render(nothing, tiny.edition))]

    assert "Chart" not in layouts
    assert layouts[-1] == "Closing"


def test_sixteen_dimensions_fit(tiny: Subject) -> None:
    """As many as the model allows."""
    first = tiny.framework.dimensions[0]
    more = tuple(first.model_copy(update={"id": f"part_{n}_of", "name": f"Part {n}"}) for n in range(14))

    assert faults_of(render(with_dimensions(tiny, (*tiny.framework.dimensions, *more)), tiny.edition)) == []


def test_a_lead_that_is_cut_stands_whole_in_the_notes() -> None:
    """Whoever leads the workshop can read out what the slide has no room for; a title becomes smaller first."""
    slide = Slide("content", WIDE, ("Say it.",), paragraph(WIDE * 4))
    content = write_slideshow(Slideshow(STATIONERY, IMPRINT, "Footer", (slide,)))
    (shown,) = slides_of(content)

    assert title_of(shown) == WIDE
    assert "界…" in outline_of(content)
    assert notes_of(shown) == f"Say it.\n{WIDE * 4}"
    assert faults_of(content) == []


def test_the_first_version_that_fits_is_taken() -> None:
    """Large letters count for less than a whole text."""
    long, short = [paragraph("A long text. " * 200)], [paragraph("A short text.")]
    part = fit_text(STATIONERY, "content", "aside", long, short)

    assert part.paragraphs[0].text == "A short text."
    assert part.paragraphs[0].size is None


def test_a_text_is_cut_between_words_and_keeps_the_look_of_its_parts() -> None:
    """The sign that there is more follows the last word."""
    text = Paragraph((Run("Bold. ", bold=True), Run("One two three four five.")))
    width = STATIONERY.text_width("Bold. One two three…", LAYOUTS["content"].slot("aside").size, bold=True)
    cut = STATIONERY.clip(text, width, LAYOUTS["content"].slot("aside").size, lines=1, bold=True)

    assert cut.runs == (Run("Bold. ", bold=True), Run("One two three…"))
