"""Rules inside a framework or a case that its shape cannot express; each finding is a location and a sentence."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generators.documents import Location
from generators.model.base import Change
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.item_rules import check_items
from generators.model.lens_rules import check_lenses
from generators.model.places import Finding, nearest
from generators.model.score_rules import check_scores
from generators.model.worksheet_rules import check_worksheets


def check_framework(framework: Framework) -> Iterator[Finding]:
    """Yield what contradicts itself inside one framework."""
    yield from check_items(framework)
    yield from check_scores(framework)
    yield from check_worksheets(framework)
    yield from _diagram_holds(framework)
    yield from _groups_are_used(framework)
    yield from _agenda_adds_up(framework)
    yield from _changes_descend(framework.changelog, framework.version)
    yield from _mappings_lead_out(framework)
    if framework.status == "active" and not framework.canonical_sources:
        yield (), "an active framework names no canonical source; add canonical_sources or set status: draft"


def check_case_study(case: CaseStudy) -> Iterator[Finding]:
    """Yield what contradicts itself inside one case study."""
    yield from _changes_descend(case.changelog, case.version)
    for index, fact in enumerate(case.facts):
        if case.standing == "documented" and fact.editorial:
            yield ("facts", index), "a fact of a documented case has no grade; add sources and grade"
    yield from check_lenses(case)


def _diagram_holds(framework: Framework) -> Iterator[Finding]:
    dimensions = {dimension.id for dimension in framework.dimensions}
    places = Counter((node.column, node.row) for node in framework.diagram.nodes)
    for index, node in enumerate(framework.diagram.nodes):
        location: Location = ("diagram", "nodes", index)
        if node.id not in dimensions and not node.label:
            yield location, f"{node.id!r} is no dimension and has no label; {nearest(node.id, dimensions)}"
        if places[node.column, node.row] > 1:
            yield location, f"two boxes stand at column {node.column}, row {node.row}; move one"
    for index, link in enumerate(framework.diagram.links):
        if link.start == link.end:
            yield ("diagram", "links", index, "end"), f"the line leads from {link.start!r} to itself; name another box"
    yield from _heads_suffice(framework)


def _heads_suffice(framework: Framework) -> Iterator[Finding]:
    diagram = framework.diagram
    for name, heads, last in (
        ("columns", diagram.columns, max(node.column for node in diagram.nodes)),
        ("rows", diagram.rows, max(node.row for node in diagram.nodes)),
    ):
        if heads and len(heads) != last:
            yield ("diagram", name), f"{len(heads)} heads for {last} {name}; write one for each or none"


def _groups_are_used(framework: Framework) -> Iterator[Finding]:
    used = {dimension.group for dimension in framework.dimensions}
    for index, group in enumerate(framework.groups):
        if group.id not in used:
            yield ("groups", index), f"no dimension belongs to {group.id!r}; give it to one, or delete it"


def _agenda_adds_up(framework: Framework) -> Iterator[Finding]:
    if not framework.workshop:
        return
    total = sum(block.minutes for block in framework.workshop.agenda)
    if total != framework.workshop.minutes:
        message = f"the agenda adds up to {total} minutes, not {framework.workshop.minutes}; change one of them"
        yield ("workshop", "minutes"), message


def _changes_descend(changelog: Sequence[Change], version: str) -> Iterator[Finding]:
    latest = changelog[0].version
    if latest != version:
        yield ("version",), f"the newest changelog entry is {latest!r}, not {version!r}; make them agree"
    for index, (newer, older) in enumerate(pairwise(changelog), start=1):
        if _numbers(older.version) >= _numbers(newer.version):
            said = f"{older.version!r} stands below {newer.version!r} but is not older; put the newest first"
            yield ("changelog", index, "version"), said
        if older.date > newer.date:
            said = f"{older.date} is later than {newer.date} of the version above; mend one of them"
            yield ("changelog", index, "date"), said


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _mappings_lead_out(framework: Framework) -> Iterator[Finding]:
    for index, mapping in enumerate(framework.mappings):
        if mapping.framework == framework.id:
            yield ("mappings", index, "framework"), "the mapping leads to its own framework; name another one"
