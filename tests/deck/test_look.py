"""How a deck looks: on the grid, in the brand's colours, with room for every text."""

import re
from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pytest
from pptx.oxml.ns import qn
from pptx.presentation import Presentation

from generators.brand import Brand, load_brand, office_theme
from generators.deck import render
from generators.deck.page.grid import BODY_BOTTOM, MARGIN, SLIDE_HEIGHT, SLIDE_WIDTH
from generators.deck.page.layouts import LAYOUTS
from generators.deck.page.stationery import load_words, open_stationery
from generators.deck.pptx.pen import take_pen
from generators.deck.pptx.template import TemplateError, build_template, find_layouts
from tests.deck.conftest import Subject
from tests.deck.reading import FOOT, frames_with, open_deck, shapes_in, slides_of, table_named, tables_of, texts_of
from tests.deck.worlds import make_crowded
from tests.office import part_names, read_part

TOLERANCE = 12700
"""One point: rounding to whole units."""


def overlaps(shapes: Iterable[Any]) -> list[tuple[str, str]]:
    """Return the names of each two shapes that share more than an edge."""
    areas = [(s.name, s.left, s.top, s.left + s.width, s.top + s.height) for s in shapes]
    return [
        (first, second)
        for (first, left1, top1, right1, bottom1), (second, left2, top2, right2, bottom2) in combinations(areas, 2)
        if min(right1, right2) - max(left1, left2) > TOLERANCE and min(bottom1, bottom2) - max(top1, top2) > TOLERANCE
    ]


def test_every_text_fits_its_box(subject: Subject) -> None:
    """Wrapped with the measures of the font, no text is higher than its shape or its cell."""
    over = [(t.slide, t.shape, t.words[:50]) for t in texts_of(subject.content) if t.needed > t.available + TOLERANCE]

    assert over == []


def test_nothing_lies_outside_the_slide_or_in_its_margins(subject: Subject) -> None:
    """Content keeps the margins and stays above the footer."""
    outside = [
        (number, shape.name)
        for number, slide in enumerate(slides_of(subject.content), start=1)
        for shape in shapes_in(slide.shapes)
        if shape.left < MARGIN - TOLERANCE
        or shape.left + shape.width > SLIDE_WIDTH - MARGIN + TOLERANCE
        or shape.top < 0
        or shape.top + shape.height > SLIDE_HEIGHT
        or (shape.name not in FOOT and shape.top + shape.height > BODY_BOTTOM + MARGIN / 8)
    ]

    assert outside == []


def test_no_two_shapes_of_a_slide_overlap(subject: Subject) -> None:
    """Text, panel, table and picture stand beside each other."""
    colliding = {number: overlaps(slide.shapes) for number, slide in enumerate(slides_of(subject.content), start=1)}

    assert {number: pairs for number, pairs in colliding.items() if pairs} == {}


def test_boxes_of_a_group_do_not_overlap(subject: Subject) -> None:
    """Lines may touch boxes; boxes, bars and labels keep apart."""
    groups = [shape for slide in slides_of(subject.content) for shape in slide.shapes if hasattr(shape, "shapes")]

    assert [overlaps(shape for shape in group.shapes if shape.has_text_frame) for group in groups] == [[]] * len(groups)


def test_every_table_chart_picture_and_group_has_alternative_text(subject: Subject) -> None:
    """And a name that says what it is."""
    silent = [
        (number, shape.name)
        for number, slide in enumerate(slides_of(subject.content), start=1)
        for shape in slide.shapes
        if shape._element.tag in (qn("p:graphicFrame"), qn("p:pic"), qn("p:grpSp"))
        and not shape._element.find(f".//{qn('p:cNvPr')}").get("descr")
    ]

    assert silent == []


def test_the_title_is_read_first(subject: Subject) -> None:
    """The order of shapes is the order in which a screen reader tells them."""
    firsts = [slide.shapes[0].name for slide in slides_of(subject.content)]

    assert set(firsts) == {"Title"}


def test_the_diagram_is_native_and_its_lines_stick_to_its_boxes(subject: Subject) -> None:
    """Each connector names the shapes and sites at its ends and begins and ends there."""
    (group,) = [
        shape
        for slide in slides_of(subject.content)
        for shape in slide.shapes
        if shape.name == subject.framework.diagram.title and hasattr(shape, "shapes")
    ]
    boxes = {shape.shape_id: shape for shape in group.shapes}
    connectors = [shape for shape in group.shapes if shape._element.tag == qn("p:cxnSp")]

    assert len(connectors) == len(subject.framework.diagram.links)
    for connector in connectors:
        for end, (x, y) in (
            ("a:stCxn", (connector.begin_x, connector.begin_y)),
            ("a:endCxn", (connector.end_x, connector.end_y)),
        ):
            glue = connector._element.find(f".//{qn(end)}")
            assert (x, y) == pytest.approx(site(boxes[int(glue.get("id"))], int(glue.get("idx"))), abs=2)


def site(shape: Any, number: int) -> tuple[float, float]:
    """Return the place of a connection site of a rectangle: top, left, bottom, right."""
    x, y = shape.left + shape.width / 2, shape.top + shape.height / 2
    sites = ((x, shape.top), (shape.left, y), (x, shape.top + shape.height), (shape.left + shape.width, y))
    return sites[number]


