"""Diagrams of all frameworks at both widths: nothing lies on anything else, nothing is cut, and every text fits."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from generators.diagrams import Box, Drawing, Line, lay_out, lay_out_narrow, lay_out_narrow_path, lay_out_path
from generators.diagrams.detours import assign_tracks
from generators.diagrams.drawing import FONT, HEADING_SIZE, LEADING, PADDING
from generators.diagrams.lines import label_area, route
from generators.diagrams.sizes import wrap_heading
from generators.letters import text_width
from generators.model.framework import Framework, Link
from tests.real import ALL, real_library

WIDE, PHONE = 880.0, 340.0
Area = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@pytest.fixture(params=ALL)
def framework(request: pytest.FixtureRequest) -> Framework:
    """Each framework of the real data, read when the first is asked for."""
    return real_library().frameworks[request.param]


def drawings_of(framework: Framework) -> Iterator[Drawing]:
    """Yield every drawing of a framework that shows words."""
    yield lay_out(framework, width=WIDE)
    yield lay_out_narrow(framework, width=PHONE)
    for perspective in framework.perspectives:
        yield lay_out_path(framework, perspective.path, name=perspective.name, width=WIDE)
        yield lay_out_narrow_path(framework, perspective.path, name=perspective.name, width=PHONE)


def area_of(box: Box) -> Area:
    """Return the area of a box."""
    return box.x, box.y, box.x + box.width, box.y + box.height


def areas_of_labels(framework: Framework, drawing: Drawing) -> list[Area]:
    """Return the areas of the labels of lines, turned where they are turned."""
    numbers = {dimension.id: str(place) for place, dimension in enumerate(framework.dimensions, start=1)}
    areas = []
    for line in drawing.lines:
        label = numbers.get(line.dimension or "") or line.label
        if label:
            x, y, half, high = label_area(line, label)
            half, high = (high, half) if line.start_edge == line.end_edge and half > high else (half, high)
            areas.append((x - half, y - high, x + half, y + high))
    return areas


def lie_on_each_other(first: Area, second: Area) -> bool:
    """Return whether two areas have more than an edge in common."""
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def crosses(start: tuple[float, float], end: tuple[float, float], area: Area) -> bool:
    """Return whether a straight line runs through the inside of an area. Source: Liang and Barsky, 1984."""
    (x, y), across, down = start, end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for slope, room in ((-across, x - area[0]), (across, area[2] - x), (-down, y - area[1]), (down, area[3] - y)):
        if slope == 0 and room <= 1:
            return False
        if slope < 0:
            enter = max(enter, (room - 1) / slope)
        if slope > 0:
            leave = min(leave, (room - 1) / slope)
    return enter < leave


def test_boxes_and_labels_stand_apart_inside_the_drawing(framework: Framework) -> None:
    """No box lies on a box, no label on a box or a label, and nothing is cut at the edge."""
    for drawing in drawings_of(framework):
        areas = [*map(area_of, drawing.boxes), *areas_of_labels(framework, drawing)]

        assert [pair for pair in combinations(areas, 2) if lie_on_each_other(*pair)] == []
        assert min(min(area[:2]) for area in areas) >= 0
        assert max(area[2] for area in areas) <= drawing.width
        assert max(area[3] for area in areas) <= drawing.height


def test_lines_lead_round_boxes(framework: Framework) -> None:
    """A line touches the two boxes that it joins and runs through none."""
    for drawing in drawings_of(framework):
        for line in drawing.lines:
            for start, end in pairwise(route(line)):
                crossed = [box.id for box in drawing.boxes if crosses(start, end, area_of(box))]
                assert crossed == [], f"{line.start.id} to {line.end.id}"
                assert max(start[0], end[0]) <= drawing.width


def test_texts_fit_their_boxes_and_columns(framework: Framework) -> None:
    """In the widest letters that a reader's font may have."""
    for drawing in drawings_of(framework):
        for box in drawing.boxes:
            room = box.width - 2 * PADDING + 0.1
            assert all(text_width(line, drawing.title_size, bold=True, font=FONT) <= room for line in box.title)
            assert all(text_width(line, drawing.text_size, font=FONT) <= room for line in box.lines)
            used = (len(box.title) * drawing.title_size + len(box.lines) * drawing.text_size) * LEADING
            assert used + PADDING <= box.height
        for text, _ in drawing.columns:
            lines = wrap_heading(text, drawing.boxes[0].width)
            assert 16 + (len(lines) - 1) * HEADING_SIZE * LEADING < min(box.y for box in drawing.boxes)


def test_names_of_rows_do_not_run_into_each_other(framework: Framework) -> None:
    """They are written upwards beside their rows."""
    for drawing in drawings_of(framework):
        halves = [(y, text_width(text, HEADING_SIZE, bold=True, font=FONT) / 2) for text, y in drawing.rows]

        assert all(a[0] + a[1] <= b[0] - b[1] for a, b in pairwise(halves))


def test_detours_that_meet_run_on_tracks_of_their_own() -> None:
    """Those that do not meet share one."""
    order = ["a", "b", "c", "d", "e", "f", "g"]
    links = [Link(start=start, end=end) for start, end in ("ab", "ac", "bd", "eg", "be")]

    assert assign_tracks(links, order) == {"c": 0, "d": 1, "e": 2, "g": 0}


def test_two_detours_to_one_box_share_a_track() -> None:
    """They join before they arrive."""
    links = [Link(start="a", end="d"), Link(start="b", end="d")]

    assert assign_tracks(links, ["a", "b", "c", "d"]) == {"d": 0}


def test_a_line_through_a_box_is_found() -> None:
    """The judge of lines judges rightly."""
    area = (10.0, 10.0, 20.0, 20.0)

    assert crosses((0, 15), (30, 15), area)
    assert crosses((0, 0), (30, 30), area)
    assert not crosses((0, 10), (30, 10), area)
    assert not crosses((0, 15), (10, 15), area)
    assert not crosses((0, 0), (9, 30), area)


def line_between(one: Box, other: Box) -> Line:
    """Return a line from the right of one box to the left of another."""
    return Line(one, other, "right", "left", "end", "a label of many words indeed", None)


def test_a_label_between_two_columns_wraps_to_the_room_that_is_there() -> None:
    """Its line is seen at both ends."""
    boxes = [Box(name, (name,), (), "shared", x, 0, 100, 64) for name, x in (("a", 0.0), ("b", 220.0))]
    x, y, half, high = label_area(line_between(*boxes), "a label of many words indeed")

    assert (x, y) == (160, 32)
    assert half < 60
    assert high > 11
