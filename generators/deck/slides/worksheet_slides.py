"""The slides of worksheets: a table to fill in together, and the four fields of a plot to place its rows in."""

from collections.abc import Iterator, Sequence

from pptx.util import Inches

from generators.deck.agenda.script import headed, pairs
from generators.deck.drawings.ladder import level_name
from generators.deck.drawings.quadrants import Fields, draw_fields
from generators.deck.native.tables import (
    TableColumn,
    TableRow,
    blank_rows,
    cell,
    count_blank_rows,
    lay_table,
    split_rows,
)
from generators.deck.page.paragraphs import Paragraph, heading, paragraph, plain
from generators.deck.page.text_parts import fit_text, headline
from generators.deck.slides.brief import Brief
from generators.deck.slides.worksheet_columns import tables_of_columns
from generators.deck.slideshow import Slide
from generators.model.framework import Framework
from generators.model.instrument import Column, Plot, Quadrant, Worksheet

_TALLEST = Inches(0.8)


def shown_worksheets(framework: Framework) -> tuple[Worksheet, ...]:
    """Return the worksheets that get slides: all but those that a canvas of the same name already shows."""
    canvases = framework.workshop.canvases if framework.workshop else ()
    taken = {canvas.name.lower() for canvas in canvases}
    return tuple(worksheet for worksheet in framework.worksheets if worksheet.name.lower() not in taken)


def tell_worksheets(brief: Brief) -> Iterator[Slide]:
    """Yield the slides of all worksheets: the fields of a plot first, then the table."""
    for worksheet in shown_worksheets(brief.framework):
        if worksheet.plot:
            yield _plot(brief, worksheet, worksheet.plot)
        yield from _tables(brief, worksheet)


def advise(brief: Brief, quadrants: Sequence[Quadrant]) -> list[str]:
    """Return what each field means and what to do there, as lines of the notes."""
    told = ((quadrant.name, f"{quadrant.meaning} {quadrant.advice}") for quadrant in quadrants)
    return headed(brief.words("fields.notes_advice"), pairs(brief.words, told))


def _tables(brief: Brief, worksheet: Worksheet) -> Iterator[Slide]:
    words, stationery = brief.words, brief.stationery
    tables = [
        lay_table(stationery, columns, rows, name=worksheet.name, tallest=_TALLEST)
        for columns in tables_of_columns(stationery, worksheet)
        for rows in split_rows(stationery, columns, _rows(brief, worksheet, columns))
    ]
    title, rest = headline(stationery, worksheet.purpose, worksheet.name)
    lead, notes = paragraph(rest or words("worksheet.lead", name=worksheet.name)), _notes(brief, worksheet)
    for part, table in enumerate(tables, start=1):
        if len(tables) > 1:
            title = words("worksheet.title_part", name=worksheet.name, part=part, parts=len(tables))
        yield Slide("table", title, notes, lead, figure=table)


def _rows(brief: Brief, worksheet: Worksheet, columns: Sequence[TableColumn]) -> Sequence[TableRow]:
    if worksheet.rows:
        blank: TableRow = ((),) * (len(columns) - 1)
        return [(cell(row, bold=True), *blank) for row in worksheet.rows]
    return blank_rows(columns, min(worksheet.blank_rows, count_blank_rows(brief.stationery, columns)))


def _notes(brief: Brief, worksheet: Worksheet) -> tuple[str, ...]:
    words = brief.words
    rows = [(worksheet.row_name, worksheet.row_help)] if worksheet.row_help else []
    asked = [*rows, *((column.name, _ask(brief, column)) for column in worksheet.columns)]
    return (
        words("worksheet.notes_intro", purpose=worksheet.purpose),
        words("worksheet.notes_workbook"),
        *headed(words("worksheet.notes_columns"), pairs(words, asked)),
        *headed(words("worksheet.notes_basis"), [worksheet.basis.text]),
    )


def _ask(brief: Brief, column: Column) -> str:
    listed = " ".join(_levels(brief, column)) or brief.words("signs.next").join(column.choices)
    choose = brief.words("worksheet.choose", choices=listed) if column.choices else listed
    return " ".join(text for text in (column.help, choose) if text) or brief.words("worksheet.free")


def _plot(brief: Brief, worksheet: Worksheet, plot: Plot) -> Slide:
    words, stationery = brief.words, brief.stationery
    axes = {column.id: column for column in worksheet.columns}
    across, up = axes[plot.across], axes[plot.up]
    notes = (words("fields.notes_plot", name=worksheet.name), *advise(brief, plot.quadrants))
    split = plain(words("fields.split", split=f"{plot.split:g}"))
    told = (
        (_levels(brief, across), _levels(brief, up)),
        (_level_names(brief, across), _level_names(brief, up)),
        ((), ()),
    )
    versions = [[*_axis(brief, "across", across, a), *_axis(brief, "up", up, u), split] for a, u in told]
    texts = (fit_text(stationery, "diagram", "aside", *versions),)
    fields = Fields(worksheet.name, across.name, up.name, plot.quadrants, {})
    figure = draw_fields(stationery, fields, with_advice=False)
    title = words("fields.title_plot", name=worksheet.name)
    return Slide("diagram", title, notes, paragraph(worksheet.purpose), texts, figure)


def _axis(brief: Brief, axis: str, column: Column, told: Sequence[str]) -> list[Paragraph]:
    return [heading(brief.words(f"fields.{axis}", name=column.name)), *map(plain, told)]


def _levels(brief: Brief, column: Column) -> list[str]:
    return [
        brief.words("worksheet.level", value=one.value, name=one.name, meaning=one.meaning) for one in column.levels
    ]


def _level_names(brief: Brief, column: Column) -> list[str]:
    return [level_name(brief.stationery, level) for level in column.levels]
