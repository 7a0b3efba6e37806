"""A slideshow is a value, about whatever it may be, and a file only when it is written."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pptx
import pytest
from PIL import Image
from pptx.oxml.ns import qn
from pptx.util import Inches

from generators.brand import Logo, load_brand
from generators.deck import render
from generators.deck.native.shapes import BoxShape, Connector, Look, ShapeGroup
from generators.deck.native.tables import ROW, TableColumn, cell, lay_table, split_rows
from generators.deck.page.grid import BODY, MAIN, SLIDE_WIDTH, columns
from generators.deck.page.layouts import COVER_PANEL
from generators.deck.page.paragraphs import paragraph
from generators.deck.page.stationery import WORDS_FILE, Stationery, open_stationery
from generators.deck.page.text_parts import fit_text
from generators.deck.pptx.pen import take_pen
from generators.deck.pptx.writing import write_slideshow
from generators.deck.slideshow import Imprint, Slide, Slideshow
from generators.deck.workshop import plan_slideshow
from generators.words import Words, WordsError
from tests.deck.conftest import Subject
from tests.deck.reading import notes_of, shapes_in, slides_of, tables_of, title_of
from tests.judges import find_faults
from tests.judges.libreoffice import convert
from tests.office import part_names, read_part

IMPRINT = Imprint("All of it", "What we hold", "https://atlas.example/", "1.0.0", datetime(2026, 1, 31, tzinfo=UTC))


def small_deck(stationery: Stationery) -> Slideshow:
    """Return a deck about no framework: a cover, a text, a table and a drawing."""
    aside = fit_text(stationery, "content", "aside", [paragraph("Beside it.")])
    table = lay_table(
        stationery, [TableColumn("One", 1), TableColumn("Two", 2)], [(cell("a"), cell("b"))], name="Pairs"
    )
    left, right = (
        columns(first, last, top=MAIN.top, bottom=MAIN.bottom) for first, last in ((1, 3), (6, 8))
    )  # fmt: skip
    boxes = [
        BoxShape(name, area, (paragraph(name),), Look(outline="line"), name)
        for name, area in (("First", left), ("Second", right))
    ]
    line = Connector("First – Second", ("First", "right"), ("Second", "left"), "end")
    slides = (
        Slide("cover", "All of it", ("Welcome.",)),
        Slide("content", "A text", ("Say it.",), paragraph("Lead"), (aside,)),
        Slide("table", "A table", ("Read it.",), figure=table),
        Slide("diagram", "A drawing", ("Show it.",), figure=ShapeGroup("Two", "Two boxes.", (line, *boxes))),
    )
    return Slideshow(stationery, IMPRINT, "All of it · Atlas", slides)


@pytest.fixture(scope="session")
def hebrew(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """Our words, said to be in a language that runs from right to left."""
    text = WORDS_FILE.read_text(encoding="utf-8")
    text = text.replace("language: en-GB", "language: he-IL").replace("direction: ltr", "direction: rtl")
    path = tmp_path_factory.mktemp("words") / "words.yml"
    path.write_text(text, encoding="utf-8")
    return Words(path)


@pytest.fixture(scope="session")
def mirrored(tiny: Subject, hebrew: Words) -> bytes:
    """The tiny deck from right to left."""
    stationery = Stationery(tiny.edition.brand, hebrew)
    return write_slideshow(plan_slideshow(tiny.framework, tiny.edition, stationery))


def test_a_deck_needs_no_framework() -> None:
    """Whatever has slides, a footer and an imprint can be a deck."""
    content = write_slideshow(small_deck(open_stationery(load_brand())))
    slides = slides_of(content)

    assert [title_of(slide) for slide in slides] == ["All of it", "A text", "A table", "A drawing"]
    assert [notes_of(slide) for slide in slides] == ["Welcome.", "Say it.", "Read it.", "Show it."]
    assert tables_of(slides[2]) == [[["One", "Two"], ["a", "b"]]]
    assert [shape.name for shape in shapes_in(slides[3].shapes)][1:5] == ["Two", "First – Second", "First", "Second"]
    assert {shape.text_frame.text for slide in slides for shape in slide.placeholders if shape.name == "Footer"} == {
        "All of it · Atlas"
    }
    properties = pptx.Presentation(io.BytesIO(content)).core_properties
    assert (properties.title, properties.version, properties.language) == ("All of it", "1.0.0", "en-GB")


def test_equal_slideshows_are_equal_values_and_equal_files() -> None:
    """Nothing of a file hides in a slide."""
    stationery = open_stationery(load_brand())
    first, second = small_deck(stationery), small_deck(stationery)

    assert first == second
    assert write_slideshow(first) == write_slideshow(second)


def test_planning_a_deck_makes_no_file(tiny: Subject) -> None:
    """A slide can be looked at, compared and changed before it is written."""
    show = plan_slideshow(tiny.framework, tiny.edition, open_stationery(tiny.edition.brand))
    renamed = replace(show, slides=(replace(show.slides[0], title="Other"), *show.slides[1:]))

    assert show.slides[0].title == tiny.framework.name
    assert title_of(slides_of(write_slideshow(renamed))[0]) == "Other"


def test_every_text_is_in_the_language_of_the_words(mirrored: bytes) -> None:
    """On slides, in layouts, charts and notes; the file says so as well."""
    names = [name for name in part_names(mirrored) if name.startswith("ppt/") and name.endswith(".xml")]
    found = {lang for name in names for lang in re.findall(r' lang="([^"]+)"', read_part(mirrored, name))}

    assert found == {"he-IL"}
    assert "<dc:language>he-IL</dc:language>" in read_part(mirrored, "docProps/core.xml")


def test_from_right_to_left_every_paragraph_and_table_says_so(mirrored: bytes) -> None:
    """Whoever types on follows the same direction."""
    for slide in slides_of(mirrored):
        paragraphs = list(slide.shapes._spTree.iter(qn("a:pPr")))
        tables = list(slide.shapes._spTree.iter(qn("a:tblPr")))
        assert {element.get("rtl") for element in [*paragraphs, *tables]} == {"1"}
    layouts = [read_part(mirrored, name) for name in part_names(mirrored) if "/slideLayouts/slideLayout" in name]
    assert not [layout for layout in layouts if 'rtl="0"' in layout]
    assert 'rtl="1"' in read_part(mirrored, "ppt/presentation.xml").split(">", 2)[1]


def areas(content: bytes) -> list[list[tuple[str, int, int, int]]]:
    """Return name, left edge, top and width of each shape of each slide, in the order of reading."""
    return [
        [(shape.name, shape.left, shape.top, shape.width) for shape in shapes_in(slide.shapes)]
        for slide in slides_of(content)
    ]


def test_from_right_to_left_a_slide_is_the_mirror_of_the_other(tiny: Subject, mirrored: bytes) -> None:
    """Panels, tables, ladders and diagrams change sides; the order of reading stays."""
    turned = [
        [(name, SLIDE_WIDTH - left - width, top, width) for name, left, top, width in slide]
        for slide in areas(tiny.content)
    ]

    assert areas(mirrored) == turned


def test_mirrored_connectors_still_stick_to_their_boxes(mirrored: bytes) -> None:
    """The right edge of a box becomes its left edge."""
    groups: list[Any] = [s for slide in slides_of(mirrored) for s in slide.shapes if s.name == "The compass"]
    (connector,) = [shape for shape in groups[0].shapes if shape._element.tag == qn("p:cxnSp")]
    boxes = {shape.shape_id: shape for shape in groups[0].shapes}
    start = connector._element.find(f".//{qn('a:stCxn')}")
    box = boxes[int(start.get("id"))]
    sites = [box.left + box.width // 2, box.left, box.left + box.width // 2, box.left + box.width]

    assert connector.begin_x == pytest.approx(sites[int(start.get("idx"))], abs=2)


@pytest.mark.parametrize(
    ("language", "direction", "message"),
    [
        ("en-GB", "up", "words.yml:2:1: direction: 'up' is neither 'ltr' nor 'rtl'; write one of them"),
        ("English", "ltr", "words.yml:1:1: language: 'English' is no tag of a language; write one such as 'en-GB'"),
    ],
)
def test_a_language_or_direction_that_is_none_is_refused(
    tmp_path: Path, language: str, direction: str, message: str
) -> None:
    """At its place in the words file."""
    path = tmp_path / "words.yml"
    path.write_text(f"language: {language}\ndirection: {direction}\n", encoding="utf-8")

    with pytest.raises(WordsError) as refusal:
        take_pen(Stationery(load_brand(), Words(path)))
    assert str(refusal.value).endswith(message)


def test_a_text_that_never_fits_ends_with_a_sign() -> None:
    """Better a hint that there is more than a text that runs over, or none."""
    stationery = open_stationery(load_brand())
    part = fit_text(stationery, "content", "aside", [paragraph("A long text. " * 16)] * 20)

    assert 1 < len(part.paragraphs) < 20
    assert part.paragraphs[-1].text.endswith("text…")
    assert part.area and part.area.height <= Inches(4.75)


def test_what_fits_depends_on_the_font_of_the_brand() -> None:
    """In wider letters a row takes more lines, and fewer rows stand on a slide."""
    brand = load_brand()
    rows = [(cell("Everybody knows a short sentence about all of this. Somebody wrote it. " * 2),)] * 10
    parts = {
        font: len(split_rows(open_stationery(brand.model_copy(update={"font": font})), [TableColumn("One", 1)], rows))
        for font in ("Calibri", "Verdana")
    }

    assert parts["Calibri"] < parts["Verdana"]


def test_no_word_of_a_head_is_broken_while_there_is_room() -> None:
    """A narrow column takes what it needs from the others; all of them still fill the slide."""
    heads = [TableColumn("Responsibilities", 0.5), TableColumn("A", 6), TableColumn("B", 6)]
    table = lay_table(open_stationery(load_brand()), heads, [(cell("a"), cell("b"), cell("c"))], name="Pairs")

    assert table.heights[0] == ROW
    assert sum(table.widths) == BODY.width
    assert table.widths[1] == pytest.approx(table.widths[2], abs=1000)


@pytest.fixture(scope="session")
def with_logo(tiny: Subject) -> bytes:
    """The tiny deck of a brand with a logo four times as wide as high."""
    png = io.BytesIO()
    Image.new("RGBA", (400, 100), (0, 0, 0, 0)).save(png, "PNG")
    logo = Logo(png=png.getvalue(), svg=None, width=400, height=100)
    brand = tiny.edition.brand.model_copy(update={"logo": logo})
    return render(tiny.framework, replace(tiny.edition, brand=brand))


def test_the_logo_of_the_brand_stands_on_the_cover(with_logo: bytes) -> None:
    """In its own shape, in the middle of its panel, with alternative text."""
    cover, *others = slides_of(with_logo)
    shapes: Any = cover.shapes
    pictures = [shape for shape in shapes if shape._element.tag == qn("p:pic")]
    panel = COVER_PANEL

    assert [picture._element.nvPicPr.cNvPr.get("descr") for picture in pictures] == ["Logo of Alignment Atlas"]
    assert pictures[0].width / pictures[0].height == pytest.approx(4, abs=0.01)
    assert pictures[0].left + pictures[0].width / 2 == pytest.approx(panel.left + panel.width / 2, abs=2)
    assert pictures[0].top > 0
    assert pictures[0].left > panel.left
    assert not [shape for slide in others for shape in slide.shapes if shape._element.tag == qn("p:pic")]


def test_a_logo_takes_the_place_of_the_mark(with_logo: bytes, tiny: Subject) -> None:
    """One sign of the brand is enough."""
    covers = [slides_of(content)[0] for content in (with_logo, tiny.content)]
    names = [{shape.name for shape in cover.slide_layout.shapes} for cover in covers]

    assert "Mark, business" not in names[0]
    assert "Mark, business" in names[1]


@pytest.mark.judge
def test_a_deck_with_a_logo_is_valid(with_logo: bytes, tmp_path: Path) -> None:
    """As the Open XML SDK sees it."""
    file = tmp_path / "logo.pptx"
    file.write_bytes(with_logo)

    assert find_faults(file) == []


@pytest.mark.judge
def test_a_deck_from_right_to_left_is_valid(mirrored: bytes, tmp_path: Path) -> None:
    """As the Open XML SDK sees it, and LibreOffice shows every slide."""
    file = tmp_path / "mirrored.pptx"
    file.write_bytes(mirrored)
    convert([file], "pdf", tmp_path / "pdf")

    assert find_faults(file) == []
    assert (tmp_path / "pdf/mirrored.pdf").exists()
