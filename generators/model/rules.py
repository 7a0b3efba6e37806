"""Rules inside one file that its shape alone cannot express; each finding is a location and a sentence."""

from collections import Counter
from collections.abc import Iterator

from generators.documents import Location
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.places import Finding, nearest
from generators.model.practice import AgendaFile, RoleFile
from generators.model.score_rules import check_scores

KEPT_IDS = ("overall", "completion", "to_target")


def check_framework(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself inside one framework."""
    yield from _unique_ids(framework)
    yield from _items_fit_scale(framework)
    yield from check_scores(framework)
    yield from _diagram_holds(framework)
    yield from _agenda_adds_up(framework)
    yield from _changelog_ends_here(framework)
    yield from _example_answers(framework)
    if framework.status == "active" and not framework.canonical_sources:
        yield (), "an active framework names no canonical source; add canonical_sources or set status: draft"


def _unique_ids(framework: Framework) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for index, dimension in enumerate(framework.dimensions):
        yield from _once(seen, dimension.id, "a dimension", ("dimensions", index, "id"))
        for place, item in enumerate(dimension.items):
            yield from _once(seen, item.id, "an item", ("dimensions", index, "items", place, "id"))
    for index, score in enumerate(framework.scores):
        yield from _once(seen, score.id, "a score", ("scores", index, "id"))


def _once(seen: dict[str, str], name: str, kind: str, location: Location) -> Iterator[Finding]:
    if name in seen:
        yield location, f"the id {name!r} is already used by {seen[name]}; choose another id"
    if name in KEPT_IDS:
        yield location, f"the id {name!r} is kept for what every framework has; choose another id"
    seen.setdefault(name, kind)


def _items_fit_scale(framework: Framework) -> Iterator[Finding]:
    has_items = any(dimension.items for dimension in framework.dimensions)
    if not framework.instrument:
        if has_items:
            yield ("dimensions",), "there are items but no scale to answer them; add instrument"
        return
    if not has_items:
        yield ("instrument",), "there is no item to answer; add items to the dimensions or delete instrument"
    if not framework.bands:
        yield ("instrument",), "there are no bands to name the scores; add bands"
    values = [level.value for level in framework.instrument.levels]
    if values != sorted(set(values)):
        yield ("instrument", "levels"), "the values of the levels do not rise; order them upwards, each once"
    for index, dimension in enumerate(framework.dimensions):
        for place, item in enumerate(dimension.items):
            location = ("dimensions", index, "items", place, "levels")
            yield from _levels_fit(location, values, list(item.levels))
            yield from _lifecycle(framework, ("dimensions", index, "items", place), item.id)


def _levels_fit(location: Location, scale: list[int], described: list[int]) -> Iterator[Finding]:
    span = f"write levels {scale[0]} to {scale[-1]}"
    for value in scale:
        if value not in described:
            yield location, f"level {value} is missing; {span}"
    for value in described:
        if value not in scale:
            yield (*location, value), f"level {value} is not on the scale; {span}"


def _lifecycle(framework: Framework, location: Location, item_id: str) -> Iterator[Finding]:
    items = {item.id: item for dimension in framework.dimensions for item in dimension.items}
    replacement = items[item_id].replaced_by
    if replacement and items[item_id].status != "deprecated":
        yield (*location, "replaced_by"), "only a deprecated item is replaced; set status: deprecated"


def _diagram_holds(framework: Framework) -> Iterator[Finding]:
    dimensions = {dimension.id for dimension in framework.dimensions}
    places = Counter((node.column, node.row) for node in framework.diagram.nodes)
    for index, node in enumerate(framework.diagram.nodes):
        location: Location = ("diagram", "nodes", index)
        if node.id not in dimensions and not node.label:
            yield location, f"{node.id!r} is no dimension and has no label; {nearest(node.id, dimensions)}"
        if places[node.column, node.row] > 1:
            yield location, f"two boxes stand at column {node.column}, row {node.row}; move one"


def _agenda_adds_up(framework: Framework) -> Iterator[Finding]:
    if not framework.workshop:
        return
    total = sum(block.minutes for block in framework.workshop.agenda)
    if total != framework.workshop.minutes:
        message = f"the agenda adds up to {total} minutes, not {framework.workshop.minutes}; change one of them"
        yield ("workshop", "minutes"), message


def _changelog_ends_here(framework: Framework) -> Iterator[Finding]:
    latest = framework.changelog[0].version
    if latest != framework.version:
        yield ("version",), f"the newest changelog entry is {latest!r}, not {framework.version!r}; make them agree"


def _example_answers(framework: Framework) -> Iterator[Finding]:
    if not framework.example or not framework.instrument:
        return
    values = [level.value for level in framework.instrument.levels]
    for side in ("business", "it", "target"):
        for name, value in getattr(framework.example, side).items():
            location: Location = ("example", side, name)
            if value not in values:
                yield location, f"{value} is not a level; write {values[0]} to {values[-1]}"


def check_case_study(case: CaseStudy) -> Iterator[Finding]:
    """Yield what contradicts itself inside one case study."""
    latest = case.changelog[0].version
    if latest != case.version:
        yield ("version",), f"the newest changelog entry is {latest!r}, not {case.version!r}; make them agree"
    for index, fact in enumerate(case.facts):
        if case.standing == "documented" and fact.editorial:
            yield ("facts", index), "a fact of a documented case has no grade; add sources and grade"


def check_roles(file: RoleFile) -> Iterator[Finding]:
    """Yield rows of the RACI table without exactly one accountable role, or without anybody who does the work."""
    for index, duty in enumerate(file.duties):
        location: Location = ("duties", index, "roles")
        letters = list(duty.roles.values())
        accountable = sum("A" in letter for letter in letters)
        if accountable != 1:
            yield location, f"{accountable} roles are accountable; write exactly one A"
        if not any("R" in letter for letter in letters):
            yield location, "nobody is responsible; write at least one R"


def check_agendas(file: AgendaFile) -> Iterator[Finding]:
    """Yield agendas whose parts do not add up to their minutes."""
    for name, agenda in file.agendas.items():
        total = sum(part.minutes for part in agenda.parts)
        if total != agenda.minutes:
            message = f"the parts add up to {total} minutes, not {agenda.minutes}; change one of them"
            yield ("agendas", name, "minutes"), message
