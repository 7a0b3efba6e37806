"""The slides that explain the framework: picture, perspectives and answer scale."""

from collections.abc import Sequence

from pptx.slide import Slide
from pptx.util import Inches, Pt

from generators.deck.agenda.clock import Programme
from generators.deck.agenda.script import headed, pairs, tell
from generators.deck.drawings.diagram import add_diagram, link_numbers
from generators.deck.drawings.fit_diagram import place_drawing
from generators.deck.drawings.ladder import add_ladder, fitting_sizes
from generators.deck.native.tables import TableCell, TableColumn, TableRow, add_table, cell, split_rows
from generators.deck.page.grid import BODY, MAIN
from generators.deck.page.layouts import ASIDE_INDEX, LEAD_INDEX
from generators.deck.page.presentation import Deck
from generators.deck.page.writing import Paragraph, Run, heading, paragraph, plain
from generators.errors import AtlasError
from generators.model.framework import Perspective
from generators.model.instrument import Dimension, Instrument

_SIGN_OF_SIDE = "■ "
_APART = Pt(4)


class DiagramError(AtlasError):
    """A diagram that cannot be drawn on a slide."""


def add_picture(deck: Deck, programme: Programme) -> None:
    """Add the framework as a diagram, with what its numbers or parts mean beside it."""
    framework, words = deck.framework, deck.words
    title, rest = deck.headline(framework.tagline, framework.diagram.title)
    lead = rest or f"{words('diagram.lead')}: {framework.diagram.title}"
    notes = [words("diagram.notes_intro"), *tell(words, programme.overview)]
    notes += headed(words("diagram.notes_description"), [framework.diagram.description])
    slide = deck.add("Diagram", title=title, lead=paragraph(lead), notes=notes)
    beside_legend = place_drawing(framework, MAIN)
    placement = beside_legend if beside_legend and _fill_legend(deck, slide) else None
    if placement is None:
        sides = (Run(f"{words('diagram.lead')}   "), *_side_runs(deck))
        deck.fill(slide, LEAD_INDEX, [Paragraph(sides)])
        placement = place_drawing(framework, BODY)
    if placement is None:
        where = f"frameworks/{framework.id}.yml: diagram"
        raise DiagramError(f"{where}: its texts do not fit on a slide; shorten them or use fewer columns and rows")
    add_diagram(slide, framework, placement, deck.edition.brand)


def add_perspectives(deck: Deck) -> None:
    """Add the perspectives as a table: path, roles, criterion and when to choose each."""
    words, perspectives = deck.words, deck.framework.perspectives
    columns = (
        TableColumn(words("perspectives.perspective"), 3.0), TableColumn(words("perspectives.top_management"), 2.0),
        TableColumn(words("perspectives.it_management"), 2.0), TableColumn(words("perspectives.criterion"), 1.9),
        TableColumn(words("perspectives.choose_when"), 3.2),
    )  # fmt: skip
    parts = split_rows([_perspective_row(deck, perspective) for perspective in perspectives], columns)
    notes = [words("perspectives.notes_intro")]
    notes += headed(words("perspectives.notes_about"), pairs(words, ((p.name, p.about.text) for p in perspectives)))
    for part, chunk in enumerate(parts, start=1):
        key = "perspectives.title" if len(parts) == 1 else "perspectives.title_part"
        title = words(key, count=len(perspectives), part=part, parts=len(parts))
        slide = deck.add("Table", title=title, lead=paragraph(words("perspectives.lead")), notes=notes)
        add_table(deck, slide, columns, chunk, name=words("perspectives.name"), tallest=Inches(1.15))


def add_levels(deck: Deck, instrument: Instrument) -> None:
    """Add the answer scale as a ladder with what to do when in doubt beside it, or as a table where it is long."""
    words = deck.words
    title, rest = deck.headline(instrument.how_to_answer, words("levels.name"))
    bands = [
        words("levels.notes_band", at_least=f"{band.at_least:g}", name=band.name, meaning=band.meaning)
        for band in deck.framework.bands
    ]
    notes = [words("levels.notes_intro"), *headed(words("levels.notes_bands"), bands)]
    sizes = fitting_sizes(instrument.levels)
    if sizes is None:
        _add_level_tables(deck, instrument, title, paragraph(rest or words("levels.lead")), notes)
        return
    slide = deck.add("Diagram", title=title, lead=paragraph(words("levels.lead")), notes=notes)
    aside = [heading(words("levels.aside")), *([plain(rest)] if rest else [])]
    aside += [plain(words(f"levels.{key}")) for key in ("not_applicable", "blank", "sides")]
    deck.fill_fitting(slide, ASIDE_INDEX, aside)
    add_ladder(deck, slide, instrument.levels, sizes)


def _add_level_tables(deck: Deck, instrument: Instrument, title: str, lead: Paragraph, notes: Sequence[str]) -> None:
    words = deck.words
    columns = (TableColumn(words("levels.level"), 3.5), TableColumn(words("levels.meaning"), 8.6))
    rows = [(cell(f"{level.value}  {level.name}", bold=True), cell(level.meaning)) for level in instrument.levels]
    for chunk in split_rows(rows, columns):
        slide = deck.add("Table", title=title, lead=lead, notes=notes)
        add_table(deck, slide, columns, chunk, name=words("levels.group"))


def _fill_legend(deck: Deck, slide: Slide) -> bool:
    """Say what each drawn line or box asks; only name the lines if that does not fit; False if nothing fits."""
    named = {dimension.id: dimension for dimension in deck.framework.dimensions}
    numbers = link_numbers(deck.framework)
    sides = Paragraph(_side_runs(deck), before=_APART, is_plain=True)
    start = [heading(deck.words("diagram.read")), sides]
    lines = [_legend_line(f"{number}  {named[name].name}", named[name]) for name, number in numbers.items()]
    boxes = [named[node.id] for node in deck.framework.diagram.nodes if node.id in named]
    asking = lines or [_legend_line(part.name, part) for part in boxes or deck.framework.dimensions]
    if deck.fill_fitting(slide, ASIDE_INDEX, [*start, *asking]):
        return True
    names = [Paragraph(line.runs[:1], before=_APART, is_plain=True) for line in lines]
    return bool(names) and deck.fill_fitting(slide, ASIDE_INDEX, [*start, *names])


def _legend_line(name: str, dimension: Dimension) -> Paragraph:
    runs = (Run(f"{name}. ", bold=True, role=dimension.side), Run(dimension.key_question))
    return Paragraph(runs, before=_APART, is_plain=True)


def _side_runs(deck: Deck) -> tuple[Run, ...]:
    """Return what the colours in the picture mean."""
    sides = {node.side for node in deck.framework.diagram.nodes if node.side}
    named = {dimension.id: dimension.side for dimension in deck.framework.dimensions}
    sides |= {named[node.id] for node in deck.framework.diagram.nodes if node.id in named}
    shown = [side for side in ("business", "it", "shared") if side in sides]
    pairs_of_runs = ((Run(_SIGN_OF_SIDE, role=side), Run(f"{deck.words(f'sides.{side}')}   ")) for side in shown)
    return tuple(run for pair in pairs_of_runs for run in pair)


def _perspective_row(deck: Deck, perspective: Perspective) -> TableRow:
    short = {dimension.id: dimension.short_name for dimension in deck.framework.dimensions}
    path = deck.words("perspectives.step").join(short[step] for step in perspective.path)
    name: TableCell = (paragraph(perspective.name, bold=True), paragraph(path, role="muted"))
    roles = cell(perspective.top_management), cell(perspective.it_management)
    return name, *roles, cell(perspective.performance_criterion), cell(perspective.choose_when)
