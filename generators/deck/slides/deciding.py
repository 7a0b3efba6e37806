"""The slides after the exercises: scores of both sides, placements, gaps and actions, canvases."""

from pptx.util import Inches

from generators.deck.agenda.script import entries, headed, tell
from generators.deck.drawings.quadrants import Fields, draw_fields
from generators.deck.native.side_chart import SIDES
from generators.deck.native.tables import TableColumn, blank_rows, cell, lay_table, split_rows
from generators.deck.page.paragraphs import Paragraph, Run, heading, paragraph, plain
from generators.deck.page.text_parts import fit_text, headline, number_title
from generators.deck.slides.brief import Brief
from generators.deck.slides.example_scores import (
    Example,
    chart_example,
    evaluate_example,
    tell_overall,
    tell_parts_scored,
    tell_scoring,
    tell_widest,
)
from generators.deck.slides.worksheet_slides import advise
from generators.deck.slideshow import Slide
from generators.model.framework import Canvas
from generators.model.instrument import Instrument, Score
from generators.model.practice import ACTION_OWNERS
from generators.score_words import load_score_words
from generators.scoring import plan

_EMPTY_ROWS = 5
_TALLEST = Inches(0.9)


def tell_scores(brief: Brief, instrument: Instrument) -> tuple[Slide, ...]:
    """Return the scores of both sides: the worked example as a chart, or a table to fill in where there is none."""
    example = evaluate_example(brief)
    return (_score_chart(brief, instrument, example),) if example else _score_tables(brief)


def tell_placements(brief: Brief) -> tuple[Slide, ...]:
    """Return the four fields of each score that places the organisation between two axes."""
    placing = [score for score in brief.framework.scores if score.quadrants]
    example = evaluate_example(brief) if placing else None
    return tuple(_placement(brief, score, example) for score in placing)


def tell_gaps(brief: Brief) -> Slide:
    """Return an empty table for gaps, their causes and the first actions."""
    words, owners = brief.words, brief.edition.library.advice[ACTION_OWNERS]
    shares = {"gap": 2.1, "business": 1.7, "it": 1.7, "cause": 1.9, "action": 2.2, "owners": 1.4, "by_when": 1.1}
    columns = [
        TableColumn(words(f"gaps.{key}"), share, to_fill=True, side=key if key in SIDES else None)
        for key, share in shares.items()
    ]
    ideas = words("gaps.notes_ideas", page=brief.page)
    notes = (words("gaps.notes_intro", action_owners=owners.rule), *tell(words, brief.programme.deciding), "", ideas)
    rows = blank_rows(columns, _EMPTY_ROWS)
    table = lay_table(brief.stationery, columns, rows, name=words("gaps.name"), tallest=_TALLEST)
    lead = paragraph(words("gaps.lead", owners=owners.short or owners.rule))
    return Slide("table", words("gaps.title"), notes, lead, figure=table)


def tell_canvas(brief: Brief, canvas: Canvas) -> Slide:
    """Return a canvas as an empty table with its columns."""
    words = brief.words
    title, rest = headline(brief.stationery, canvas.purpose, canvas.name)
    lead = paragraph(rest or words("canvas.lead", name=canvas.name))
    listed = words("signs.next").join(canvas.columns)
    intro = words("canvas.notes_intro", purpose=canvas.purpose)
    columns = [TableColumn(name, 1, to_fill=True) for name in canvas.columns]
    rows = blank_rows(columns, _EMPTY_ROWS)
    table = lay_table(brief.stationery, columns, rows, name=canvas.name, tallest=_TALLEST)
    return Slide("table", title, (intro, words("canvas.notes_columns", columns=listed)), lead, figure=table)


