"""What scores are read as: their band, how much they rest on, what they choose, and the text of a chosen level."""

from collections.abc import Sequence

from generators.model.instrument import Item
from generators.operations import excel_band, excel_is_provisional
from generators.scoring import NOT_APPLICABLE, ScoreStep, find_band
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.formulas import cells_of, if_
from generators.workbook.grid import marks, names
from generators.workbook.grid.cells import Computed, literal
from generators.workbook.grid.marks import at, every

_NOTHING = ""


def doubt(step: ScoreStep, filled: Filled) -> Computed:
    """Return `provisional, 2 of 6` for a score of which too few items are done, else empty text."""
    coverage = filled.result.coverage[step.id]
    done = at(marks.covered("done", step.id))
    before, _, after = filled.words("provisional", done="#", asked=coverage.asked).partition("#")
    told = f"{literal(before)}&{done}&{literal(after)}"
    test = f"AND(ISNUMBER({names.score(step.id)}),{excel_is_provisional(done, coverage.asked)})"
    is_told = coverage.is_provisional and filled.score(step.id) is not None
    return Computed(if_(test, told, '""'), f"{before}{coverage.done}{after}" if is_told else _NOTHING)


def standing(step: ScoreStep, filled: Filled) -> Computed:
    """Return the band of a score, or instead that it is provisional."""
    doubted, own = at(marks.doubt(step.id)), names.band(step.id) if step.is_level else '""'
    found = find_band(filled.framework, filled.score(step.id)) if step.is_level else None
    now = str(doubt(step, filled).value) or (found.name if found else _NOTHING)
    room = (filled.widest_doubt, *(band.name for band in filled.framework.bands))
    return Computed(if_(f'{doubted}=""', own, doubted), now, room)


def with_doubt(step: ScoreStep, shown: Computed, filled: Filled) -> Computed:
    """Return a text that a score is read as, with what is provisional about it in brackets behind it."""
    doubted, now = at(marks.doubt(step.id)), str(doubt(step, filled).value)
    behind = if_(f'{doubted}=""', '""', f'" ("&{doubted}&")"')
    formula = f"{shown.formula}&{behind}"
    return Computed(formula, f"{shown.value} ({now})" if now else shown.value, shown.room)


def count_covered(kind: str, step: ScoreStep, filled: Filled) -> Computed:
    """Return how many items below a score are `done`, `answered` with a level, or `targeted` as well."""
    now: int = getattr(filled.result.coverage[step.id], kind)
    return Computed(f"SUM({every(marks.below(kind, step.id))})", now)


def answered_of_asked(step: ScoreStep, filled: Filled) -> Computed:
    """Return `5 of 6`: the items done and all items."""
    coverage = filled.result.coverage[step.id]
    words = filled.words("of", asked=coverage.asked)
    return Computed(f"{at(marks.covered('done', step.id))}&{literal(words)}", f"{coverage.done}{words}")


def targets_of_answered(step: ScoreStep, filled: Filled) -> Computed:
    """Return `3 of 5`: the answered items that have a target, and all that are answered."""
    coverage = filled.result.coverage[step.id]
    between = filled.words("of", asked="")
    targeted, answered = (at(marks.covered(kind, step.id)) for kind in ("targeted", "answered"))
    now = f"{coverage.targeted}{between}{coverage.answered}"
    return Computed(f"{targeted}&{literal(between)}&{answered}", now)


def band(step: ScoreStep, filled: Filled) -> Computed:
    """Return the name of a score's band."""
    found = find_band(filled.framework, filled.score(step.id))
    room = tuple(band.name for band in filled.framework.bands)
    formula = excel_band(names.score(step.id), at(marks.BAND_FLOORS), at(marks.BAND_NAMES))
    return Computed(formula, found.name if found else _NOTHING, room)


def is_read_as_band(column: str, filled: Filled) -> str:
    """Return the test whether a column says a band in the own row, and not that the score is provisional."""
    said = marks.beside(column)
    return f"OR({','.join(f'{said}={literal(band.name)}' for band in filled.framework.bands)})"


