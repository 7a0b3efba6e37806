"""The loop of steps: every step has its box and its arrow, nothing touches, and it can be told without being seen."""

from itertools import combinations
from xml.etree import ElementTree

import pytest

from generators.diagrams import Cycle, lay_out_cycle, render_cycle

NAMES = ("Look", "Find the way between the hills", "Walk", "Rest", "Arrive", "Tell", "Sleep", "Wake")
AGAIN = "Then look again"


def overlap(cycle: Cycle) -> list[tuple[int, int]]:
    """Return the numbers of boxes that lie on each other."""
    return [
        (a.number, b.number)
        for a, b in combinations(cycle.boxes, 2)
        if abs(a.x - b.x) < min(a.width, b.width) and abs(a.y - b.y) < min(a.height, b.height)
    ]


@pytest.mark.parametrize("width", [880.0, 340.0])
@pytest.mark.parametrize("count", range(2, len(NAMES) + 1))
def test_boxes_stand_apart_inside_the_picture(count: int, width: float) -> None:
    """On an oval as in a column."""
    cycle = lay_out_cycle(NAMES[:count], centre=AGAIN, width=width)

    assert overlap(cycle) == []
    assert len(cycle.boxes) == len(cycle.arrows) == count
    assert min(min(box.x, box.y) for box in cycle.boxes) >= 0
    assert max(box.x + box.width for box in cycle.boxes) <= width
    assert max(box.y + box.height for box in cycle.boxes) <= cycle.height


def test_a_narrow_loop_leads_back_to_its_first_step() -> None:
    """The last arrow ends at the first box."""
    cycle = lay_out_cycle(NAMES, centre=AGAIN, width=340.0)
    first, (x, y) = cycle.boxes[0], cycle.arrows[-1].points[-1]

    assert x == first.x + first.width
    assert first.y < y < first.y + first.height


def test_many_steps_stand_in_a_column_however_wide_the_page() -> None:
    """More than eight would touch on an oval."""
    assert lay_out_cycle([*NAMES, "Again"], centre=AGAIN, width=880.0).oval is None


def test_the_picture_tells_its_steps_in_order() -> None:
    """Title and description name what is drawn, and the drawing is well-formed."""
    svg = render_cycle(lay_out_cycle(["Ask & see", "Do"], centre=AGAIN, width=880.0), title="The way", name="way")
    root = ElementTree.fromstring(svg)

    assert root.attrib["aria-labelledby"] == "way-title way-desc"
    assert root.findtext("title") == "The way"
    assert root.findtext("desc") == "Ask & see, then Do."
