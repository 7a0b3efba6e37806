"""Links from practice to the dimensions of frameworks that something serves."""

from collections.abc import Iterable

from generators.model.practice import Served
from generators.pages.frame.context import Context, LinkView
from generators.pages.parts.filters import Value
from generators.pages.parts.relation_views import link_dimension


def link_served(served: Iterable[Served], context: Context) -> tuple[LinkView, ...]:
    """Return a link to each dimension, with the short name of its framework: `Compass: Needle`."""
    found = []
    for one in served:
        framework = context.edition.library.frameworks[one.framework]
        dimension = link_dimension(framework, one.dimension, context, shortly=True)
        label = context.words("served", framework=framework.short_name, dimension=dimension.label)
        found.append(LinkView(label, dimension.href))
    return tuple(found)


def value_dimension(framework_id: str, dimension_id: str, context: Context) -> Value:
    """Return a dimension as the value of a facet, in the group of its framework."""
    framework = context.edition.library.frameworks[framework_id]
    dimension = next(dimension for dimension in framework.dimensions if dimension.id == dimension_id)
    return Value(f"{framework_id}.{dimension_id}", dimension.name, framework.short_name)
