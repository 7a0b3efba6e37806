"""Every formula of a workbook, beside the value that it has for the answers given.

Scores come from scoring.excel_formula; the formulas here check entries, count them and look texts up.
"""

from generators.model.instrument import Item
from generators.operations import OPERATIONS, Value, excel_planned, excel_reached, excel_wanted
from generators.scoring import NOT_APPLICABLE, ScoreStep, excel_formula, planned_level
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at

_NOTHING = ""


def show(name: str, value: str | float | None) -> Computed:
    """Repeat a named cell; an empty one stays empty and never becomes 0 or 1900."""
    return Computed(f'IF({name}="","",{name})', known(value))


def count_rows(row_id: str, ids: str) -> Computed:
    """Return how many rows of a column of ids carry this one: 1 unless ids were written over."""
    return Computed(f"IFERROR({_count_rows(row_id, ids)},0)", 1)


def find_row(row_id: str, ids: str, place: int) -> Computed:
    """Return which row of a column of ids carries this one, wherever it went; empty text unless just one does."""
    found = if_(f"{_count_rows(row_id, ids)}=1", f"MATCH({literal(row_id)},{ids},0)", '""')
    return Computed(f'IFERROR({found},"")', place)


def find_entry(column: str, row: str, value: str | float | None) -> Computed:
    """Return what stands in a row of a column: empty text for a blank; TRUE and FALSE become text.

    LibreOffice would count them as 1 and 0, Excel not.
    """
    found = f"INDEX({column},{row})"
    entry = if_(f"ISLOGICAL({found})", if_(found, '"TRUE"', '"FALSE"'), found)
    return Computed(f'IF(ISNUMBER({row}),IF({found}="","",{entry}),"")', known(value))


def check_entry(entry: str, levels: str, value: int | None) -> Computed:
    """Return the entry if it is one of the levels, else empty text."""
    is_listed = f"ISNUMBER(MATCH({entry},{levels},0))"
    return Computed(f'IFERROR(IF(ISNUMBER({entry}),IF({is_listed},{entry},""),""),"")', known(value))


def planned(item: Item, filled: Filled) -> Computed:
    """Return the planned level of an item."""
    now = planned_level(filled.level(item), filled.entries.targets.get(item.id))
    return Computed(excel_planned(at(marks.level(item.id)), at(marks.aim(item.id))), known(now))


def count_answer(item: Item, filled: Filled) -> Computed:
    """Return 1 for a level or n/a, else 0."""
    test = f'OR(ISNUMBER({at(marks.level(item.id))}),{_entered("answer", item)}="{NOT_APPLICABLE}")'
    return Computed(f"IFERROR(IF({test},1,0),0)", int(filled.entries.answers.get(item.id) is not None))


def count_level(item: Item, filled: Filled) -> Computed:
    """Return 1 for an answer that is a level, else 0."""
    return Computed(f"COUNT({at(marks.level(item.id))})", int(filled.level(item) is not None))


def count_target(item: Item, filled: Filled) -> Computed:
    """Return 1 for an item that has both a level and a target, else 0."""
    has_both = filled.level(item) is not None and filled.entries.targets.get(item.id) is not None
    return Computed(f"IF(COUNT({at(marks.level(item.id))},{at(marks.aim(item.id))})=2,1,0)", int(has_both))


def add_reached(item: Item, filled: Filled) -> Computed:
    """Return what an item adds to the part of the targets that is reached."""
    level, aim = filled.level(item), filled.entries.targets.get(item.id)
    now = 0 if level is None or aim is None else item.weight * min(level, aim)
    return Computed(excel_reached(*_level_aim_weight(item)), now)


def add_wanted(item: Item, filled: Filled) -> Computed:
    """Return what an item adds to all that is wanted: nothing without an answer."""
    level, aim = filled.level(item), filled.entries.targets.get(item.id)
    now = 0 if level is None or aim is None else item.weight * aim
    return Computed(excel_wanted(*_level_aim_weight(item)), now)


def completion(filled: Filled) -> Computed:
    """Return answered or not applicable, divided by active items."""
    count = sum(len(dimension.asked) for dimension in filled.dimensions)
    return Computed(f"SUM({at(marks.items('done'))})/{count}", filled.result.completion)


def to_target(filled: Filled) -> Computed:
    """Return the share of the targets that is reached, without credit for overshoot."""
    reached, wanted = f"SUM({at(marks.items('reached'))})", f"SUM({at(marks.items('wanted'))})"
    return Computed(f'IF({wanted}=0,"",{reached}/{wanted})', known(filled.result.to_target))


def score(step: ScoreStep, filled: Filled) -> Computed:
    """Return a score of the answers."""
    cell_of = cells_of(filled, marks.level, names.score)
    return Computed(excel_formula(step, cell_of), known(filled.score(step.id)))


def goal(step: ScoreStep, filled: Filled) -> Computed:
    """Return the same score over the planned levels."""
    cell_of = cells_of(filled, marks.planned, names.goal)
    return Computed(excel_formula(step, cell_of), known(filled.result.goals[step.id]))


def gap(step: str, filled: Filled) -> Computed:
    """Return what is still to go: the goal minus the score."""
    difference = OPERATIONS["difference"]
    return Computed(difference.excel((names.goal(step), names.score(step)), (), 0), known(filled.result.gaps[step]))


def cells_of(filled: Filled, marker: marks.Marker, namer: names.Namer) -> dict[str, str]:
    """Return how a formula speaks of each item and score, by id."""
    items = {item.id: at(marker(item.id)) for dimension in filled.dimensions for item in dimension.asked}
    return items | {step.id: namer(step.id) for step in filled.steps}


def if_(test: str, then: str, otherwise: str) -> str:
    """Return a choice between two parts of a formula."""
    return f"IF({test},{then},{otherwise})"


def known(value: Value | str) -> str | float:
    """Return a value as a cell shows it: empty text for None."""
    return _NOTHING if value is None else value


def _count_rows(row_id: str, ids: str) -> str:
    return f"SUMPRODUCT(({ids}={literal(row_id)})*1)"


def _level_aim_weight(item: Item) -> tuple[str, str, str]:
    return at(marks.level(item.id)), at(marks.aim(item.id)), at(marks.weight(item.id))


def _entered(column: str, item: Item) -> str:
    return at(marks.entry(column, item.id))
