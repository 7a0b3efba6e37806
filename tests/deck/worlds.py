"""Frameworks that go to the limits: as little as is allowed, and as much as is allowed."""

from generators.model.base import Claim
from generators.model.framework import AgendaBlock, Canvas, Diagram, Framework, Link, Node, Perspective, WorkshopRole
from generators.model.instrument import Column, Dimension, Item, Level, Plot, Quadrant, Score, Worksheet

_WORDS = "Everybody knows a short sentence about organisations, and somebody will want to write a longer one into it. "


def fill_to(length: int, start: str = "") -> str:
    """Return words of exactly this many signs."""
    return (start + _WORDS * 12)[: length - 1].rstrip() + "."


def make_bare(framework: Framework) -> Framework:
    """Return a framework with nothing to answer, no workshop and no example."""
    dimensions = tuple(d.model_copy(update={"items": (), "steps_up": ()}) for d in framework.dimensions)
    nothing = {"instrument": None, "workshop": None, "example": None, "scores": (), "bands": (), "notice": None}
    return framework.model_copy(update={"dimensions": dimensions, **nothing})


def make_longest(framework: Framework) -> Framework:
    """Return a framework in which every text is as long as the model allows, and there is much of everything."""
    assert framework.workshop
    assert framework.instrument
    levels = tuple(
        Level(value=value, name=fill_to(32, f"Level {value} "), meaning=fill_to(220)) for value in range(1, 6)
    )
    dimensions = tuple(_dimension(number, len(levels)) for number in range(1, 9))
    names = [dimension.id for dimension in dimensions]
    claim = Claim(text=fill_to(1200), sources=framework.canonical_sources, grade="B")
    about = {"about": claim, "how_to_answer": fill_to(220), "levels": levels}
    return framework.model_copy(
        update={
            "name": fill_to(60),
            "tagline": fill_to(220),
            "purpose": claim,
            "notice": claim,
            "dimensions": dimensions,
            "instrument": framework.instrument.model_copy(update=about),
            "scores": (_place(names),),
            "worksheets": (_worksheet("list_of_it", blank_rows=60), _worksheet("matrix_of_it", rows=_ROWS)),
            "diagram": _diagram(names),
            "perspectives": tuple(_perspective(number, names[:4], claim) for number in range(1, 7)),
            "workshop": framework.workshop.model_copy(update=_workshop(names)),
            "example": None,
            "canonical_sources": framework.canonical_sources * 20,
        }
    )


def _dimension(number: int, levels: int) -> Dimension:
    name = f"part_{number}_of_it"
    items = tuple(
        Item(
            id=f"item_{place}_of_{name}", name=fill_to(60), question=fill_to(220), why=fill_to(220), origin="editorial",
            levels={value: fill_to(220) for value in range(1, levels + 1)},
        )
        for place in range(1, 10)
    )  # fmt: skip
    return Dimension(
        id=name, name=fill_to(60, f"Part {number} "), short_name=fill_to(24, f"Part {number} "), side="shared",
        about=Claim(text="About it.", editorial=True), key_question=fill_to(220), items=items,
    )  # fmt: skip


_ROWS = tuple(fill_to(60, f"Row {number} ") for number in range(1, 13))


def _quadrants() -> tuple[Quadrant, Quadrant, Quadrant, Quadrant]:
    low_low, high_low, low_high, high_high = (
        Quadrant(across=across, up=up, name=fill_to(60), meaning=fill_to(220), advice=fill_to(220))
        for up in ("low", "high")
        for across in ("low", "high")
    )
    return low_low, high_low, low_high, high_high


def _place(names: list[str]) -> Score:
    """Return a score that stands between two dimensions."""
    return Score(
        id="place_of_it", name=fill_to(60, "Place "), about=fill_to(220), operation="quadrant", of=tuple(names[:2]),
        split=3, quadrants=_quadrants(),
    )  # fmt: skip


