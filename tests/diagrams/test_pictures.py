"""Pictures of frameworks: well-formed, named for those who cannot see them, and readable on a phone."""

from pathlib import Path
from xml.etree import ElementTree

from generators.diagrams import lay_out, lay_out_narrow, render_ladder, render_svg, render_thumbnail
from generators.library import load_library
from generators.model.framework import Diagram, Framework, Link, Node
from tests.real import real_library
from tests.worlds import make_world

PHONE = 340.0


def with_diagram(framework: Framework, places: dict[str, tuple[int, int]], links: list[tuple[str, str]]) -> Framework:
    """Return the framework with other boxes, each at a column and a row, and other lines."""
    nodes = tuple(Node(id=name, label=name, column=column, row=row) for name, (column, row) in places.items())
    joined = tuple(Link(start=start, end=end, arrow="end") for start, end in links)
    diagram = Diagram(title="Drawing", description="Boxes.", nodes=nodes, links=joined)
    return framework.model_copy(update={"diagram": diagram})


def compass(folder: Path) -> Framework:
    """Return the tiny framework."""
    return load_library(make_world(folder)).frameworks["compass"]


def test_every_picture_is_well_formed_and_has_title_and_description() -> None:
    """A screen reader announces the picture by its title and can read what it shows."""
    for framework in real_library().frameworks.values():
        for drawing in (lay_out(framework, width=880), lay_out_narrow(framework, width=PHONE)):
            svg = ElementTree.fromstring(render_svg(drawing, name="picture"))
            assert svg.attrib["role"] == "img"
            assert svg.attrib["aria-labelledby"] == "picture-title picture-desc"
            assert [part.text for part in svg[:2]] == [framework.diagram.title, framework.diagram.description]


def test_an_ornament_has_no_words_and_is_skipped(tmp_path: Path) -> None:
    """A thumbnail repeats what the card says."""
    svg = ElementTree.fromstring(render_thumbnail(lay_out(compass(tmp_path), width=PHONE)))

    assert svg.attrib["aria-hidden"] == "true"
    assert not list(svg.iter("text"))


def test_two_columns_stay_side_by_side_on_a_phone(tmp_path: Path) -> None:
    """Business and IT face each other at every width."""
    boxes = lay_out_narrow(compass(tmp_path), width=PHONE).boxes

    assert len({box.x for box in boxes}) == 2
    assert all(box.x + box.width <= PHONE for box in boxes)


def test_a_ring_is_stacked_along_its_lines(tmp_path: Path) -> None:
    """One box under the other, in the order of the arrows, with one way back at the side."""
    places = {"see": (1, 1), "think": (2, 1), "choose": (3, 1), "do": (3, 2), "learn": (1, 2)}
    order = list(places)
    ring = list(zip(order, [*order[1:], order[0]], strict=True))
    drawing = lay_out_narrow(with_diagram(compass(tmp_path), places, ring), width=PHONE)

    assert [box.id for box in sorted(drawing.boxes, key=lambda box: box.y)] == order
    assert [line.start_edge for line in drawing.lines] == ["bottom"] * 4 + ["right"]


def test_a_star_is_stacked_as_it_is_read(tmp_path: Path) -> None:
    """Where lines make no chain, boxes follow rows and columns."""
    places = {"left": (1, 1), "up": (2, 1), "right": (3, 1), "middle": (2, 2)}
    drawing = lay_out_narrow(
        with_diagram(compass(tmp_path), places, [(name, "middle") for name in ("left", "up", "right")]), width=PHONE
    )

    assert [box.id for box in sorted(drawing.boxes, key=lambda box: box.y)] == ["left", "up", "right", "middle"]
    assert all(one.y + one.height < other.y for one, other in zip(drawing.boxes, drawing.boxes[1:], strict=False))


def test_a_ladder_drops_names_that_do_not_fit(tmp_path: Path) -> None:
    """On a phone the steps keep their numbers; the names stand below."""
    instrument = compass(tmp_path).instrument
    assert instrument is not None
    levels = tuple(level.model_copy(update={"name": "Considerable"}) for level in instrument.levels)

    assert "Considerable</tspan>" in render_ladder(levels, title="Scale", name="wide", width=880)
    narrow = render_ladder(levels, title="Scale", name="narrow", width=200)
    assert "Considerable</tspan>" not in narrow
    assert "></text>" not in narrow
