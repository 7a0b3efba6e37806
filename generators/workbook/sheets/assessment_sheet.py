"""The sheet that is filled in: one row for each item, grouped by dimension."""

from collections.abc import Callable, Iterator

from generators.model.instrument import Dimension, Item
from generators.scoring import NOT_APPLICABLE
from generators.workbook.figures import formulas, readings
from generators.workbook.figures.attention import is_none_of
from generators.workbook.figures.filled import Filled
from generators.workbook.figures.readings import is_read_as_band
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import Field, Table, open_sheet, spread, without_holes
from generators.workbook.grid.cells import AIR, FREE, Cell, Guard, Jump, Plan, Row, Rule, Titled, literal
from generators.workbook.grid.layout import roomy_key
from generators.workbook.grid.limits import PROMPT, count_units
from generators.workbook.grid.sheet_ids import Sheet
from generators.workbook.printing.pagination import stack_blocks

_ANSWERS = "#answers"
_SCORES = "#assessment.scores"
_LEAD = 4
"""The rows of a dimension that stay together in print: names, air, the first item."""


def plan_assessment(filled: Filled) -> Plan:
    """Return the assessment sheet."""
    table = _table(filled)
    top = [*open_sheet(Sheet.ASSESSMENT, filled.words), table.head(filled.words, stays=True)]
    lines = stack_blocks(Sheet.ASSESSMENT, top, _blocks(filled, table), font=filled.font, lead=_LEAD)
    columns = {names.assessment(column): _column_mark(column) for column in ("item", *names.ENTRY_COLUMNS)}
    return Plan(Sheet.ASSESSMENT, (*lines, table.closing()), tuple(_rules(filled)), columns=columns)


def _rules(filled: Filled) -> Iterator[Rule]:
    """Yield what is marked or coloured: entries that want attention before all others, levels, scores with a band."""
    yield from _attention(filled)
    yield Rule(_ANSWERS, "level", filled.scale)
    yield Rule(_SCORES, "band", filled.floors, is_read_as_band("descriptor", filled))


def _column_mark(column: str) -> str:
    return f"#assessment.{column}"


def _blocks(filled: Filled, table: Table[Item]) -> Iterator[list[Row]]:
    """Yield the rows of each dimension: what stands above its items, and its items."""
    for dimension, opening in _openings(filled):
        items = (line._replace(grows=True) for line in table.rows(dimension.asked))
        yield [*opening, *items]


def _openings(filled: Filled) -> Iterator[tuple[Dimension, list[Row]]]:
    """Yield each dimension with what stands above its items: its group where one begins, its name."""
    groups = {group.id: group for group in filled.framework.groups}
    current = None
    for dimension in filled.dimensions:
        opening = []
        if dimension.group and dimension.group != current:
            group = groups[dimension.group]
            opening.append(spread(Sheet.ASSESSMENT, Titled(group.name, group.about), "group"))
        current = dimension.group
        yield dimension, [*opening, _dimension_line(dimension, filled), AIR]


def _attention(filled: Filled) -> Iterator[Rule]:
    """Yield the rules that mark entries that want attention, each by what stands in its own row."""
    answer, target, sure = (marks.beside(column) for column in ("answer", "target", "confidence"))
    levels, sures = filled.scale, filled.words.under("confidences")
    tests = {
        "answer": f'AND({answer}<>"",{answer}<>"{NOT_APPLICABLE}",{is_none_of(answer, levels)})',
        "target": f'AND({target}<>"",OR({is_none_of(target, levels)},{is_none_of(answer, levels)}))',
        "confidence": f'AND({sure}<>"",{is_none_of(sure, [literal(text) for text in sures])})',
        "note": f'AND({answer}="{NOT_APPLICABLE}",{marks.beside("note")}="")',
    }
    yield from (Rule(_inputs_mark(column), "attention", test=test) for column, test in tests.items())


def item_places(filled: Filled) -> dict[str, int]:
    """Return in which row of the columns of the assessment each item stands at first: their header is row 1."""
    places: dict[str, int] = {}
    used = 1
    for dimension, opening in _openings(filled):
        first = used + len(opening) + 1
        places |= {item.id: place for place, item in enumerate(dimension.asked, start=first)}
        used += len(opening) + len(dimension.asked)
    return places


