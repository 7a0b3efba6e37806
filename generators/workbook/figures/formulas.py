"""Every formula of a workbook, beside the value that it has for the answers given.

Scores come from scoring.excel_formula; the formulas here check entries, count them and look texts up.
"""

from collections.abc import Sequence

from generators.model.instrument import Dimension, Item
from generators.operations import OPERATIONS, Value, excel_band, excel_planned, excel_shares
from generators.scoring import NOT_APPLICABLE, ScoreStep, excel_formula, find_band, planned_level
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at

_NOTHING = ""


def show(name: str, value: str | float | None) -> Computed:
    """Repeat a named cell; an empty one stays empty and never becomes 0 or 1900."""
    return Computed(f'IF({name}="","",{name})', _known(value))


def find_row(row_id: str, ids: str, place: int) -> Computed:
    """Return which row of a column of ids carries this one, wherever it went."""
    return Computed(f'IFERROR(MATCH({literal(row_id)},{ids},0),"")', place)


def find_entry(column: str, row: str, value: str | float | None) -> Computed:
    """Return what stands in a row of a column; empty text for a blank."""
    found = f"INDEX({column},{row})"
    return Computed(f'IF(ISNUMBER({row}),IF({found}="","",{found}),"")', _known(value))


def check_entry(entry: str, levels: str, value: int | None) -> Computed:
    """Return the entry if it is one of the levels, else empty text."""
    is_listed = f"ISNUMBER(MATCH({entry},{levels},0))"
    return Computed(f'IFERROR(IF(ISNUMBER({entry}),IF({is_listed},{entry},""),""),"")', _known(value))


def planned(item: Item, filled: Filled) -> Computed:
    """Return the planned level of an item."""
    now = planned_level(filled.level(item), filled.entries.targets.get(item.id))
    return Computed(excel_planned(at(marks.level(item.id)), at(marks.aim(item.id))), _known(now))


def count_answer(item: Item, filled: Filled) -> Computed:
    """Return 1 for a level or n/a, else 0."""
    test = f'OR(ISNUMBER({at(marks.level(item.id))}),{_entered("answer", item)}="{NOT_APPLICABLE}")'
    return Computed(f"IFERROR(IF({test},1,0),0)", int(filled.entries.answers.get(item.id) is not None))


def count_invalid(item: Item) -> Computed:
    """Return how many entries of an item are in none of their lists."""
    answer, target, sure = _entered("answer", item), _entered("target", item), _entered("confidence", item)
    checks = (
        f'IF(OR({answer}="",{answer}="{NOT_APPLICABLE}",ISNUMBER({at(marks.level(item.id))})),0,1)',
        f'IF(OR({target}="",ISNUMBER({at(marks.aim(item.id))})),0,1)',
        _count_unlisted(sure, at(marks.CONFIDENCES)),
    )
    return Computed("+".join(f"IFERROR({check},1)" for check in checks), 0)


def count_all_invalid(filled: Filled) -> Computed:
    """Return how many entries of the whole file are not valid."""
    side, day = names.respondent("side"), names.respondent("date")
    checks = (_count_unlisted(side, at(marks.SIDES)), f'IF(OR({day}="",ISNUMBER({day})),0,1)')
    others = "+".join(f"IFERROR({check},1)" for check in checks)
    entries = f"+SUM({at(marks.INVALID_ENTRIES)})" if filled.framework.worksheets else ""
    return Computed(f"SUM({at(marks.items('invalid'))}){entries}+{others}", 0)


def count_unlisted(entry: str, listed: str) -> Computed:
    """Return 1 for an entry that is not in its list, else 0."""
    return Computed(f"IFERROR({_count_unlisted(entry, listed)},1)", 0)


def add_shares(item: Item, filled: Filled) -> tuple[Computed, Computed]:
    """Return what an item adds to the reached and to the wanted part of the share of target."""
    formulas = excel_shares(at(marks.level(item.id)), at(marks.aim(item.id)), at(marks.weight(item.id)))
    level, aim = filled.level(item), filled.entries.targets.get(item.id)
    if level is None or aim is None:
        return Computed(formulas[0], 0), Computed(formulas[1], 0)
    return Computed(formulas[0], item.weight * min(level, aim)), Computed(formulas[1], item.weight * aim)


def completion(filled: Filled) -> Computed:
    """Return answered or not applicable, divided by active items."""
    count = sum(len(dimension.asked) for dimension in filled.dimensions)
    return Computed(f"SUM({at(marks.items('answered'))})/{count}", filled.result.completion)


def to_target(filled: Filled) -> Computed:
    """Return the share of the targets that is reached, without credit for overshoot."""
    reached, wanted = f"SUM({at(marks.items('reached'))})", f"SUM({at(marks.items('wanted'))})"
    return Computed(f'IF({wanted}=0,"",{reached}/{wanted})', _known(filled.result.to_target))


def score(step: ScoreStep, filled: Filled) -> Computed:
    """Return a score of the answers."""
    cell_of = _cells(filled, marks.level, names.score)
    return Computed(excel_formula(step, cell_of), _known(filled.score(step.id)))


def goal(step: ScoreStep, filled: Filled) -> Computed:
    """Return the same score over the planned levels."""
    cell_of = _cells(filled, marks.planned, names.goal)
    return Computed(excel_formula(step, cell_of), _known(filled.result.goals[step.id]))


