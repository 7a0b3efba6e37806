"""The slides of worksheets: a table to fill in together, and the four fields of a plot to place its rows in."""

from collections.abc import Callable, Iterator, Sequence

from pptx.util import Emu, Inches, Length

from generators.deck.agenda.script import headed, pairs
from generators.deck.drawings.quadrants import Fields, add_fields
from generators.deck.native.tables import (
    SIDE_MARGIN,
    TableColumn,
    TableRow,
    add_table,
    cell,
    count_blank_rows,
    split_rows,
)
from generators.deck.page.grid import BODY
from generators.deck.page.layouts import ASIDE_INDEX, TABLE_SIZE
from generators.deck.page.presentation import Deck
from generators.deck.page.text_width import text_width
from generators.deck.page.writing import Paragraph, heading, paragraph, plain
from generators.model.framework import Framework
from generators.model.instrument import Column, Plot, Quadrant, Worksheet

_TALLEST = Inches(0.8)
_TEXT_WEIGHT, _CHOICE_WEIGHT, _LEVEL_WEIGHT = 1.6, 1.0, 0.5
"""How the width is shared that no word needs."""
_WIDEST_HEAD, _SIGNS_A_WEIGHT = 3.6, 13
"""The same for the heads of rows, by their longest text."""


def shown_worksheets(framework: Framework) -> tuple[Worksheet, ...]:
    """Return the worksheets that get slides: all but those that a canvas of the same name already shows."""
    canvases = framework.workshop.canvases if framework.workshop else ()
    taken = {canvas.name.lower() for canvas in canvases}
    return tuple(worksheet for worksheet in framework.worksheets if worksheet.name.lower() not in taken)


def add_worksheets(deck: Deck) -> None:
    """Add the slides of all worksheets: the fields of a plot first, then the table."""
    for worksheet in shown_worksheets(deck.framework):
        if worksheet.plot:
            _add_plot(deck, worksheet, worksheet.plot)
        _add_tables(deck, worksheet)


def advise(deck: Deck, quadrants: Sequence[Quadrant]) -> list[str]:
    """Return what each field means and what to do there, as lines of the notes."""
    told = ((quadrant.name, f"{quadrant.meaning} {quadrant.advice}") for quadrant in quadrants)
    return headed(deck.words("fields.notes_advice"), pairs(deck.words, told))


def _add_tables(deck: Deck, worksheet: Worksheet) -> None:
    words = deck.words
    tables = [
        (columns, rows)
        for columns in _tables_of_columns(deck, worksheet)
        for rows in split_rows(_rows(worksheet, columns), columns)
    ]
    title, rest = deck.headline(worksheet.purpose, worksheet.name)
    lead = paragraph(rest or words("worksheet.lead", name=worksheet.name))
    for part, (columns, rows) in enumerate(tables, start=1):
        if len(tables) > 1:
            title = words("worksheet.title_part", name=worksheet.name, part=part, parts=len(tables))
        slide = deck.add("Table", title=title, lead=lead, notes=_notes(deck, worksheet))
        add_table(deck, slide, columns, rows, name=worksheet.name, tallest=_TALLEST)


def _notes(deck: Deck, worksheet: Worksheet) -> list[str]:
    words = deck.words
    notes = [words("worksheet.notes_intro", purpose=worksheet.purpose), words("worksheet.notes_workbook")]
    rows = [(worksheet.row_name, worksheet.row_help)] if worksheet.row_help else []
    asked = [*rows, *((column.name, _ask(deck, column)) for column in worksheet.columns)]
    notes += headed(words("worksheet.notes_columns"), pairs(words, asked))
    return notes + headed(words("worksheet.notes_basis"), [worksheet.basis.text])


def _ask(deck: Deck, column: Column) -> str:
    listed = " ".join(_levels(deck, column)) or ", ".join(column.choices)
    choose = deck.words("worksheet.choose", choices=listed) if column.choices else listed
    return " ".join(text for text in (column.help, choose) if text) or deck.words("worksheet.free")


