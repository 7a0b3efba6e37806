"""What the inputs of a worksheet accept, what they say when they are chosen, and how they refuse."""

from generators.model.instrument import Column, Worksheet
from generators.words import Words
from generators.workbook.grid.cells import Guard
from generators.workbook.grid.limits import PROMPT, PROMPT_TITLE, count_units
from generators.workbook.worksheets.entry_marks import listed


def guard_column(worksheet: Worksheet, column: Column, words: Words) -> Guard:
    """Return what a column accepts: an entry of its own list, or any text."""
    title = _titled(column.name)
    if not column.choices and not column.levels:
        return Guard("text", title, column.help or words("worksheet.text_prompt"))
    allowed = ", ".join(entries(column))
    refusal = _first_fitting(words("worksheet.wrong_entry", allowed=allowed), words("worksheet.wrong_entry_short"))
    return Guard("list", title, _prompt(column, words), refusal, listed(worksheet.id, column.id))


def guard_row(worksheet: Worksheet, words: Words) -> Guard:
    """Return what the head of a blank row accepts: any text."""
    return Guard("text", _titled(worksheet.row_name), worksheet.row_help or words("worksheet.row_prompt"))


def entries(column: Column) -> tuple[str, ...]:
    """Return the entries of a column's list as texts."""
    return column.choices or tuple(str(level.value) for level in column.levels)


def _prompt(column: Column, words: Words) -> str:
    """Return help and meanings, or as much of them as a prompt can hold."""
    short = words("worksheet.choose_prompt")
    if column.choices:
        versions = [words("worksheet.choices_prompt", choices=", ".join(column.choices))]
    else:
        named = [words("level_short", value=level.value, name=level.name) for level in column.levels]
        meant = [f"{name}: {level.meaning}" for name, level in zip(named, column.levels, strict=True)]
        versions = ["\n".join(meant), "\n".join(named), ", ".join(named)]
    with_help = [f"{column.help}\n{version}" for version in versions] if column.help else []
    last = f"{column.help} {short}" if column.help else short
    return _first_fitting(*with_help, *versions, last)


def _first_fitting(*texts: str) -> str:
    return next(text for text in (*texts, "") if count_units(text) <= PROMPT)


def _titled(name: str) -> str:
    """Return a name, shortened to what Excel takes as a title: it counts in units of UTF-16."""
    if count_units(name) <= PROMPT_TITLE:
        return name
    kept = next(name[:length] for length in range(PROMPT_TITLE, 0, -1) if count_units(name[:length]) < PROMPT_TITLE)
    return f"{kept.rstrip()}…"