def band(step: ScoreStep, filled: Filled) -> Computed:
    """Return the name of a score's band."""
    found = find_band(filled.framework, filled.score(step.id))
    room = tuple(band.name for band in filled.framework.bands)
    formula = excel_band(names.score(step.id), at(marks.BAND_FLOORS), at(marks.BAND_NAMES))
    return Computed(formula, found.name if found else _NOTHING, room)


def band_meaning(step: str, filled: Filled) -> Computed:
    """Return what a score's band means."""
    found = find_band(filled.framework, filled.score(step))
    room = tuple(band.meaning for band in filled.framework.bands)
    formula = excel_band(names.score(step), at(marks.BAND_FLOORS), at(marks.BAND_MEANINGS))
    return Computed(formula, found.meaning if found else _NOTHING, room)


def gap(step: str, filled: Filled) -> Computed:
    """Return what is still to go: the goal minus the score."""
    difference = OPERATIONS["difference"]
    return Computed(difference.excel((names.goal(step), names.score(step)), (), 0), _known(filled.result.gaps[step]))


def answered_of_asked(dimension: Dimension, filled: Filled) -> Computed:
    """Return `5 of 6`: the answers of a dimension and its items."""
    items = dimension.asked
    done = sum(filled.entries.answers.get(item.id) is not None for item in items)
    words = filled.words("of", asked=len(items))
    return Computed(f"SUM({at(marks.answered(dimension.id))})&{literal(words)}", f"{done}{words}")


def reading(step: ScoreStep, filled: Filled) -> Computed:
    """Return in words what a score chooses; a lead that nobody has is said, once two can be compared."""
    otherwise = filled.words("results.nobody_leads") if step.operation == "leading" else _NOTHING
    cell_of = _cells(filled, marks.level, names.score)
    operands = ",".join(cell_of[operand] for operand in step.operands)
    labels = ",".join(literal(label) for label in step.labels)
    own = names.score(step.id)
    none = _if(f"COUNT({operands})<2", '""', literal(otherwise))
    place = filled.score(step.id)
    compared = [operand for operand in step.operands if filled.operand(operand) is not None]
    now = otherwise if len(compared) > 1 else _NOTHING
    return Computed(
        _if(f"ISNUMBER({own})", f"CHOOSE({own},{labels})", none),
        now if place is None else step.labels[int(place) - 1],
        (otherwise, *step.labels),
    )


def field_text(step: ScoreStep, texts: Sequence[str], filled: Filled) -> Computed:
    """Return the text that belongs to the field which a score names; empty text without a score."""
    own, place = names.score(step.id), filled.score(step.id)
    listed = ",".join(literal(text) for text in texts)
    now = _NOTHING if place is None else texts[int(place) - 1]
    return Computed(_if(f"ISNUMBER({own})", f"CHOOSE({own},{listed})", '""'), now, tuple(texts))


def descriptor(item: Item, filled: Filled) -> Computed:
    """Return the text of the chosen level, or what is wrong with the entry."""
    words = filled.words
    not_applicable = {key: words(f"assessment.not_applicable.{key}") for key in ("without_reason", "with_reason")}
    refused = words("assessment.refused", allowed=filled.allowed)
    entry, level = _entered("answer", item), at(marks.level(item.id))
    chosen = f"INDEX({at(marks.texts(item.id))},MATCH({level},{at(marks.LEVELS)},0))"
    reason = _if(f'{_entered("note", item)}=""', *(literal(text) for text in not_applicable.values()))
    excuse = _if(f'{entry}="{NOT_APPLICABLE}"', reason, literal(refused))
    formula = _if(f'{entry}=""', '""', _if(f"ISNUMBER({level})", chosen, excuse))
    room = (*item.levels.values(), *not_applicable.values(), refused)
    return Computed(f"IFERROR({formula},{literal(refused)})", _descriptor_now(item, filled), room)


def _descriptor_now(item: Item, filled: Filled) -> str:
    answer = filled.entries.answers.get(item.id)
    if answer is None:
        return _NOTHING
    return item.levels[answer] if isinstance(answer, int) else filled.words("assessment.not_applicable.without_reason")


def say_invalid(filled: Filled) -> Computed:
    """Return in words how many entries are not valid."""
    none, some = filled.words("start.no_invalid"), filled.words("start.some_invalid")
    formula = _if(f"{at(marks.INVALID)}=0", literal(none), f"{at(marks.INVALID)}&{literal(some)}")
    return Computed(formula, none, (none, some))


def _cells(filled: Filled, marker: marks.Marker, namer: names.Namer) -> dict[str, str]:
    items = {item.id: at(marker(item.id)) for dimension in filled.dimensions for item in dimension.asked}
    return items | {step.id: namer(step.id) for step in filled.steps}


def _entered(column: str, item: Item) -> str:
    return at(marks.entry(column, item.id))


def _count_unlisted(entry: str, listed: str) -> str:
    return f'IF({entry}="",0,IF(SUMPRODUCT(({listed}={entry})*1)=0,1,0))'


def _if(test: str, then: str, otherwise: str) -> str:
    return f"IF({test},{then},{otherwise})"


def _known(value: Value | str) -> str | float:
    return _NOTHING if value is None else value
