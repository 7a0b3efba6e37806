"""The slides of worksheets and of scores with four fields."""

from typing import Any

import pytest

from generators.deck.native.tables import ROW
from generators.deck.slides.worksheet_slides import shown_worksheets
from generators.model.framework import Canvas
from generators.model.instrument import Quadrant, Worksheet
from generators.scoring import evaluate
from tests.deck.conftest import Subject, with_deck
from tests.deck.reading import notes_of, outline_of, shapes_in, slides_of, table_named, tables_of, title_of


def groups_named(content: bytes, name: str) -> list[Any]:
    """Return the groups of shapes with a name, on whatever slides they are."""
    shapes = [shape for slide in slides_of(content) for shape in slide.shapes]
    return [shape for shape in shapes if shape.name == name and hasattr(shape, "shapes")]


def fields_in(group: Any, quadrants: tuple[Quadrant, ...]) -> dict[str, Any]:
    """Return the boxes of the fields by name."""
    names = [quadrant.name for quadrant in quadrants]
    return {shape.name: shape for shape in shapes_in(group.shapes) if shape.name in names}


def plots_of(subject: Subject) -> list[tuple[Worksheet, tuple[Quadrant, ...]]]:
    """Return the worksheets with a plot that have slides."""
    return [(sheet, sheet.plot.quadrants) for sheet in shown_worksheets(subject.framework) if sheet.plot]


def test_every_worksheet_is_a_table_to_fill_in(subject: Subject) -> None:
    """All its columns are there, each fixed row once for each part of the columns, and the other cells are empty."""
    for worksheet in shown_worksheets(subject.framework):
        tables = table_named(subject.content, worksheet.name)
        heads = [head for table in tables for head in table[0][1:]]
        asked = {column.name.partition(" (")[0] for column in worksheet.columns}
        assert {head.partition(" (")[0] for head in heads} == asked
        assert {table[0][0] for table in tables} == {worksheet.row_name}
        assert {cell for table in tables for row in table[1:] for cell in row[1:]} == {""}
        rows = [row[0] for table in tables for row in table[1:]]
        assert list(dict.fromkeys(rows)) == (list(worksheet.rows) or [""])


def test_a_long_list_has_as_many_blank_rows_as_fit(subject: Subject) -> None:
    """No more than the worksheet has, and no row too low to write in."""
    for worksheet in shown_worksheets(subject.framework):
        for table in table_named(subject.content, worksheet.name) if worksheet.blank_rows else ():
            assert min(worksheet.blank_rows, 4) <= len(table) - 1 <= min(worksheet.blank_rows, 4_350_000 // ROW)


def test_the_notes_say_what_each_column_asks(subject: Subject) -> None:
    """Help, entries and the meanings of levels are at hand."""
    for slide in slides_of(subject.content):
        named = {shape.name for shape in slide.shapes}
        for worksheet in shown_worksheets(subject.framework):
            if worksheet.name not in named or not tables_of(slide):
                continue
            notes = notes_of(slide)
            assert worksheet.basis.text in notes
            for column in worksheet.columns:
                assert (column.help or column.name) in notes
                assert all(choice in notes for choice in column.choices)
                assert all(level.meaning in notes for level in column.levels)


def test_the_fields_of_a_plot_lie_as_their_axes_say(subject: Subject) -> None:
    """High stands right of low, and above it; each box names its field."""
    for worksheet, quadrants in plots_of(subject):
        (group,) = groups_named(subject.content, worksheet.name)
        if len({quadrant.name for quadrant in quadrants}) < 4:
            continue
        boxes = fields_in(group, quadrants)
        middle = (min(b.left for b in boxes.values()) + 1, min(b.top for b in boxes.values()) + 1)
        for quadrant in quadrants:
            box = boxes[quadrant.name]
            assert (box.left > middle[0]) == (quadrant.across == "high")
            assert (box.top < middle[1]) == (quadrant.up == "high")
            assert box.text_frame.text.startswith(quadrant.name)


def test_the_advice_of_a_plot_waits_in_the_notes(subject: Subject) -> None:
    """Boxes to place things in stay empty below the short meaning."""
    for worksheet, quadrants in plots_of(subject):
        titled = [slide for slide in slides_of(subject.content) if worksheet.name in title_of(slide)]
        notes = "\n".join(notes_of(slide) for slide in titled if not tables_of(slide))
        assert all(quadrant.advice in notes and quadrant.meaning in notes for quadrant in quadrants)


def test_every_score_with_fields_has_its_slide(subject: Subject) -> None:
    """The sides of the worked example stand in the fields that scoring gives them, apart from each other."""
    framework = subject.framework
    for score in framework.scores if framework.instrument else ():
        if not score.quadrants:
            continue
        (group,) = groups_named(subject.content, score.name)
        boxes = fields_in(group, score.quadrants)
        for side, word in (("business", "Business"), ("it", "IT")) if framework.example else ():
            place = evaluate(framework, getattr(framework.example, side)).scores[score.id]
            holding = [name for name, box in boxes.items() if f"{word} in the example" in box.text_frame.text]
            assert holding == ([score.quadrants[int(place) - 1].name] if place else [])


def test_a_worksheet_that_a_canvas_shows_is_not_shown_twice(longest: Subject) -> None:
    """The canvas of the same name was made for the room."""
    assert longest.framework.workshop
    name = longest.framework.worksheets[0].name
    canvas = Canvas(name=name.upper(), purpose="Shows it.", columns=("One", "Two"))
    workshop = longest.framework.workshop.model_copy(update={"canvases": (canvas,)})
    deck = with_deck(longest, longest.framework.model_copy(update={"workshop": workshop}))

    assert table_named(deck.content, name) == []
    assert groups_named(deck.content, name) == []
    assert len(table_named(deck.content, name.upper())) == 1


@pytest.mark.parametrize("part", ["What we fill in together", "four fields"])
def test_without_worksheets_nothing_speaks_of_them(tiny: Subject, part: str) -> None:
    """No section without slides."""
    assert part not in outline_of(tiny.content)
