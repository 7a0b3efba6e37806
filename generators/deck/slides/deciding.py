"""The slides after the exercises: scores of both sides, gaps and actions, canvases, next steps."""

from pptx.util import Inches, Pt

from generators.deck.agenda.clock import Programme
from generators.deck.agenda.script import tell
from generators.deck.drawings.quadrants import Fields, add_fields
from generators.deck.native.side_chart import SIDES, Profiles, add_chart, example_profiles
from generators.deck.native.tables import TableColumn, add_table, cell, split_rows
from generators.deck.page.layouts import ASIDE_INDEX, MAIN_INDEX
from generators.deck.page.presentation import Deck
from generators.deck.page.writing import Paragraph, Run, heading, paragraph, plain
from generators.deck.slides.worksheet_slides import advise
from generators.model.framework import Canvas, Workshop
from generators.model.instrument import Instrument, Score, WorkedExample
from generators.operations import TOLERANCE
from generators.scoring import evaluate, plan

_EMPTY_ROWS = 5
_TALLEST = Inches(0.9)


def add_scores(deck: Deck, instrument: Instrument, programme: Programme) -> None:
    """Add the scores of both sides: the worked example as a chart, or a table to fill in where there is none."""
    profiles = example_profiles(deck.framework)
    if profiles and deck.framework.example:
        _add_score_chart(deck, instrument, deck.framework.example, profiles, programme)
    else:
        _add_score_table(deck, programme)


def add_placements(deck: Deck) -> None:
    """Add the four fields of each score that places the organisation between two axes."""
    names = {step.id: step.name for step in plan(deck.framework)} | {i.id: i.name for i in deck.framework.asked_items}
    for score in deck.framework.scores:
        if score.quadrants and score.split is not None:
            across, up = (names[operand] for operand in score.of)
            drawn = Fields(score.name, across, up, score.quadrants, _example_places(deck, score.id))
            _add_placement(deck, score, drawn)


def _add_placement(deck: Deck, score: Score, drawn: Fields) -> None:
    words = deck.words
    notes = [words("fields.notes_score"), score.about, *advise(deck, drawn.quadrants)]
    title = words("fields.title_score", name=score.name)
    slide = deck.add("Diagram", title=title, lead=paragraph(score.about), notes=notes)
    beside = [heading(words("fields.across", name=drawn.across)), heading(words("fields.up", name=drawn.up))]
    beside += [plain(words("fields.split", split=f"{score.split:g}")), plain(words("fields.near"))]
    if drawn.notes:
        beside += [heading(words("chart.example")), plain(words("fields.example"))]
    deck.fill_fitting(slide, ASIDE_INDEX, beside)
    add_fields(deck, slide, drawn, with_advice=True)


def _example_places(deck: Deck, score: str) -> dict[int, list[Paragraph]]:
    """Return a line for each side of the worked example, by the field in which it stands."""
    example = deck.framework.example
    found: dict[int, list[Paragraph]] = {}
    for side in SIDES if example else ():
        place = evaluate(deck.framework, getattr(example, side)).scores[score]
        if place is not None:
            told = deck.words("fields.stands", side=deck.words(f"sides.{side}"))
            line = Paragraph((Run(told, bold=True, role=side),))
            found.setdefault(int(place) - 1, []).append(line)
    return found


def add_gaps(deck: Deck, programme: Programme) -> None:
    """Add an empty table for gaps, their causes and the first actions."""
    words = deck.words
    shares = {"gap": 2.1, "business": 1.7, "it": 1.7, "cause": 1.9, "action": 2.2, "owners": 1.4, "by_when": 1.1}
    sides = {"business": "business", "it": "it"}
    columns = [
        TableColumn(words(f"gaps.{key}"), share, to_fill=True, side=sides.get(key)) for key, share in shares.items()
    ]
    page = deck.edition.framework_url(deck.framework)
    notes = [words("gaps.notes_intro"), *tell(words, programme.deciding), "", words("gaps.notes_ideas", page=page)]
    slide = deck.add("Table", title=words("gaps.title"), lead=paragraph(words("gaps.lead")), notes=notes)
    add_table(deck, slide, columns, [((),) * len(columns)] * _EMPTY_ROWS, name=words("gaps.name"), tallest=_TALLEST)


