"""Entries that want attention: what may be wrong with each, and the list of those where something is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.model.instrument import Item
from generators.scoring import NOT_APPLICABLE
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.formulas import if_, known
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import top_mark
from generators.workbook.grid.cells import Computed, Jump, literal
from generators.workbook.grid.marks import at
from generators.workbook.grid.sheet_ids import Sheet

EMPTY = '""'
SHOWN = 12
"""How many entries the list shows; the others are counted."""


@dataclass(frozen=True)
class Concern:
    """One input that may want attention."""

    label: str
    """What the input is about, and which of its entries."""
    wrong: Computed
    """What is wrong with the entry now; empty text for nothing."""
    cell: str
    """How a formula speaks of the input, wherever it went."""
    mark: str
    """The mark of the input where it stands at first."""


def id_concerns(filled: Filled) -> Iterator[Concern]:
    """Yield what may be wrong with the ids beside the items, each in its first row, and those that no item has."""
    ids = names.assessment("item")
    for number, item in enumerate(filled.framework.asked_items, start=1):
        label = filled.words("attention.item", number=number, item=item.name)
        wrong = literal(filled.words("attention.wrong_id", id=item.id))
        formula = if_(f"{at(marks.stands(item.id))}=1", EMPTY, wrong)
        yield Concern(label, Computed(formula, ""), id_cell(item.id, ids), marks.entered("answer", item.id))
    top = top_mark(Sheet.ASSESSMENT)
    strange = strange_ids(ids, at(marks.items("stands")), filled)
    yield Concern(filled.words("sheets.assessment"), strange, f"INDEX({ids},1)", top)


def item_concerns(filled: Filled) -> Iterator[Concern]:
    """Yield what may be wrong with the entries of all items, in their order."""
    checks = {"answer": _wrong_answer, "note": _missing_note, "target": _wrong_target, "confidence": _wrong_confidence}
    for number, item in enumerate(filled.framework.asked_items, start=1):
        for column, check in checks.items():
            title = filled.words(f"assessment.columns.{column}")
            label = filled.words("attention.entry", number=number, item=item.name, column=title)
            cell = f"INDEX({names.assessment(column)},{at(marks.place(item.id))})"
            yield Concern(label, check(item, filled), cell, marks.entered(column, item.id))


def respondent_concerns(filled: Filled) -> Iterator[Concern]:
    """Yield what may be wrong with the side and the date of the respondent."""
    side, day = names.respondent("side"), names.respondent("date")
    wrong = {
        "side": is_unlisted(side, at(marks.SIDES)),
        "date": f'IF({day}="",FALSE,NOT(ISNUMBER({day})))',
    }
    for field, test in wrong.items():
        said = filled.words(f"respondent.wrong_{field}")
        label = filled.words(f"respondent.fields.{field}.name")
        formula = f"IFERROR({if_(test, literal(said), EMPTY)},{literal(said)})"
        yield Concern(label, Computed(formula, ""), names.respondent(field), names.respondent(field))


def id_cell(row_id: str, ids: str) -> str:
    """Return how a formula speaks of the first cell with an id, or of the header of ids where none has it."""
    return f"INDEX({ids},IFERROR(MATCH({literal(row_id)},{ids},0),1))"


def strange_ids(ids: str, stands: str, filled: Filled) -> Computed:
    """Return how many of some ids are none of ours, in words; `stands` counts in how many rows each of ours is."""
    before, _, after = filled.words("attention.strange_ids", count="#").partition("#")
    count = f'SUMPRODUCT(({ids}<>"")*1)-SUM({stands})'
    told = f"{literal(before)}&({count})&{literal(after)}"
    return Computed(f"IFERROR({if_(f'{count}=0', EMPTY, told)},{literal(f'{before}?{after}')})", "")


def is_unlisted(entry: str, listed: str) -> str:
    """Return the test whether an entry is in none of the cells of a list; a blank is no entry."""
    return f'IF({entry}="",FALSE,SUMPRODUCT(({listed}={entry})*1)=0)'


def is_none_of(cell: str, allowed: Iterable[object]) -> str:
    """Return the test whether a cell holds none of some entries, written out: a rule must not speak of other sheets.

    LibreOffice holds TRUE for equal to 1.
    """
    return f"OR(ISLOGICAL({cell}),NOT(OR({','.join(f'{cell}={entry}' for entry in allowed)})))"


def rank(place: int, wrong: str, concern: Concern) -> Computed:
    """Return the place of a concern if something is wrong, else empty text."""
    return Computed(if_(f'{wrong}=""', EMPTY, str(place)), place if concern.wrong.value else "")


def address(wrong: str, concern: Concern) -> Computed:
    """Return where a link to the input leads, if something is wrong with it and it is still there."""
    now = Jump(concern.mark) if concern.wrong.value else ""
    return Computed(if_(f'{wrong}=""', EMPTY, f'IFERROR("#"&CELL("address",{concern.cell}),"")'), now)


def count_concerns(concerns: tuple[Concern, ...]) -> Computed:
    """Return how many entries want attention."""
    return Computed(f"COUNT({at(marks.CONCERN_RANKS)})", len(_told(concerns)))


def say_count(concerns: tuple[Concern, ...], filled: Filled) -> Computed:
    """Return in words how many entries want attention."""
    none, some = filled.words("attention.none"), filled.words("attention.some")
    count = at(marks.CONCERN_COUNT)
    told = len(_told(concerns))
    return Computed(if_(f"{count}=0", literal(none), f"{count}&{literal(some)}"), f"{told}{some}" if told else none)


def say_whether(concerns: tuple[Concern, ...], filled: Filled) -> Computed:
    """Return the line above the list: that each entry is a link, or that nothing wants attention."""
    clear, leads = filled.words("attention.clear"), filled.words("attention.leads")
    formula = if_(f"{at(marks.CONCERN_COUNT)}=0", literal(clear), literal(leads))
    return Computed(formula, leads if _told(concerns) else clear)


def link(nth: int, concerns: tuple[Concern, ...], filled: Filled) -> Computed:
    """Return the nth entry that wants attention, and what is wrong, as a link to it; empty text for none."""
    told, between = _told(concerns), filled.words("attention.between")
    text = f"{_nth(nth, marks.CONCERN_LABELS)}&{literal(between)}&{_nth(nth, marks.CONCERN_TEXTS)}"
    formula = if_(f"{at(marks.CONCERN_COUNT)}<{nth}", EMPTY, f"HYPERLINK({_nth(nth, marks.CONCERN_ADDRESSES)},{text})")
    return Computed(formula, f"{told[nth - 1].label}{between}{told[nth - 1].wrong.value}" if nth <= len(told) else "")


def say_more(concerns: tuple[Concern, ...], filled: Filled) -> Computed:
    """Return how many entries want attention beyond those shown; empty text for none."""
    before, _, after = filled.words("attention.more", count="#").partition("#")
    count = at(marks.CONCERN_COUNT)
    formula = if_(f"{count}>{SHOWN}", f"{literal(before)}&({count}-{SHOWN})&{literal(after)}", EMPTY)
    more = len(_told(concerns)) - SHOWN
    return Computed(formula, f"{before}{more}{after}" if more > 0 else "")


def _told(concerns: tuple[Concern, ...]) -> list[Concern]:
    return [concern for concern in concerns if concern.wrong.value]


def _nth(nth: int, column: str) -> str:
    return f"INDEX({at(column)},SMALL({at(marks.CONCERN_RANKS)},{nth}))"


def _wrong_answer(item: Item, filled: Filled) -> Computed:
    entry, level = _entry("answer", item), at(marks.level(item.id))
    wrong = literal(filled.words("assessment.wrong_answer", allowed=filled.allowed))
    test = f'IF({entry}="",FALSE,IF(ISNUMBER({level}),FALSE,{entry}<>"{NOT_APPLICABLE}"))'
    return Computed(f"IFERROR({if_(test, wrong, EMPTY)},{wrong})", "")


def _missing_note(item: Item, filled: Filled) -> Computed:
    wrong = filled.words("attention.no_reason")
    test = f'AND({_entry("answer", item)}="{NOT_APPLICABLE}",{_entry("note", item)}="")'
    entries = filled.entries
    is_wrong = entries.answers.get(item.id) == NOT_APPLICABLE and not entries.notes.get(item.id)
    return Computed(f"IFERROR({if_(test, literal(wrong), EMPTY)},{EMPTY})", wrong if is_wrong else "")


def _wrong_target(item: Item, filled: Filled) -> Computed:
    entry, aim, level = _entry("target", item), at(marks.aim(item.id)), at(marks.level(item.id))
    wrong = literal(filled.words("assessment.wrong_target", levels=filled.listed_levels))
    idle = filled.words("attention.idle_target")
    listed = if_(f"ISNUMBER({aim})", if_(f"ISNUMBER({level})", EMPTY, literal(idle)), wrong)
    is_idle = item.id in filled.result.idle_targets
    return Computed(f"IFERROR({if_(f'{entry}={EMPTY}', EMPTY, listed)},{wrong})", known(idle if is_idle else None))


def _wrong_confidence(item: Item, filled: Filled) -> Computed:
    allowed = ", ".join(filled.words.under("confidences"))
    wrong = literal(filled.words("assessment.wrong_confidence", allowed=allowed))
    test = is_unlisted(_entry("confidence", item), at(marks.CONFIDENCES))
    return Computed(f"IFERROR({if_(test, wrong, EMPTY)},{wrong})", "")


def _entry(column: str, item: Item) -> str:
    return at(marks.entry(column, item.id))
