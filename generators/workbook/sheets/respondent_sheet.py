"""The sheet that says who answers: organisation, unit, side, role and date."""

from collections.abc import Iterator
from datetime import date

from generators.workbook.figures.entries import RESPONDENT_FIELDS
from generators.workbook.figures.filled import Filled
from generators.workbook.grid import marks, names
from generators.workbook.grid.blocks import open_sheet, spread
from generators.workbook.grid.cells import GAP, Cell, Content, Guard, Plan, Row, Rule, literal
from generators.workbook.grid.sheet_ids import Sheet


def plan_respondent(filled: Filled) -> Plan:
    """Return the respondent sheet."""
    lines = [
        *open_sheet(Sheet.RESPONDENT, filled.words),
        *(_field(field, filled) for field in RESPONDENT_FIELDS),
        GAP,
        spread(Sheet.RESPONDENT, filled.words("respondent.privacy"), "muted"),
    ]
    return Plan(Sheet.RESPONDENT, tuple(lines), tuple(_attention(filled)))


def _attention(filled: Filled) -> Iterator[Rule]:
    """Yield the rules that mark a side or a date that wants attention."""
    own = marks.beside("entry")
    is_side = ",".join(f"{own}={literal(side)}" for side in filled.words.under("sides"))
    yield Rule(names.respondent("side"), "attention", test=f'AND({own}<>"",NOT(OR({is_side})))')
    yield Rule(names.respondent("date"), "attention", test=f'AND({own}<>"",NOT(ISNUMBER({own})))')


def _field(field: str, filled: Filled) -> Row:
    words = filled.words
    style = "input_date" if field == "date" else "input_line"
    entry = Cell(_content(field, filled), style, names=(names.respondent(field),), guard=_guard(field, filled))
    label = Cell(words(f"respondent.fields.{field}.name"), "row_field")
    help_text = Cell(words(f"respondent.fields.{field}.help"), "row_help")
    return Row({"label": label, "entry": entry, "help": help_text})


def _content(field: str, filled: Filled) -> Content:
    given = filled.entries.respondent.get(field)
    return date.fromisoformat(given) if given and field == "date" else given or None


def _guard(field: str, filled: Filled) -> Guard:
    words = filled.words
    title, prompt = words(f"respondent.fields.{field}.name"), words(f"respondent.fields.{field}.help")
    match field:
        case "side":
            return Guard("list", title, prompt, words("respondent.wrong_side"), marks.SIDES)
        case "date":
            return Guard("date", title, prompt, words("respondent.wrong_date"))
        case _:
            return Guard("text", title, prompt)
