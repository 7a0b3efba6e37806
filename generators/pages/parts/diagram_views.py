"""Pictures of frameworks for pages: a wide and a narrow drawing, and a legend for the numbered lines."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.diagrams import (
    lay_out,
    lay_out_narrow,
    lay_out_narrow_path,
    render_ladder,
    render_svg,
    render_thumbnail,
)
from generators.model.framework import Framework, Perspective
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context
from generators.pages.frame.links import anchor, framework_page

WIDE = 880.0
NARROW = 340.0


@dataclass(frozen=True)
class PictureView:
    """The same picture twice; the style sheet shows the one that fits the screen."""

    wide: Markup
    narrow: Markup


@dataclass(frozen=True)
class LegendView:
    """A numbered line of a diagram and the dimension it stands for."""

    number: int
    dimension: LinkView


@dataclass(frozen=True)
class DiagramView:
    """The diagram of a framework."""

    picture: PictureView
    legend: tuple[LegendView, ...]


def view_diagram(framework: Framework, context: Context) -> DiagramView:
    """Return the diagram of a framework with a legend for the lines that are dimensions."""
    numbers = _number_lines(framework)
    wide = render_svg(lay_out(framework, width=WIDE), name="map", numbers=numbers)
    narrow = render_svg(lay_out_narrow(framework, width=NARROW), name="map-narrow", numbers=numbers)
    names = {dimension.id: dimension for dimension in framework.dimensions}
    page = framework_page(framework.id)
    legend = [
        LegendView(number, LinkView(names[key].name, context.link(page, anchor("dim", key))))
        for key, number in numbers.items()
    ]
    return DiagramView(PictureView(Markup(wide), Markup(narrow)), tuple(legend))


def view_ladder(framework: Framework) -> PictureView | None:
    """Return the answer scale as steps; None for a framework without questions."""
    if framework.instrument is None:
        return None
    levels, title = framework.instrument.levels, framework.instrument.name
    wide = render_ladder(levels, title=title, name="ladder", width=WIDE)
    narrow = render_ladder(levels, title=title, name="ladder-narrow", width=NARROW)
    return PictureView(Markup(wide), Markup(narrow))


def view_path(framework: Framework, perspective: Perspective) -> Markup:
    """Return the picture of a perspective's way through the diagram."""
    drawing = lay_out_narrow_path(framework, perspective.path, name=perspective.name, width=NARROW)
    return Markup(render_svg(drawing, name=f"path-{perspective.id}"))


def view_thumbnail(framework: Framework) -> Markup:
    """Return the shape of a framework's diagram, without words."""
    return Markup(render_thumbnail(lay_out(framework, width=NARROW, with_items=False)))


def _number_lines(framework: Framework) -> dict[str, int]:
    lines = dict.fromkeys(link.dimension for link in framework.diagram.links if link.dimension)
    return {key: number for number, key in enumerate(lines, start=1)}
