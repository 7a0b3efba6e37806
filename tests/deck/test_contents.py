"""What a deck says: everything that the data holds, in the order of the day, and nothing that is empty."""

from collections import Counter
from pathlib import Path

import pytest

from generators.citations import address
from generators.deck.agenda.clock import clock
from generators.deck.page.layouts import MASTER_SLOTS
from generators.letters import wrap
from generators.scoring import evaluate
from generators.words import Words
from tests.conftest import CompareGolden
from tests.deck.conftest import SITE, Subject, with_deck
from tests.deck.reading import charts_of, notes_of, outline_of, slides_of, table_named, tables_of, title_of
from tests.deck.worlds import make_long_scale
from tests.office import links_of
from tests.real import ROOT, WITH_QUESTIONS, real_library

OUTLINE = Path(__file__).with_name("compass-outline.txt")
WORDS = ROOT / "generators/deck/words.yml"


def exercise_rows(subject: Subject) -> list[str]:
    """Return the questions of all exercise tables, in the order of the slides."""
    tables = [t for s in slides_of(subject.content) for t in tables_of(s) if t[0][0] == "Question"]
    return [row[0] for table in tables for row in table[1:]]


def test_every_slide_has_a_filled_title_and_notes(subject: Subject) -> None:
    """People who cannot see the slide, and people who lead the workshop, know where they are."""
    slides = slides_of(subject.content)

    assert [n for n, slide in enumerate(slides, start=1) if not title_of(slide).strip()] == []
    assert [n for n, slide in enumerate(slides, start=1) if not notes_of(slide).strip()] == []


def test_no_two_slides_have_the_same_title(subject: Subject) -> None:
    """Whoever looks for one finds it; what takes several slides is numbered."""
    titles = [title_of(slide) for slide in slides_of(subject.content)]
    worksheets = {canvas.name for canvas in subject.framework.workshop.canvases} if subject.framework.workshop else ()

    assert [title for title, count in Counter(titles).items() if count > 1 and title not in worksheets] == []


def test_titles_take_two_lines_at_most(subject: Subject) -> None:
    """A longer sentence gives way to a name and stands below it."""
    slot = MASTER_SLOTS[0]
    slides = [slide for slide in slides_of(subject.content) if slide.slide_layout.name not in ("Title", "Section")]
    lines = {title_of(slide): wrap(title_of(slide), slot.area.width, slot.size, bold=True) for slide in slides}

    assert [title for title, wrapped in lines.items() if len(wrapped) > 2] == []


def test_no_placeholder_is_left_empty(subject: Subject) -> None:
    """Nobody sees `click to add text`."""
    empty = [
        (number, shape.name)
        for number, slide in enumerate(slides_of(subject.content), start=1)
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text.strip()
    ]

    assert empty == []


def test_every_slide_but_the_cover_has_footer_and_number(subject: Subject) -> None:
    """A slide that is copied elsewhere still says where it comes from."""
    kinds = [{shape.name for shape in slide.placeholders} for slide in slides_of(subject.content)]

    assert all({"Footer", "Slide number"} <= names for names in kinds[1:])


def test_the_exercises_hold_exactly_the_active_items(subject: Subject) -> None:
    """Every question that is asked has a row, and no other."""
    items = subject.framework.asked_items if subject.framework.instrument else ()
    expected = sorted(f"{item.name}. {item.question}" for item in items)

    assert sorted(exercise_rows(subject)) == expected


def test_each_dimension_with_items_is_one_exercise(subject: Subject) -> None:
    """A long one is split into numbered slides of seven questions at most."""
    dimensions = [dimension.id for dimension in subject.framework.asked]
    names = {d.id: d.name for d in subject.framework.dimensions}
    for name in dimensions:
        table = f"Exercise: {names[name]}"
        tables = table_named(subject.content, table)
        titles = [title_of(s) for s in slides_of(subject.content) if table in [shape.name for shape in s.shapes]]
        assert len(tables) == len(titles) >= 1
        assert max(len(rows) for rows in tables) <= 8
        if len(titles) > 1:
            parts = range(1, len(titles) + 1)
            assert [title.endswith(f"({part} of {len(titles)})") for part, title in zip(parts, titles, strict=True)]


def test_exercises_follow_the_agenda(tiny: Subject) -> None:
    """Whoever leads the workshop only ever goes forward."""
    assert tiny.framework.workshop
    turned = tiny.framework.workshop.model_copy(update={"agenda": tiny.framework.workshop.agenda[::-1]})
    deck = with_deck(tiny, tiny.framework.model_copy(update={"workshop": turned}))

    assert exercise_rows(tiny)[0].startswith("Swing")
    assert exercise_rows(deck)[0].startswith("Marks")


def test_the_agenda_runs_from_zero_to_the_end_without_a_hole(subject: Subject) -> None:
    """Each block begins where the one before ended, and the total is the length of the workshop."""
    if not subject.framework.workshop:
        assert table_named(subject.content, "Agenda") == []
        return
    rows = [row for table in table_named(subject.content, "Agenda") for row in table[1:]]
    minutes = [int(row[1]) for row in rows]

    assert [row[0] for row in rows] == [clock(sum(minutes[:place])) for place in range(len(rows))]
    assert minutes[-1] == sum(minutes[:-1]) == subject.framework.workshop.minutes
    assert [row[2] for row in rows[:-1]] == [block.title for block in subject.framework.workshop.agenda]


