"""Rules about what people are asked: ids, scale, the life of items, steps up and the worked example."""

from collections.abc import Iterator

from generators.documents import Location
from generators.model.framework import Framework
from generators.model.instrument import Dimension, Instrument, Item
from generators.model.places import Finding, nearest

KEPT_IDS = ("overall", "completion", "to_target")


def check_items(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself in the dimensions, items and scale of a framework."""
    yield from _unique_ids(framework)
    yield from _lives_of_items(framework)
    if framework.instrument:
        yield from _scale_holds(framework, framework.instrument)
        yield from _items_fit_scale(framework, framework.instrument)
        yield from _example_answers(framework, framework.instrument)
        return
    if any(dimension.items for dimension in framework.dimensions):
        yield ("dimensions",), "there are items but no scale to answer them; add instrument"
    for name in ("scores", "bands", "example"):
        if getattr(framework, name):
            yield (name,), f"there is no scale for these {name}; add instrument or delete them"


def _unique_ids(framework: Framework) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for index, dimension in enumerate(framework.dimensions):
        yield from _once(seen, dimension.id, "a dimension", ("dimensions", index, "id"))
        for place, item in enumerate(dimension.items):
            yield from _once(seen, item.id, "an item", ("dimensions", index, "items", place, "id"))
    for index, score in enumerate(framework.scores):
        yield from _once(seen, score.id, "a score", ("scores", index, "id"))
    for location, alias in _aliases(framework):
        yield from _once(seen, alias, "an alias", location)


def _aliases(framework: Framework) -> Iterator[tuple[Location, str]]:
    for index, dimension in enumerate(framework.dimensions):
        here: Location = ("dimensions", index)
        yield from (((*here, "aliases", place), alias) for place, alias in enumerate(dimension.aliases))
        for number, item in enumerate(dimension.items):
            there = (*here, "items", number, "aliases")
            yield from (((*there, place), alias) for place, alias in enumerate(item.aliases))


def _once(seen: dict[str, str], name: str, kind: str, location: Location) -> Iterator[Finding]:
    if name in seen:
        yield location, f"the id {name!r} is already used by {seen[name]}; choose another id"
    if name in KEPT_IDS:
        yield location, f"the id {name!r} is kept for what every framework has; choose another id"
    seen.setdefault(name, kind)


def _lives_of_items(framework: Framework) -> Iterator[Finding]:
    asked = {item.id for dimension in framework.dimensions for item in dimension.asked}
    known = {item.id for dimension in framework.dimensions for item in dimension.items}
    for location, item in _items(framework):
        if item.replaced_by and item.status != "deprecated":
            yield (*location, "replaced_by"), "only a deprecated item is replaced; set status: deprecated"
        elif item.replaced_by in known - asked:
            yield (*location, "replaced_by"), f"{item.replaced_by!r} is not active itself; name an active item"


def _items(framework: Framework) -> Iterator[tuple[Location, Item]]:
    for index, dimension in enumerate(framework.dimensions):
        for place, item in enumerate(dimension.items):
            yield ("dimensions", index, "items", place), item


def _scale_holds(framework: Framework, instrument: Instrument) -> Iterator[Finding]:
    if not framework.asked_items:
        yield ("instrument",), "there is no item to answer; add active items to the dimensions or delete instrument"
    if not framework.bands:
        yield ("instrument",), "there are no bands to name the scores; add bands"
    values = [level.value for level in instrument.levels]
    if values != sorted(set(values)):
        yield ("instrument", "levels"), "the values of the levels do not rise; order them upwards, each once"


def _items_fit_scale(framework: Framework, instrument: Instrument) -> Iterator[Finding]:
    values = [level.value for level in instrument.levels]
    if values != sorted(values):
        return
    for location, item in _items(framework):
        yield from _levels_fit((*location, "levels"), values, list(item.levels))
    for index, dimension in enumerate(framework.dimensions):
        yield from _steps_lead_up(("dimensions", index, "steps_up"), dimension, values)


def _levels_fit(location: Location, scale: list[int], described: list[int]) -> Iterator[Finding]:
    span = f"write levels {scale[0]} to {scale[-1]}"
    for value in scale:
        if value not in described:
            yield location, f"level {value} is missing; {span}"
    for value in described:
        if value not in scale:
            yield (*location, value), f"level {value} is not on the scale; {span}"


def _steps_lead_up(location: Location, dimension: Dimension, scale: list[int]) -> Iterator[Finding]:
    for index, step in enumerate(dimension.steps_up):
        if step.below not in scale[1:]:
            allowed = ", ".join(map(str, scale[1:]))
            yield (*location, index, "below"), f"no step leads up to {step.below}; write one of {allowed}"


def _example_answers(framework: Framework, instrument: Instrument) -> Iterator[Finding]:
    if not framework.example:
        return
    values = [level.value for level in instrument.levels]
    asked = [item.id for item in framework.asked_items]
    idle = {item.id for _, item in _items(framework)}.difference(asked)
    for side in ("business", "it", "target"):
        for name, value in getattr(framework.example, side).items():
            location: Location = ("example", side, name)
            if name in idle:
                yield location, f"{name!r} is not active, so nobody is asked; {nearest(name, asked)}"
            if value not in values:
                yield location, f"{value} is not a level; write {values[0]} to {values[-1]}"
