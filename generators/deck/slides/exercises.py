"""One exercise slide for each dimension with questions, in the order of the agenda, with room to write."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from pptx.util import Inches

from generators.deck.agenda.clock import clock
from generators.deck.agenda.script import headed, pairs, tell
from generators.deck.drawings.ladder import level_name
from generators.deck.native.tables import TableColumn, TableRow, lay_table, split_rows
from generators.deck.page.grid import LEAD
from generators.deck.page.layouts import TABLE_SIZE
from generators.deck.page.paragraphs import Paragraph, Run, paragraph
from generators.deck.page.text_parts import headline, number_title
from generators.deck.slides.brief import Brief
from generators.deck.slideshow import Slide
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


def tell_exercises(brief: Brief, instrument: Instrument) -> tuple[Slide, ...]:
    """Return the exercise slides of every dimension that has active items."""
    sheets = [
        sheet
        for number, dimension in enumerate(_in_order(brief), start=1)
        for sheet in _sheets(brief, number, dimension)
    ]
    return tuple(_slide(brief, instrument, sheets, place) for place in range(len(sheets)))


def _in_order(brief: Brief) -> tuple[Dimension, ...]:
    """Return the dimensions with active items as the agenda takes them up; those it leaves out come last."""
    own, last = brief.programme.own, len(brief.programme.blocks)
    return tuple(sorted(brief.framework.asked, key=lambda dimension: own.get(dimension.id, last)))


def _sheets(brief: Brief, number: int, dimension: Dimension) -> list[_Sheet]:
    items = iter(dimension.asked)
    rows = [_row(brief, item) for item in dimension.asked]
    parts = split_rows(brief.stationery, _columns(brief), rows, most=_MOST_QUESTIONS)
    return [
        _Sheet(dimension, tuple(islice(items, len(chunk))), chunk, number, part, len(parts))
        for part, chunk in enumerate(parts, start=1)
    ]


def _slide(brief: Brief, instrument: Instrument, sheets: Sequence[_Sheet], place: int) -> Slide:
    sheet = sheets[place]
    question, name = sheet.dimension.key_question, sheet.dimension.name
    title, rest = headline(brief.stationery, _titled(brief, sheet, question), _titled(brief, sheet, name))
    lead = paragraph(question) if rest else _lead(brief, instrument, sheet, sheets[-1].number)
    table_name = brief.words("exercise.name", name=name)
    table = lay_table(brief.stationery, _columns(brief), sheet.rows, name=table_name, tallest=_TALLEST)
    return Slide("table", title, _notes(brief, sheets, place), lead, figure=table)


def _titled(brief: Brief, sheet: _Sheet, title: str) -> str:
    return number_title(brief.stationery, title, sheet.part, sheet.parts)


def _columns(brief: Brief) -> tuple[TableColumn, ...]:
    words = brief.words
    return (
        TableColumn(words("exercise.question"), 5.6),
        TableColumn(words("exercise.business"), 1.25, to_fill=True, side="business"),
        TableColumn(words("exercise.it"), 1.25, to_fill=True, side="it"),
        TableColumn(words("exercise.evidence"), 4.0, to_fill=True),
    )


def _row(brief: Brief, item: Item) -> TableRow:
    name = Run(brief.words("exercise.item", name=item.name), bold=True)
    return (Paragraph((name, Run(item.question))),), (), (), ()


def _lead(brief: Brief, instrument: Instrument, sheet: _Sheet, count: int) -> Paragraph:
    key = "exercise.lead" if sheet.parts == 1 else "exercise.lead_part"
    place = brief.words(key, number=sheet.number, count=count, part=sheet.part, parts=sheet.parts)
    apart = brief.words("signs.apart")
    levels = "".join(f"{apart}{level_name(brief.stationery, level)}" for level in instrument.levels)
    full, short = sheet.dimension.name, sheet.dimension.short_name
    choices = ((full, place + levels), (short, place + levels), (full, place))
    name, rest = next((choice for choice in choices if _is_one_line(brief, "".join(choice))), (short, place))
    return Paragraph((Run(name, bold=True, role=sheet.dimension.side), Run(rest)))


def _is_one_line(brief: Brief, text: str) -> bool:
    return brief.stationery.text_width(text, TABLE_SIZE, bold=True) <= LEAD.width


def _notes(brief: Brief, sheets: Sequence[_Sheet], place: int) -> tuple[str, ...]:
    words, programme, sheet = brief.words, brief.programme, sheets[place]
    why = headed(words("exercise.notes_why"), pairs(words, ((item.name, item.why) for item in sheet.items)))
    number = programme.own.get(sheet.dimension.id)
    if number is None:
        return (words("exercise.notes_how"), words("exercise.notes_free"), *why)
    same = [n for n, other in enumerate(sheets) if programme.own.get(other.dimension.id) == number]
    between = tell(words, programme.between(number))[1:] if place == same[0] else []
    return (
        words("exercise.notes_how"),
        *headed(words("notes.before"), between),
        *tell(words, programme.blocks[number : number + 1]),
        "",
        _share_of_time(brief, number, len(sheet.items), place=same.index(place), slides=len(same)),
        *why,
    )


def _share_of_time(brief: Brief, number: int, questions: int, *, place: int, slides: int) -> str:
    timed = brief.programme.blocks[number]
    start = timed.start + timed.block.minutes * place // slides
    end = timed.start + timed.block.minutes * (place + 1) // slides
    each = max(1, (end - start) // questions)
    return brief.words("exercise.notes_slide", minutes=end - start, start=clock(start), end=clock(end), each=each)