def _tables_of_columns(deck: Deck, worksheet: Worksheet) -> Iterator[tuple[TableColumn, ...]]:
    """Yield the columns of each table, the heads of rows first in each: as many as fit without breaking a word."""
    head = _longest_word(worksheet.row_name, *worksheet.rows)
    taken: list[Column] = []
    for column in worksheet.columns:
        words = (_longest_word(_headed(deck, one)) for one in (*taken, column))
        if taken and head + sum(words) > BODY.width:
            yield _columns(deck, worksheet, taken)
            taken = []
        taken.append(column)
    yield _columns(deck, worksheet, taken)


def _columns(deck: Deck, worksheet: Worksheet, asked: Sequence[Column]) -> tuple[TableColumn, ...]:
    names = [worksheet.row_name, *(_headed(deck, column) for column in asked)]
    least = [_longest_word(names[0], *worksheet.rows), *map(_longest_word, names[1:])]
    longest = max(map(len, worksheet.rows), default=0)
    weights = [max(_TEXT_WEIGHT, min(_WIDEST_HEAD, longest / _SIGNS_A_WEIGHT)), *map(_weight, asked)]
    spare = max(0, BODY.width - sum(least))
    shares = [width + spare * weight / sum(weights) for width, weight in zip(least, weights, strict=True)]
    to_fill = [not worksheet.rows, *(True for _ in asked)]
    return tuple(
        TableColumn(name, share, to_fill=fill) for name, share, fill in zip(names, shares, to_fill, strict=True)
    )


def _headed(deck: Deck, column: Column) -> str:
    if not column.levels:
        return column.name
    span = {"low": column.levels[0].value, "high": column.levels[-1].value}
    return deck.words("worksheet.rated", name=column.name, **span)


def _weight(column: Column) -> float:
    return _LEVEL_WEIGHT if column.levels else _CHOICE_WEIGHT if column.choices else _TEXT_WEIGHT


def _longest_word(*texts: str) -> Length:
    words = (word for text in texts for word in text.split())
    return Emu(max(text_width(word, TABLE_SIZE, bold=True) for word in words) + 2 * SIDE_MARGIN + Inches(0.02))


def _rows(worksheet: Worksheet, columns: Sequence[TableColumn]) -> list[TableRow]:
    blank = ((),) * (len(columns) - 1)
    if worksheet.rows:
        return [(cell(row, bold=True), *blank) for row in worksheet.rows]
    return [((), *blank)] * min(worksheet.blank_rows, count_blank_rows(columns))


def _add_plot(deck: Deck, worksheet: Worksheet, plot: Plot) -> None:
    words = deck.words
    axes = {column.id: column for column in worksheet.columns}
    across, up = axes[plot.across], axes[plot.up]
    notes = [words("fields.notes_plot", name=worksheet.name), *advise(deck, plot.quadrants)]
    title = words("fields.title_plot", name=worksheet.name)
    slide = deck.add("Diagram", title=title, lead=paragraph(worksheet.purpose), notes=notes)
    split = plain(words("fields.split", split=f"{plot.split:g}"))
    versions = ([*_explain(deck, across, up, told=told), split] for told in (_levels, _level_names, _nothing))
    next(version for version in versions if deck.fill_fitting(slide, ASIDE_INDEX, version))
    add_fields(deck, slide, Fields(worksheet.name, across.name, up.name, plot.quadrants, {}), with_advice=False)


def _explain(deck: Deck, across: Column, up: Column, *, told: Callable[[Deck, Column], list[str]]) -> list[Paragraph]:
    axes = {"across": across, "up": up}
    return [
        line
        for axis, column in axes.items()
        for line in (heading(deck.words(f"fields.{axis}", name=column.name)), *map(plain, told(deck, column)))
    ]


def _levels(deck: Deck, column: Column) -> list[str]:
    return [deck.words("worksheet.level", value=one.value, name=one.name, meaning=one.meaning) for one in column.levels]


def _level_names(deck: Deck, column: Column) -> list[str]:
    return [deck.words("exercise.lead_level", value=level.value, name=level.name) for level in column.levels]


def _nothing(_deck: Deck, _column: Column) -> list[str]:
    return []
