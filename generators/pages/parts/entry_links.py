"""Links from anywhere to the entries of the library, each by the name that people know it by."""

from collections.abc import Iterable, Sequence

from generators.model.framework import Framework
from generators.model.practice import Served, Step
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context


def link_framework(framework: Framework, context: Context) -> LinkView:
    """Return the short name of a framework, linked to its page."""
    return LinkView(framework.short_name, context.link(links.framework_page(framework.id)))


def link_dimension(framework: Framework, dimension_id: str, context: Context, *, shortly: bool = False) -> LinkView:
    """Return the name of a dimension, linked to its part of the framework's page."""
    dimension = next(dimension for dimension in framework.dimensions if dimension.id == dimension_id)
    name = dimension.short_name if shortly else dimension.name
    return LinkView(name, context.link(links.framework_page(framework.id), links.anchor("dim", dimension_id)))


def link_served(served: Iterable[Served], context: Context) -> tuple[LinkView, ...]:
    """Return a link to each dimension that something serves, with its framework: `Compass: Needle`."""
    return tuple(_link_served(one, context) for one in served)


def _link_served(one: Served, context: Context) -> LinkView:
    framework = context.edition.library.frameworks[one.framework]
    dimension = link_dimension(framework, one.dimension, context, shortly=True)
    return LinkView(context.words("served", framework=framework.short_name, dimension=dimension.label), dimension.href)


def link_case(case_id: str, context: Context, *, lens: str = "") -> LinkView:
    """Return the short name of a case, linked to its page, or to its lens for the framework `lens`."""
    part = links.anchor("lens", lens) if lens else ""
    case = context.edition.library.case_studies[case_id]
    return LinkView(case.short_name, context.link(links.case_page(case_id), part))


def link_measure(name: str, context: Context) -> LinkView:
    """Return the name of a measure, linked to its place in the catalogue."""
    return LinkView(context.edition.library.measures[name].name, context.link(links.MEASURES, name))


def link_term(name: str, context: Context) -> LinkView:
    """Return a term, linked to its place in the glossary."""
    return LinkView(context.edition.library.terms[name].name, context.link(links.GLOSSARY, name))


def link_step(step: Step, context: Context) -> LinkView:
    """Return the name of a step, linked to its page."""
    return LinkView(step.name, context.link(links.step_page(step.id)))


def link_next_step(steps: Sequence[Step], place: int, context: Context) -> LinkView | None:
    """Return a link to the step at a place; None where there is no such place."""
    return link_step(steps[place], context) if 0 <= place < len(steps) else None