def meaning(step: ScoreStep, filled: Filled) -> Computed:
    """Return what a score's band means, or instead why the score is provisional and when it has a band."""
    found = find_band(filled.framework, filled.score(step.id))
    band_means = excel_band(names.score(step.id), at(marks.BAND_FLOORS), at(marks.BAND_MEANINGS))
    coverage = filled.result.coverage[step.id]
    told = {"asked": coverage.asked, "needed": coverage.needed}
    before, _, after = filled.words("results.provisional", done="#", **told).partition("#")
    why = f"{literal(before)}&{at(marks.covered('done', step.id))}&{literal(after)}"
    now = f"{before}{coverage.done}{after}" if doubt(step, filled).value else found.meaning if found else _NOTHING
    room = (*(band.meaning for band in filled.framework.bands), f"{before}{coverage.asked}{after}")
    return Computed(if_(f'{at(marks.doubt(step.id))}=""', band_means, why), now, room)


def reading(step: ScoreStep, filled: Filled) -> Computed:
    """Return in words what a score chooses; a lead that nobody has is said, once two can be compared."""
    otherwise = filled.words("results.nobody_leads") if step.operation == "leading" else _NOTHING
    cell_of = cells_of(filled, marks.level, names.score)
    operands = ",".join(cell_of[operand] for operand in step.operands)
    labels = ",".join(literal(label) for label in step.labels)
    own = names.score(step.id)
    none = if_(f"COUNT({operands})<2", '""', literal(otherwise))
    place = filled.score(step.id)
    compared = [operand for operand in step.operands if filled.operand(operand) is not None]
    now = otherwise if len(compared) > 1 else _NOTHING
    chosen = if_(f"ISNUMBER({own})", f"CHOOSE({own},{labels})", none)
    shown = now if place is None else step.labels[int(place) - 1]
    return with_doubt(step, Computed(chosen, shown, (otherwise, *step.labels)), filled)


def field_text(step: ScoreStep, texts: Sequence[str], filled: Filled) -> Computed:
    """Return the text that belongs to the field which a score names; empty text without a score."""
    own, place = names.score(step.id), filled.score(step.id)
    listed = ",".join(literal(text) for text in texts)
    now = _NOTHING if place is None else texts[int(place) - 1]
    return Computed(if_(f"ISNUMBER({own})", f"CHOOSE({own},{listed})", '""'), now, tuple(texts))


def descriptor(item: Item, filled: Filled) -> Computed:
    """Return the text of the chosen level, or what is wrong with the entry."""
    words = filled.words
    not_applicable = {key: words(f"assessment.not_applicable.{key}") for key in ("without_reason", "with_reason")}
    refused = words("assessment.refused", allowed=filled.allowed)
    entry, level = at(marks.entry("answer", item.id)), at(marks.level(item.id))
    chosen = f"INDEX({at(marks.texts(item.id))},MATCH({level},{at(marks.LEVELS)},0))"
    reason = if_(f'{at(marks.entry("note", item.id))}=""', *(literal(text) for text in not_applicable.values()))
    excuse = if_(f'{entry}="{NOT_APPLICABLE}"', reason, literal(refused))
    formula = if_(f'{entry}=""', '""', if_(f"ISNUMBER({level})", chosen, excuse))
    room = (*item.levels.values(), *not_applicable.values(), refused)
    return Computed(f"IFERROR({formula},{literal(refused)})", _descriptor_now(item, filled), room)


def _descriptor_now(item: Item, filled: Filled) -> str:
    answer = filled.entries.answers.get(item.id)
    if answer is None:
        return _NOTHING
    if isinstance(answer, int):
        return item.levels[answer]
    has_reason = "with_reason" if filled.entries.notes.get(item.id) else "without_reason"
    return filled.words(f"assessment.not_applicable.{has_reason}")