def test_rows_are_high_enough_to_write_in(subject: Subject) -> None:
    """At least 0.4 in."""
    frames = [frame for slide in slides_of(subject.content) for frame in frames_with(slide, "table")]
    rows = [row for frame in frames for row in frame.table.rows]

    assert [row.height for row in rows if row.height < 0.4 * 914400] == []


def test_tables_are_not_in_the_default_style(subject: Subject) -> None:
    """Ink header, no banding, no upright lines: set cell by cell."""
    parts = [read_part(subject.content, name) for name in part_names(subject.content) if "/slides/slide" in name]
    styles = {style for part in parts for style in re.findall(r"<a:tableStyleId>([^<]+)<", part)}

    assert styles <= {"{2D5ABB26-0587-4C30-8999-92F81FD0307C}"}
    assert not any("bandRow" in part for part in parts)


def test_the_theme_is_that_of_the_brand(subject: Subject) -> None:
    """The same part as in the workbooks."""
    assert read_part(subject.content, "ppt/theme/theme1.xml") == office_theme(subject.edition.brand)


def test_a_deck_takes_colours_and_font_from_the_brand_alone(subject: Subject) -> None:
    """Theme colours wherever a role has a slot; else a colour of the brand file; no font is named."""
    brand = subject.edition.brand
    ours = re.compile(r"/(slides|slideLayouts|slideMasters|charts)/[^/]+xml$")
    parts = [read_part(subject.content, name) for name in part_names(subject.content) if ours.search(name)]
    colours = {found for part in parts for found in re.findall(r'srgbClr val="([0-9A-F]{6})"', part)}
    fonts = {found for part in parts for found in re.findall(r'typeface="([^"]*)"', part)}

    assert colours <= allowed_colours(brand, subject)
    assert {font for font in fonts if not font.startswith("+")} == set()


def allowed_colours(brand: Brand, subject: Subject) -> set[str]:
    """Return the colours that no slot of the theme carries."""
    levels = subject.framework.instrument.levels if subject.framework.instrument else ()
    ramp = brand.level_colours(len(levels)) if levels else ()
    plain = (brand.light.line, brand.dark.business, brand.dark.it, *ramp)
    return {colour[1:].upper() for colour in plain}


def test_no_text_is_smaller_than_twelve_points_but_the_footer(subject: Subject) -> None:
    """The last row can read it."""
    small = []
    for number, slide in enumerate(slides_of(subject.content), start=1):
        for element in slide.shapes._spTree.iter(qn("a:rPr")):
            if element.get("sz") and int(element.get("sz")) < 1200:
                small.append((number, element.get("sz")))

    assert small == []


def test_every_layout_is_ours_and_used(subject: Subject) -> None:
    """Nothing is left of the library's own template."""
    presentation = open_deck(subject.content)
    used = {slide.slide_layout.name for slide in presentation.slides}

    assert {layout.name for layout in presentation.slide_layouts} == used
    assert used <= {load_words()(f"layouts.{key}") for key in LAYOUTS}
    left_over = ("printerSettings", "thumbnail", "viewProps")
    assert [name for name in part_names(subject.content) if any(word in name for word in left_over)] == []


def empty_presentation() -> Presentation:
    """Return the template of the brand."""
    stationery = open_stationery(load_brand())
    return build_template(take_pen(stationery), stationery.words)


def test_a_template_without_a_layout_is_refused_by_name() -> None:
    """At once, before a slide is made."""
    presentation = empty_presentation()
    unwanted = next(layout for layout in presentation.slide_layouts if layout.name == "Chart")
    presentation.slide_layouts.remove(unwanted)

    with pytest.raises(TemplateError) as refusal:
        find_layouts(presentation, load_words())
    assert str(refusal.value) == "template: it lacks the layout 'Chart'; add it in the slide master view"


def test_a_template_without_a_placeholder_is_refused_by_name() -> None:
    """A layout of the right name alone is not enough."""
    presentation = empty_presentation()
    layout = next(layout for layout in presentation.slide_layouts if layout.name == "Table")
    shape = next(shape for shape in layout.shapes if shape.name == "Table")
    shape._element.getparent().remove(shape._element)

    with pytest.raises(TemplateError, match=r"the placeholder 'Table' .* of the layout 'Table'"):
        find_layouts(presentation, load_words())


def test_a_picture_too_crowded_for_a_slide_is_told_in_words(tiny: Subject) -> None:
    """Better a table than boxes that nobody can read: every box has its row, with its place and its lines."""
    crowded = make_crowded(tiny.framework)
    content = render(crowded, tiny.edition)
    rows = [row for table in table_named(content, crowded.diagram.title) for row in table[1:]]

    assert [row[0] for row in rows] == [node.label for node in crowded.diagram.nodes]
    assert rows[0] == [crowded.diagram.nodes[0].label, "Left, Top", "Both sides", crowded.diagram.nodes[1].label]


def test_a_deck_stays_small(subject: Subject) -> None:
    """It can be mailed."""
    assert len(subject.content) < 500_000


def test_fill_in_tables_leave_their_cells_empty(tiny: Subject) -> None:
    """There is nothing to delete before writing."""
    (table,) = [t for s in slides_of(tiny.content) for t in tables_of(s) if t[0][0] == "Gap"]

    assert table[0] == ["Gap", "Business view", "IT view", "Cause", "First action", "Owner, supporter", "By when"]
    assert {cell for row in table[1:] for cell in row} == {""}