def test_every_block_is_told_in_the_notes_with_its_minutes(subject: Subject) -> None:
    """What to say at minute 35 is on the slide that is shown at minute 35."""
    notes = "\n".join(notes_of(slide) for slide in slides_of(subject.content))
    start = 0
    for block in subject.framework.workshop.agenda if subject.framework.workshop else ():
        assert block.script in notes
        assert f"{clock(start)} to {clock(start + block.minutes)} · {block.title}" in notes
        start += block.minutes


def test_the_notes_of_an_exercise_say_why_each_question_is_asked(subject: Subject) -> None:
    """The reason is at hand when somebody asks for it."""
    for slide in slides_of(subject.content):
        asked = [row[0] for table in tables_of(slide) if table[0][0] == "Question" for row in table[1:]]
        for item in subject.framework.asked_items:
            if f"{item.name}. {item.question}" in asked:
                assert item.why in notes_of(slide)


def test_the_chart_shows_what_evaluate_computes(subject: Subject) -> None:
    """Business and IT of the worked example, dimension by dimension, on the whole scale."""
    framework = subject.framework
    if not (framework.instrument and framework.example):
        assert charts_of(subject.content) == []
        return
    (chart,) = charts_of(subject.content)
    series = {one.name: list(one.values) for one in chart.plots[0].series}
    dimensions = [dimension.id for dimension in framework.asked]
    expected = [evaluate(framework, answers).scores for answers in (framework.example.business, framework.example.it)]

    assert series["Business"] == pytest.approx([expected[0][name] for name in dimensions])
    assert series["IT"] == pytest.approx([expected[1][name] for name in dimensions])
    levels = framework.instrument.levels
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) == (levels[0].value, levels[-1].value)


def test_the_chart_is_labelled_as_an_illustration(tiny: Subject) -> None:
    """Made-up figures are never taken for results."""
    (slide,) = [slide for slide in slides_of(tiny.content) if slide.slide_layout.name == "Chart"]
    text = " ".join(shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame)

    assert "Harbour Walks" in text
    assert "made-up" in text
    assert "Edit data" in text


def test_without_an_example_there_is_a_table_to_fill_in(longest: Subject) -> None:
    """A chart without values would be an empty promise."""
    rows = [row for table in table_named(longest.content, "Results") for row in table[1:]]

    assert charts_of(longest.content) == []
    assert [row[0] for row in rows] == [*(d.name for d in longest.framework.dimensions), "Overall"]
    assert {value for row in rows for value in row[1:]} == {""}


def test_every_perspective_has_a_row(subject: Subject) -> None:
    """With path, roles, criterion and when to choose it."""
    rows = [row for table in table_named(subject.content, "Perspectives") for row in table[1:]]
    expected = subject.framework.perspectives

    assert [row[0].split("\n")[0] for row in rows] == [perspective.name for perspective in expected]
    assert [row[4] for row in rows] == [perspective.choose_when for perspective in expected]


def test_every_canvas_is_a_table_to_fill_in(subject: Subject) -> None:
    """Its columns are there, and its cells are empty."""
    for canvas in subject.framework.workshop.canvases if subject.framework.workshop else ():
        table = table_named(subject.content, canvas.name)[0]
        assert tuple(table[0]) == canvas.columns
        assert {cell for row in table[1:] for cell in row} == {""}


def test_links_lead_to_our_site_or_to_a_source(subject: Subject) -> None:
    """Nothing else is linked, and the page of the framework is."""
    sources = subject.edition.library.sources
    allowed = {address(sources[key]) for key in subject.framework.canonical_sources}
    links = set(links_of(subject.content))

    assert {link for link in links if not link.startswith(SITE)} <= allowed
    assert f"{SITE}frameworks/{subject.framework.id}/" in links


def test_every_canonical_source_is_cited_in_full(subject: Subject) -> None:
    """Whoever wants to check can."""
    text = outline_of(subject.content)

    assert [key for key in subject.framework.canonical_sources if subject.edition.cite(key) not in text] == []


def test_a_scale_too_long_for_a_ladder_becomes_a_table(tiny: Subject) -> None:
    """On as many slides as it needs, with every level."""
    deck = with_deck(tiny, make_long_scale(tiny.framework))
    assert deck.framework.instrument
    rows = [row for table in table_named(deck.content, "Answer scale") for row in table[1:]]

    assert [row[1] for row in rows] == [level.meaning for level in deck.framework.instrument.levels]


def test_what_a_framework_lacks_is_left_out(bare: Subject) -> None:
    """Cover, purpose, picture and sources remain."""
    layouts = [slide.slide_layout.name for slide in slides_of(bare.content)]

    assert layouts == ["Title", "Content", "Diagram", "Closing"]


def test_the_outline_of_the_tiny_deck_is_as_agreed(tiny: Subject, compare_golden: CompareGolden) -> None:
    """Every word on every slide, in reading order."""
    compare_golden(OUTLINE, outline_of(tiny.content))


@pytest.mark.parametrize("name", WITH_QUESTIONS)
def test_the_standing_of_the_questions_is_told_once(name: str) -> None:
    """It shares a box with what the framework says of them; that nobody has validated them need not stand twice."""
    instrument = real_library().frameworks[name].instrument
    assert instrument
    box = Words(WORDS)(f"purpose.standing_{instrument.standing}") + instrument.about.text

    assert box.count("validated") == 1
