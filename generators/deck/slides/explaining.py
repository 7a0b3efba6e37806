"""The slides that explain the framework: picture, perspectives and answer scale."""

from pptx.util import Inches

from generators.deck.agenda.script import headed, pairs, tell
from generators.deck.drawings.diagram import draw_diagram
from generators.deck.drawings.fit_diagram import place_drawing
from generators.deck.drawings.ladder import draw_ladder, head_of_level
from generators.deck.native.tables import TableCell, TableColumn, TableRow, cell, lay_table, split_rows
from generators.deck.page.grid import BODY, MAIN
from generators.deck.page.paragraphs import Paragraph, Run, heading, paragraph, plain
from generators.deck.page.text_parts import fit_text, headline, number_title
from generators.deck.slides.brief import Brief
from generators.deck.slides.picture_in_words import fit_legend, side_runs, tell_parts
from generators.deck.slideshow import Slide
from generators.model.framework import Perspective
from generators.model.instrument import Instrument

_TALLEST = Inches(1.15)


def tell_picture(brief: Brief) -> tuple[Slide, ...]:
    """Return the framework as a diagram, with what its numbers or parts mean beside it; in words if it is crowded."""
    framework, words, stationery = brief.framework, brief.words, brief.stationery
    title, rest = headline(stationery, framework.tagline, framework.diagram.title)
    notes = (words("diagram.notes_intro"), *tell(words, brief.programme.overview))
    notes += tuple(headed(words("diagram.notes_description"), [framework.diagram.description]))
    beside, legend = place_drawing(stationery, framework, MAIN), fit_legend(brief)
    if beside and legend:
        lead = paragraph(rest or words("diagram.lead_named", name=framework.diagram.title))
        figure = draw_diagram(stationery, framework, beside)
        return (Slide("diagram", title, notes, lead, (legend,), figure),)
    alone = place_drawing(stationery, framework, BODY)
    if alone is None:
        return tell_parts(brief, title, notes)
    sides = Paragraph((Run(words("diagram.lead_sides")), *side_runs(brief)))
    return (Slide("diagram", title, notes, sides, figure=draw_diagram(stationery, framework, alone)),)


def tell_perspectives(brief: Brief) -> tuple[Slide, ...]:
    """Return the perspectives as a table: path, roles, criterion and when to choose each."""
    words, perspectives = brief.words, brief.framework.perspectives
    columns = (
        TableColumn(words("perspectives.perspective"), 3.0), TableColumn(words("perspectives.top_management"), 2.0),
        TableColumn(words("perspectives.it_management"), 2.0), TableColumn(words("perspectives.criterion"), 1.9),
        TableColumn(words("perspectives.choose_when"), 3.2),
    )  # fmt: skip
    rows = [_perspective_row(brief, perspective) for perspective in perspectives]
    parts = split_rows(brief.stationery, columns, rows)
    told = pairs(words, ((perspective.name, perspective.about.text) for perspective in perspectives))
    notes = (words("perspectives.notes_intro"), *headed(words("perspectives.notes_about"), told))
    key = "perspectives.title" if len(parts) == 1 else "perspectives.title_part"
    tables = [
        lay_table(brief.stationery, columns, chunk, name=words("perspectives.name"), tallest=_TALLEST)
        for chunk in parts
    ]
    counts = {"count": len(perspectives), "parts": len(parts)}
    lead = paragraph(words("perspectives.lead"))
    return tuple(
        Slide("table", words(key, part=part, **counts), notes, lead, figure=table)
        for part, table in enumerate(tables, start=1)
    )


def tell_levels(brief: Brief, instrument: Instrument) -> tuple[Slide, ...]:
    """Return the answer scale as a ladder with what to do when in doubt beside it, or as a table where it is long."""
    words, stationery = brief.words, brief.stationery
    title, rest = headline(stationery, instrument.how_to_answer, words("levels.name"))
    notes = _level_notes(brief)
    ladder = draw_ladder(stationery, instrument.levels)
    if ladder is None:
        return _level_tables(brief, instrument, title, paragraph(rest or words("levels.lead")))
    aside = [heading(words("levels.aside")), *([plain(rest)] if rest else [])]
    aside += [plain(words(f"levels.{key}")) for key in ("not_applicable", "blank", "sides")]
    texts = (fit_text(stationery, "diagram", "aside", aside),)
    return (Slide("diagram", title, notes, paragraph(words("levels.lead")), texts, ladder),)


def _level_notes(brief: Brief) -> tuple[str, ...]:
    words = brief.words
    bands = [
        words("levels.notes_band", at_least=f"{band.at_least:g}", name=band.name, meaning=band.meaning)
        for band in brief.framework.bands
    ]
    return (words("levels.notes_intro"), *headed(words("levels.notes_bands"), bands))


def _level_tables(brief: Brief, instrument: Instrument, title: str, lead: Paragraph) -> tuple[Slide, ...]:
    words, stationery = brief.words, brief.stationery
    columns = (TableColumn(words("levels.level"), 3.5), TableColumn(words("levels.meaning"), 8.6))
    rows = [(cell(head_of_level(stationery, level), bold=True), cell(level.meaning)) for level in instrument.levels]
    name, notes = words("levels.group"), _level_notes(brief)
    tables = [lay_table(stationery, columns, chunk, name=name) for chunk in split_rows(stationery, columns, rows)]
    return tuple(
        Slide("table", number_title(stationery, title, part, len(tables)), notes, lead, figure=table)
        for part, table in enumerate(tables, start=1)
    )


def _perspective_row(brief: Brief, perspective: Perspective) -> TableRow:
    short = {dimension.id: dimension.short_name for dimension in brief.framework.dimensions}
    path = brief.words("perspectives.step").join(short[step] for step in perspective.path)
    name: TableCell = (paragraph(perspective.name, bold=True), paragraph(path, role="muted"))
    roles = cell(perspective.top_management), cell(perspective.it_management)
    return name, *roles, cell(perspective.performance_criterion), cell(perspective.choose_when)
