"""Dimensions as something that lists are filtered by."""

from generators.pages.frame.context import Context
from generators.pages.parts.filters import Value


def value_dimension(framework_id: str, dimension_id: str, context: Context) -> Value:
    """Return a dimension as the value of a facet, in the group of its framework."""
    framework = context.edition.library.frameworks[framework_id]
    dimension = next(dimension for dimension in framework.dimensions if dimension.id == dimension_id)
    return Value(f"{framework_id}.{dimension_id}", dimension.name, framework.short_name)