def _worksheet(name: str, *, rows: tuple[str, ...] = (), blank_rows: int = 0) -> Worksheet:
    """Return a worksheet with the most columns, each as long as it may be, and a plot."""
    levels = tuple(Level(value=value, name=fill_to(32), meaning=fill_to(220)) for value in range(10))
    rated = tuple(Column(id=f"rated_{n}_of", name=fill_to(60), help=fill_to(220), levels=levels) for n in (1, 2))
    chosen = Column(id="chosen", name=fill_to(60), choices=tuple(fill_to(60, f"{n} ") for n in range(12)))
    free = tuple(Column(id=f"text_{n}_of", name=fill_to(60), help=fill_to(220)) for n in range(5))
    plot = Plot(across=rated[0].id, up=rated[1].id, split=5, quadrants=_quadrants())
    return Worksheet(
        id=name, name=fill_to(28, name[:4]), purpose=fill_to(220), basis=Claim(text=fill_to(1200), editorial=True),
        row_name=fill_to(60), row_help=fill_to(220), rows=rows, blank_rows=blank_rows,
        columns=(*rated, chosen, *free), plot=plot,
    )  # fmt: skip


def _diagram(names: list[str]) -> Diagram:
    places = [(column, row) for row in (1, 2, 3) for column in (1, 2, 3)]
    nodes = tuple(
        Node(id=name, column=column, row=row, show_items=True)
        for name, (column, row) in zip(names, places, strict=False)
    )
    links = (Link(start=names[0], end=names[1], label=fill_to(32)), Link(start=names[0], end=names[3]))
    heads = tuple(fill_to(16) for _ in range(3))
    return Diagram(title=fill_to(60), description=fill_to(1200), columns=heads, rows=heads, nodes=nodes, links=links)


def _perspective(number: int, path: list[str], claim: Claim) -> Perspective:
    return Perspective(
        id=f"way_{number}_of_six", name=fill_to(60), path=tuple(path), about=claim, top_management=fill_to(60),
        it_management=fill_to(60), performance_criterion=fill_to(60), roles_basis=claim, choose_when=fill_to(220),
    )  # fmt: skip


def _workshop(names: list[str]) -> dict[str, object]:
    blocks = [
        AgendaBlock(
            minutes=15, title=fill_to(60), method=fill_to(220), output=fill_to(60), script=fill_to(1200),
            dimensions=(name,) if place % 3 else (),
        )
        for place, name in enumerate(names * 2)
    ]  # fmt: skip
    lines = tuple(fill_to(220) for _ in range(12))
    return {
        "purpose": fill_to(220),
        "minutes": sum(block.minutes for block in blocks),
        "agenda": tuple(blocks),
        "roles": tuple(WorkshopRole(name=fill_to(60), task=fill_to(220)) for _ in range(4)),
        "ground_rules": lines,
        "next_steps": lines[:5],
        "canvases": tuple(
            Canvas(name=fill_to(60), purpose=fill_to(220), columns=tuple(fill_to(60) for _ in range(6)))
            for _ in range(6)
        ),
    }


def make_long_scale(framework: Framework) -> Framework:
    """Return a framework with ten levels, each with the longest name and meaning."""
    assert framework.instrument
    levels = tuple(Level(value=value, name=fill_to(32), meaning=fill_to(220)) for value in range(1, 11))
    return framework.model_copy(update={"instrument": framework.instrument.model_copy(update={"levels": levels})})


def make_crowded(framework: Framework) -> Framework:
    """Return a framework with more boxes than a slide can show."""
    places = [(column, row) for column in range(1, 7) for row in range(1, 7)]
    nodes = tuple(Node(id=f"box_{c}_{r}", label=fill_to(60, f"Box {c} {r} "), column=c, row=r) for c, r in places)
    links = (Link(start=nodes[0].id, end=nodes[1].id),)
    diagram = Diagram(
        title="Crowd", description="Too many.", columns=("Left",), rows=("Top",), nodes=nodes, links=links
    )
    return framework.model_copy(update={"diagram": diagram})
