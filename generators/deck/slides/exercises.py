"""One exercise slide for each dimension with questions, in the order of the agenda, with room to write."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.util import Inches

from generators.deck.agenda.clock import Programme, clock
from generators.deck.agenda.script import headed, pairs, tell
from generators.deck.native.tables import TableColumn, TableRow, add_table, split_rows
from generators.deck.page.grid import LEAD
from generators.deck.page.layouts import TABLE_SIZE
from generators.deck.page.presentation import Deck
from generators.deck.page.text_width import fits_one_line
from generators.deck.page.writing import Paragraph, Run, paragraph
from generators.model.instrument import Dimension, Instrument, Item

_MOST_QUESTIONS = 7
_TALLEST = Inches(2.2)


@dataclass(frozen=True)
class _Sheet:
    """One slide of an exercise: some questions of a dimension, with its number and that of the part."""

    dimension: Dimension
    items: tuple[Item, ...]
    rows: tuple[TableRow, ...]
    number: int
    part: int
    parts: int


def add_exercises(deck: Deck, instrument: Instrument, programme: Programme) -> None:
    """Add the exercise slides of every dimension that has active items."""
    sheets = _sheets(deck, programme)
    count = sheets[-1].number
    for place, sheet in enumerate(sheets):
        question, name = sheet.dimension.key_question, sheet.dimension.name
        title, rest = deck.headline(_titled(deck, sheet, question), _titled(deck, sheet, name))
        lead = paragraph(question) if rest else _lead(deck, instrument, sheet, count)
        slide = deck.add("Table", title=title, lead=lead, notes=_notes(deck, programme, sheets, place))
        table_name = deck.words("exercise.name", name=name)
        add_table(deck, slide, _columns(deck), sheet.rows, name=table_name, tallest=_TALLEST)


def ordered_dimensions(deck: Deck, programme: Programme) -> tuple[Dimension, ...]:
    """Return the dimensions with active items as the agenda takes them up; those it leaves out come last."""
    asked = deck.framework.asked
    return tuple(sorted(asked, key=lambda dimension: programme.own.get(dimension.id, len(programme.blocks))))


def _sheets(deck: Deck, programme: Programme) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    for number, dimension in enumerate(ordered_dimensions(deck, programme), start=1):
        items = dimension.asked
        parts = split_rows([_row(deck, item) for item in items], _columns(deck), most=_MOST_QUESTIONS)
        for part, rows in enumerate(parts, start=1):
            shown, items = tuple(items[: len(rows)]), items[len(rows) :]
            sheets.append(_Sheet(dimension, shown, rows, number, part, len(parts)))
    return sheets


def _titled(deck: Deck, sheet: _Sheet, title: str) -> str:
    if sheet.parts == 1:
        return title
    return deck.words("exercise.title_part", title=title, part=sheet.part, parts=sheet.parts)


def _columns(deck: Deck) -> tuple[TableColumn, ...]:
    words = deck.words
    return (
        TableColumn(words("exercise.question"), 5.6),
        TableColumn(words("exercise.business"), 1.25, to_fill=True, side="business"),
        TableColumn(words("exercise.it"), 1.25, to_fill=True, side="it"),
        TableColumn(words("exercise.evidence"), 4.0, to_fill=True),
    )


def _row(deck: Deck, item: Item) -> TableRow:
    name = Run(deck.words("exercise.item", name=item.name), bold=True)
    return (Paragraph((name, Run(item.question))),), (), (), ()


def _lead(deck: Deck, instrument: Instrument, sheet: _Sheet, count: int) -> Paragraph:
    key = "exercise.lead" if sheet.parts == 1 else "exercise.lead_part"
    place = deck.words(key, number=sheet.number, count=count, part=sheet.part, parts=sheet.parts)
    levels = " · " + " · ".join(
        deck.words("exercise.lead_level", value=level.value, name=level.name) for level in instrument.levels
    )
    full, short = sheet.dimension.name, sheet.dimension.short_name
    choices = ((full, place + levels), (short, place + levels), (full, place))
    name, rest = next((c for c in choices if fits_one_line("".join(c), LEAD.width, TABLE_SIZE)), (short, place))
    return Paragraph((Run(name, bold=True, role=sheet.dimension.side), Run(rest)))


def _notes(deck: Deck, programme: Programme, sheets: Sequence[_Sheet], place: int) -> list[str]:
    words, sheet = deck.words, sheets[place]
    lines = [words("exercise.notes_how")]
    number = programme.own.get(sheet.dimension.id)
    if number is None:
        lines.append(words("exercise.notes_free"))
    else:
        same = [n for n, other in enumerate(sheets) if programme.own.get(other.dimension.id) == number]
        if place == same[0]:
            lines += headed(words("notes.before"), tell(words, programme.between(number))[1:])
        lines += tell(words, programme.blocks[number : number + 1])
        lines += ["", _share_of_time(deck, programme, number, same.index(place), len(same), len(sheet.items))]
    why = pairs(words, ((item.name, item.why) for item in sheet.items))
    return lines + headed(words("exercise.notes_why"), why)


def _share_of_time(deck: Deck, programme: Programme, number: int, place: int, slides: int, questions: int) -> str:
    timed = programme.blocks[number]
    start = timed.start + timed.block.minutes * place // slides
    end = timed.start + timed.block.minutes * (place + 1) // slides
    each = max(1, (end - start) // questions)
    return deck.words("exercise.notes_slide", minutes=end - start, start=clock(start), end=clock(end), each=each)