def _score_chart(brief: Brief, instrument: Instrument, example: Example) -> Slide:
    words = brief.words
    title, rest = headline(brief.stationery, tell_widest(brief, example), words("chart.name_gap"))
    lead = Paragraph((Run(example.told.organisation, bold=True), Run(words("chart.lead"))))
    told = entries(words, tell_parts_scored(brief, example))
    notes = (
        words("chart.notes_intro"),
        words("chart.notes_ask"),
        *tell(words, brief.programme.reading),
        *headed(words("scores.notes_told"), told),
        *headed(words("scores.notes_about"), tell_scoring(brief)),
        "",
        example.told.story,
    )
    texts = (fit_text(brief.stationery, "chart", "aside", *_beside_chart(brief, instrument, example, rest)),)
    return Slide("chart", title, notes, lead, texts, chart_example(brief, example, instrument))


def _beside_chart(
    brief: Brief, instrument: Instrument, example: Example, rest: str | None
) -> tuple[list[Paragraph], ...]:
    """Return what stands beside the chart, and a shorter version."""
    words = brief.words
    scale = {"lowest": instrument.levels[0].value, "highest": instrument.levels[-1].value}
    start = [heading(words("chart.example")), *([plain(rest)] if rest else [])]
    start += map(plain, tell_overall(brief, example))
    read = [heading(words("chart.read")), plain(words("chart.read_how", **scale))]
    edit = [heading(words("chart.edit")), plain(words("chart.edit_how"))]
    return [*start, *read, *edit], [*start, *edit], start


def _score_tables(brief: Brief) -> tuple[Slide, ...]:
    words, stationery = brief.words, brief.stationery
    columns = (
        TableColumn(words("results.dimension"), 3.6),
        TableColumn(words("results.business"), 1.3, to_fill=True, side="business"),
        TableColumn(words("results.it"), 1.3, to_fill=True, side="it"),
        TableColumn(words("results.gap"), 1.2, to_fill=True),
        TableColumn(words("results.stands_out"), 4.7, to_fill=True),
    )
    asked = [dimension.name for dimension in brief.framework.asked]
    rows = [(cell(name), (), (), (), ()) for name in [*asked, load_score_words()("overall.name")]]
    about = headed(words("scores.notes_about"), tell_scoring(brief))
    notes = (words("results.notes_intro"), *tell(words, brief.programme.reading), *about)
    tables = [
        lay_table(stationery, columns, chunk, name=words("results.name"), tallest=Inches(0.7))
        for chunk in split_rows(stationery, columns, rows)
    ]
    lead = paragraph(words("results.lead"))
    return tuple(
        Slide("table", number_title(stationery, words("results.title"), part, len(tables)), notes, lead, figure=table)
        for part, table in enumerate(tables, start=1)
    )


def _placement(brief: Brief, score: Score, example: Example | None) -> Slide:
    words, framework = brief.words, brief.framework
    names = {step.id: step.name for step in plan(framework)} | {item.id: item.name for item in framework.asked_items}
    across, up = (names.get(operand, operand) for operand in score.of)
    drawn = Fields(score.name, across, up, score.quadrants or (), _example_places(brief, example, score.id))
    beside = [heading(words("fields.across", name=across)), heading(words("fields.up", name=up))]
    beside += [plain(words("fields.split", split=f"{score.split:g}")), plain(words("fields.near"))]
    if drawn.notes:
        beside += [heading(words("chart.example")), plain(words("fields.example"))]
    notes = (words("fields.notes_score"), score.about, *advise(brief, drawn.quadrants))
    texts = (fit_text(brief.stationery, "diagram", "aside", beside),)
    title = words("fields.title_score", name=score.name)
    figure = draw_fields(brief.stationery, drawn, with_advice=True)
    return Slide("diagram", title, notes, paragraph(score.about), texts, figure)


def _example_places(brief: Brief, example: Example | None, score: str) -> dict[int, list[Paragraph]]:
    """Return a line for each side of the worked example, by the field in which it stands."""
    found: dict[int, list[Paragraph]] = {}
    for side, result in example.results.items() if example else ():
        place = result.scores[score]
        if place is not None:
            told = brief.words("fields.stands", side=brief.words(f"sides.{side}"))
            found.setdefault(int(place) - 1, []).append(Paragraph((Run(told, bold=True, role=side),)))
    return found