def _dimension_line(dimension: Dimension, filled: Filled) -> Row:
    style = f"dimension_{dimension.side}"
    score = formulas.show(names.score(dimension.id), filled.score(dimension.id))
    band = readings.standing(filled.step(dimension.id), filled)
    title = Cell(Titled(dimension.name, dimension.key_question), style, across=FREE)
    shown = {
        "id": Cell(None, style),
        "answer": Cell(score, "dimension_score", marks=(_SCORES,)),
        "descriptor": Cell(band, "dimension_band", across=FREE),
    }
    return without_holes(Sheet.ASSESSMENT, Row({roomy_key(Sheet.ASSESSMENT, shown): title, **shown}), style)


def _table(filled: Filled) -> Table[Item]:
    numbers = {item.id: number for number, item in enumerate(_items(filled), start=1)}
    return Table(
        "assessment.columns",
        (
            Field("number", lambda item: Cell(numbers[item.id], "row_number")),
            Field("item", lambda item: Cell(Titled(item.name, item.question), "row")),
            Field("why", lambda item: Cell(item.why, "row_muted_indented"), "head_indented"),
            Field("id", lambda item: Cell(item.id, "row_id"), "head_id", title="", mark=_column_mark("item")),
            _entered("answer", lambda item: _answer(item, filled), "head_centred"),
            Field("descriptor", lambda item: Cell(readings.descriptor(item, filled), "row_indented"), "head_indented"),
            _entered("target", lambda item: _target(item, filled), "head_centred"),
            _entered("confidence", lambda item: _confidence(item, filled), "head_centred"),
            _entered("evidence", lambda item: _free_text("evidence", item, filled)),
            _entered("note", lambda item: _free_text("note", item, filled)),
            Field("levels", lambda item: _to_levels(item, filled)),
        ),
    )


def _entered(column: str, cell: Callable[[Item], Cell], head: str = "head") -> Field[Item]:
    return Field(column, cell, head, mark=_column_mark(column))


def _items(filled: Filled) -> tuple[Item, ...]:
    return tuple(item for dimension in filled.dimensions for item in dimension.asked)


def _answer(item: Item, filled: Filled) -> Cell:
    guard = Guard(
        "list",
        filled.words("assessment.columns.answer"),
        _answer_prompt(filled),
        filled.words("assessment.wrong_answer", allowed=filled.allowed),
        marks.CHOICES,
    )
    return Cell(
        filled.entries.answers.get(item.id), "input_choice", marks=(_ANSWERS, *_marks("answer", item)), guard=guard
    )


def _answer_prompt(filled: Filled) -> str:
    levels = ", ".join(filled.words("level_short", value=level.value, name=level.name) for level in filled.levels)
    full = filled.words("assessment.answer_prompt", levels=levels, not_applicable=NOT_APPLICABLE)
    return full if count_units(full) <= PROMPT else filled.words("assessment.short_prompt", allowed=filled.allowed)


def _target(item: Item, filled: Filled) -> Cell:
    words = filled.words
    guard = Guard(
        "list",
        words("assessment.columns.target"),
        words("assessment.target_prompt"),
        words("assessment.wrong_target", levels=filled.listed_levels),
        marks.LEVELS,
    )
    return Cell(filled.entries.targets.get(item.id), "input_choice", marks=_marks("target", item), guard=guard)


def _confidence(item: Item, filled: Filled) -> Cell:
    words = filled.words
    guard = Guard(
        "list",
        words("assessment.columns.confidence"),
        words("assessment.confidence_prompt"),
        words("assessment.wrong_confidence", allowed=", ".join(words.under("confidences"))),
        marks.CONFIDENCES,
    )
    return Cell(filled.entries.confidence.get(item.id), "input_option", marks=_marks("confidence", item), guard=guard)


def _free_text(column: str, item: Item, filled: Filled) -> Cell:
    words = filled.words
    guard = Guard("text", words(f"assessment.columns.{column}"), words(f"assessment.{column}_prompt"))
    return Cell(filled.entries.of_item(column, item.id), "input_text", marks=_marks(column, item), guard=guard)


def _marks(column: str, item: Item) -> tuple[str, str]:
    return marks.entered(column, item.id), _inputs_mark(column)


def _inputs_mark(column: str) -> str:
    return f"#inputs.{column}"


def _to_levels(item: Item, filled: Filled) -> Cell:
    return Cell(filled.words("assessment.to_levels"), "ruled_link", link=Jump(marks.ladder(item.id)))