def add_canvas(deck: Deck, canvas: Canvas) -> None:
    """Add a canvas as an empty table with its columns."""
    words = deck.words
    title, rest = deck.headline(canvas.purpose, canvas.name)
    lead = paragraph(rest or words("canvas.lead", name=canvas.name))
    notes = [words("canvas.notes_intro", purpose=canvas.purpose)]
    notes.append(words("canvas.notes_columns", columns=", ".join(canvas.columns)))
    columns = [TableColumn(name, 1, to_fill=True) for name in canvas.columns]
    slide = deck.add("Table", title=title, lead=lead, notes=notes)
    add_table(deck, slide, columns, [((),) * len(columns)] * _EMPTY_ROWS, name=canvas.name, tallest=_TALLEST)


def add_next_steps(deck: Deck, workshop: Workshop, programme: Programme) -> None:
    """Add what happens after the day, and where to find everything."""
    words = deck.words
    notes = [words("next.notes_intro"), *tell(words, programme.close)]
    slide = deck.add("Content", title=words("next.title"), lead=paragraph(words("next.lead")), notes=notes)
    deck.fill_fitting(slide, MAIN_INDEX, [paragraph(step) for step in workshop.next_steps])
    link = Run(words("next.page_link"), link=deck.edition.framework_url(deck.framework))
    aside = [heading(words("next.aside")), plain(words("next.page")), Paragraph((link,), before=Pt(4), is_plain=True)]
    deck.fill_fitting(slide, ASIDE_INDEX, aside)


def _add_score_chart(
    deck: Deck, instrument: Instrument, example: WorkedExample, profiles: Profiles, programme: Programme
) -> None:
    words = deck.words
    title, rest = deck.headline(_what_the_chart_shows(deck, profiles), words("chart.name_gap"))
    lead = Paragraph((Run(example.organisation, bold=True), Run(words("chart.lead"))))
    notes = [words("chart.notes_intro"), words("chart.notes_ask"), *tell(words, programme.reading), "", example.story]
    slide = deck.add("Chart", title=title, lead=lead, notes=notes)
    lowest, highest = instrument.levels[0].value, instrument.levels[-1].value
    aside = [heading(words("chart.example")), *([plain(rest)] if rest else []), plain(_overall(deck, example))]
    aside += [heading(words("chart.read")), plain(words("chart.read_how", lowest=lowest, highest=highest))]
    aside += [heading(words("chart.edit")), plain(words("chart.edit_how"))]
    deck.fill_fitting(slide, ASIDE_INDEX, aside)
    add_chart(deck, slide, instrument, profiles)


def _what_the_chart_shows(deck: Deck, profiles: Profiles) -> str:
    """Return one sentence on the widest gap between the sides."""
    names = {dimension.id: dimension.name for dimension in deck.framework.dimensions}
    gaps = {
        name: business - it
        for name, business in profiles["business"].items()
        if business is not None and (it := profiles["it"][name]) is not None
    }
    widest = max(gaps, key=lambda name: abs(gaps[name]), default=None)
    if widest is None or abs(gaps[widest]) < TOLERANCE:
        return deck.words("chart.title_same")
    side = "business" if gaps[widest] > 0 else "it"
    return deck.words(f"chart.title_{side}", name=names[widest], gap=f"{abs(gaps[widest]):.1f}")


def _overall(deck: Deck, example: WorkedExample) -> str:
    answers = {"business": example.business, "it": example.it}
    scores = {side: evaluate(deck.framework, answers[side]).scores["overall"] for side in SIDES}
    shown = {side: "–" if value is None else f"{value:.1f}" for side, value in scores.items()}
    return deck.words("chart.overall", **shown)


def _add_score_table(deck: Deck, programme: Programme) -> None:
    words = deck.words
    columns = (
        TableColumn(words("results.dimension"), 3.6),
        TableColumn(words("results.business"), 1.3, to_fill=True, side="business"),
        TableColumn(words("results.it"), 1.3, to_fill=True, side="it"),
        TableColumn(words("results.gap"), 1.2, to_fill=True),
        TableColumn(words("results.stands_out"), 4.7, to_fill=True),
    )
    asked = [dimension.name for dimension in deck.framework.asked]
    rows = [(cell(name), (), (), (), ()) for name in [*asked, words("results.overall")]]
    notes = [words("results.notes_intro"), *tell(words, programme.reading)]
    for chunk in split_rows(rows, columns):
        slide = deck.add("Table", title=words("results.title"), lead=paragraph(words("results.lead")), notes=notes)
        add_table(deck, slide, columns, chunk, name=words("results.name"), tallest=Inches(0.7))
