"""What a framework's picture shows, in words: the legend beside it, and a table in its place where it is crowded."""

from pptx.util import Pt

from generators.deck.drawings.diagram import link_numbers
from generators.deck.native.tables import TableColumn, TableRow, cell, lay_table, split_rows
from generators.deck.page.paragraphs import Paragraph, Run, heading, paragraph
from generators.deck.page.text_parts import TextPart, find_fit, number_title
from generators.deck.slides.brief import Brief
from generators.deck.slideshow import Slide
from generators.model.framework import Node
from generators.model.instrument import Dimension

_APART = Pt(4)


def fit_legend(brief: Brief) -> TextPart | None:
    """Return what each drawn line or box asks, or only the names of lines where that does not fit; None if neither."""
    dimensions = {dimension.id: dimension for dimension in brief.framework.dimensions}
    sides = Paragraph(side_runs(brief), before=_APART, is_plain=True)
    start = [heading(brief.words("diagram.read")), sides]
    lines = [
        _legend_line(
            brief, brief.words("diagram.numbered", number=number, name=dimensions[name].name), dimensions[name]
        )
        for name, number in link_numbers(brief.framework).items()
    ]
    boxes = [dimensions[node.id] for node in brief.framework.diagram.nodes if node.id in dimensions]
    asking = lines or [_legend_line(brief, part.name, part) for part in boxes or brief.framework.dimensions]
    names = [Paragraph(line.runs[:1], before=_APART, is_plain=True) for line in lines]
    versions = [[*start, *asking], *([[*start, *names]] if names else [])]
    found = (find_fit(brief.stationery, "diagram", "aside", version) for version in versions)
    return next((part for part in found if part), None)


def side_runs(brief: Brief) -> tuple[Run, ...]:
    """Return what the colours in the picture mean."""
    words, nodes = brief.words, brief.framework.diagram.nodes
    by_id = {dimension.id: dimension.side for dimension in brief.framework.dimensions}
    sides = {node.side or by_id.get(node.id) for node in nodes} | {by_id.get(node.id) for node in nodes}
    shown = [side for side in ("business", "it", "shared") if side in sides]
    pairs = ((Run(words("signs.side"), role=side), Run(words(f"diagram.side_{side}"))) for side in shown)
    return tuple(run for pair in pairs for run in pair)


def tell_parts(brief: Brief, title: str, notes: tuple[str, ...]) -> tuple[Slide, ...]:
    """Return the boxes of a picture that no slide can hold as a table: name, place, side, and where its lines lead."""
    words, stationery = brief.words, brief.stationery
    shares = {"box": 4.0, "place": 3.0, "side": 1.4, "leads_to": 3.7}
    columns = [TableColumn(words(f"parts.{key}"), share) for key, share in shares.items()]
    rows = [_part_row(brief, node) for node in brief.framework.diagram.nodes]
    lead = paragraph(words("diagram.lead_named", name=brief.framework.diagram.title))
    name = brief.framework.diagram.title
    tables = [lay_table(stationery, columns, chunk, name=name) for chunk in split_rows(stationery, columns, rows)]
    return tuple(
        Slide("table", number_title(stationery, title, part, len(tables)), notes, lead, figure=table)
        for part, table in enumerate(tables, start=1)
    )


def _legend_line(brief: Brief, name: str, dimension: Dimension) -> Paragraph:
    head = Run(brief.words("diagram.part", name=name), bold=True, role=dimension.side)
    return Paragraph((head, Run(dimension.key_question)), before=_APART, is_plain=True)


def _part_row(brief: Brief, node: Node) -> TableRow:
    words, diagram = brief.words, brief.framework.diagram
    names = {box.id: box.label for box in diagram.nodes}
    sides = {part.id: part.side for part in brief.framework.dimensions}
    named = {part.id: part.name for part in brief.framework.dimensions}
    headings = [*diagram.columns[node.column - 1 : node.column], *diagram.rows[node.row - 1 : node.row]]
    leads_to = (names[link.end] or named.get(link.end, link.end) for link in diagram.links if link.start == node.id)
    return (
        cell(node.label or named.get(node.id, node.id), bold=True),
        cell(words("signs.next").join(headings)),
        cell(words(f"sides.{node.side or sides.get(node.id, 'shared')}")),
        cell(words("signs.next").join(leads_to)),
    )
