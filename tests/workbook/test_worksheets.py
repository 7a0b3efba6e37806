"""The worksheets of a framework as sheets: own rows, own lists, own named columns."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.model.instrument import ROW_NAME, Column, Worksheet
from generators.workbook import render
from generators.workbook.assessment import load_words
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import (
    cells_at,
    cells_named,
    names_of,
    open_workbook,
    read_part,
    save_workbook,
    sheet_of,
)
from tests.workbook.columns import beside
from tests.workbook.conftest import WORKSHEETS, Subject, make_subject
from tests.workbook.reading import flat_rows, sheet_cell, sheet_columns, sheet_entries, sheet_places
from tests.workbook.test_formulas import LONGEST_FORMULA, formulas_of
from tests.workbook.test_inputs import guard_of

WORDS = load_words()
MOST_NAMES = 120


def columns_of(worksheet: Worksheet) -> list[str]:
    """Return the ids of the columns to write in, from the left."""
    return [*([] if worksheet.rows else [ROW_NAME]), *(column.id for column in worksheet.columns)]


def listed(column: Column) -> list[object]:
    """Return what a column's dropdown has to show."""
    return [*column.choices, *(level.value for level in column.levels)]


def test_each_worksheet_is_one_sheet_behind_the_assessment(subject: Subject, book: Workbook) -> None:
    """In the order of the data, with its name unless the name is taken or Excel forbids it."""
    start = book.sheetnames.index(WORDS("sheets.assessment")) + 1
    titles = book.sheetnames[start : start + len(subject.framework.worksheets)]

    for worksheet, title in zip(subject.framework.worksheets, titles, strict=True):
        assert book[title]["B1"].value == worksheet.name
        assert book[title]["B2"].value == worksheet.purpose
        assert re.sub(r"\W", "", title).startswith(re.sub(r"\W", "", worksheet.name)[:25])
    assert not any(re.search(r"[\[\]:*?/\\]", title) or len(title) > 31 for title in book.sheetnames)
    assert len({title.lower() for title in book.sheetnames}) == len(book.sheetnames)


ODD_NAMES = [
    ("a\tb", "a b"), ("a\u00a0b\u200b", "a b"), ("\u202eabc", "abc"), ("'a'", "a"), ("a''b", "a''b"), ('a"b', 'a"b'),
    ("[a]:b*c?/\\d", "a b c d"), ("\t*?", "crew"), ("'" * 28, "crew"), ("History", "History 2"), ("start", "start 2"),
    ("a" * 27 + "\U0001f600" * 4, "a" * 27),
]  # fmt: skip
"""Names of worksheets that no program takes as a title, and the title that each becomes."""


@pytest.mark.parametrize(("name", "title"), ODD_NAMES, ids=[repr(name) for name, _ in ODD_NAMES])
def test_any_name_becomes_a_title_that_every_program_takes(tmp_path: Path, name: str, title: str) -> None:
    """Every defined name still leads to its cells, whatever the name of a worksheet holds."""
    subject = make_subject(tmp_path, ("perspectives: []\n", WORKSHEETS))
    crew, *others = subject.framework.worksheets
    renamed = subject.framework.model_copy(update={"worksheets": (crew.model_copy(update={"name": name}), *others)})
    book = open_workbook(render(renamed, subject.edition))

    assert book.sheetnames[3] == title
    assert all(cells_named(book, known) for known in names_of(book))


def test_each_column_to_write_in_is_one_named_range_beside_that_of_the_ids(subject: Subject, book: Workbook) -> None:
    """`sheet_<worksheet>__<column>`: the same rows on one sheet; first and last cell are locked."""
    columns = sheet_columns(book)

    assert {key: set(found) for key, found in columns.items()} == {
        worksheet.id: {"row_id", *columns_of(worksheet)} for worksheet in subject.framework.worksheets
    }
    for worksheet in subject.framework.worksheets:
        cells = columns[worksheet.id]
        assert len({(sheet_of(c[0]).title, c[0].row, c[-1].row) for c in cells.values()}) == 1
        assert all(column[0].protection.locked and column[-1].protection.locked for column in cells.values())
        assert [c[0].column for key in columns_of(worksheet) for c in [cells[key]]] == sorted(
            cells[key][0].column or 0 for key in columns_of(worksheet)
        )


def test_no_workbook_has_more_names_than_a_person_can_look_through(book: Workbook) -> None:
    """Each name slows every program that opens the file; none stands for a cell of a table."""
    assert len(names_of(book)) <= MOST_NAMES


def test_each_row_carries_its_id_between_what_is_printed_and_what_is_written(subject: Subject, book: Workbook) -> None:
    """Locked, hidden by its format, in a column of almost no width: a sort takes it along."""
    for worksheet in subject.framework.worksheets:
        assert list(sheet_places(book, worksheet.id)) == list(worksheet.row_ids)
        for row in worksheet.row_ids:
            cell = sheet_cell(book, worksheet.id, "row_id", row)
            first = sheet_cell(book, worksheet.id, columns_of(worksheet)[0], row)
            assert (cell.number_format, cell.protection.locked) == (";;;", True)
            assert cell.offset(column=1).coordinate == first.coordinate
            assert sheet_of(cell).column_dimensions[cell.column_letter].width < 2


def test_every_input_is_unlocked_and_blank(subject: Subject, book: Workbook) -> None:
    """Each column has one for each row."""
    for worksheet in subject.framework.worksheets:
        for row in worksheet.row_ids:
            cells = [sheet_cell(book, worksheet.id, column, row) for column in columns_of(worksheet)]
            assert [(cell.value, cell.protection.locked) for cell in cells] == [(None, False)] * len(cells)


def test_every_dropdown_lists_the_entries_of_its_own_column(subject: Subject, book: Workbook) -> None:
    """Always a range, which belongs to no other column."""
    sources = []
    for worksheet in subject.framework.worksheets:
        for column in worksheet.columns:
            cells = [sheet_cell(book, worksheet.id, column.id, row) for row in worksheet.row_ids]
            (source,) = {str(guard_of(cell).formula1) for cell in cells}
            if listed(column):
                assert [cell.value for cell in cells_at(book, source)] == listed(column)
                sources.append(source)
            else:
                assert source == "None"
    assert len(set(sources)) == len(sources)


def test_prompts_help_and_refusals_name_what_is_allowed(subject: Subject, book: Workbook) -> None:
    """As far as 255 characters reach; the help of the data is never left out."""
    for worksheet in subject.framework.worksheets:
        for column in worksheet.columns:
            guard = guard_of(sheet_cell(book, worksheet.id, column.id, worksheet.row_ids[0]))
            assert (column.help or "") in str(guard.prompt)
            if listed(column) and sum(len(str(entry)) + 2 for entry in listed(column)) < 150:
                assert all(str(entry) in str(guard.error) for entry in listed(column))
            if column.levels and len(column.levels) * 32 + len(column.help or "") < 200:
                assert all(level.name in str(guard.prompt) for level in column.levels)


def test_each_meaning_of_a_level_stands_beside_it(subject: Subject, book: Workbook) -> None:
    """On the reference sheet, in the row of the entry."""
    for worksheet in subject.framework.worksheets:
        for column in (column for column in worksheet.columns if column.levels):
            source = str(guard_of(sheet_cell(book, worksheet.id, column.id, worksheet.row_ids[0])).formula1)
            for level, cell in zip(column.levels, cells_at(book, source), strict=True):
                told = [beside(cell, Sheet.LEVELS, key).value for key in ("value", "name", "descriptor")]
                assert told == [level.value, level.name, level.meaning]


def test_fixed_rows_are_written_and_blank_rows_can_be_named(subject: Subject, book: Workbook) -> None:
    """Number and head stand left of the first entry."""
    for worksheet in subject.framework.worksheets:
        first = [sheet_cell(book, worksheet.id, worksheet.columns[0].id, row) for row in worksheet.row_ids]
        rows = [sheet_of(cell)[cell.row][1 : (cell.column or 0) - 1] for cell in first]
        heads = [row[1] if worksheet.rows else row[2] for row in rows]
        assert [cell.value for cell in heads] == list(worksheet.rows or [None] * len(heads))
        assert {bool(cell.protection.locked) for cell in heads} == {bool(worksheet.rows)}


def rows_described(content: bytes, sheet: str) -> dict[int, dict[str, str]]:
    """Return what the file says of each row of a sheet, by its number."""
    part = open_workbook(content).sheetnames.index(sheet) + 1
    tree = ElementTree.fromstring(read_part(content, f"xl/worksheets/sheet{part}.xml"))
    return {int(row.attrib["r"]): dict(row.attrib) for row in tree.iterfind("{*}sheetData/{*}row")}


def test_rows_to_write_in_grow_with_what_is_written(subject: Subject, book: Workbook, blank: bytes) -> None:
    """A custom height would be kept for ever, and cut what is longer; the size of the id keeps an empty row open."""
    for worksheet in subject.framework.worksheets:
        least = 45 if worksheet.rows else 30
        ids = [sheet_cell(book, worksheet.id, "row_id", row) for row in worksheet.row_ids]
        described = rows_described(blank, sheet_of(ids[0]).title)
        rows = [described[cell.row or 0] for cell in ids]
        assert not any("customHeight" in row for row in rows)
        assert min(float(row["ht"]) for row in rows) >= least
        assert {float(cell.font.size) * 1.22 >= least for cell in ids} == {True}


def test_the_flat_sheet_holds_every_entry_by_id_and_blanks_as_blanks(book: Workbook, values: Workbook) -> None:
    """Worksheet, column, row and value stand side by side; what is blank is empty text, never 0."""
    stored = {tuple(str(row[key].value) for key in ("worksheet", "row", "column")): row["value"].value
              for row in flat_rows(values, "worksheet")}  # fmt: skip

    assert stored.keys() == sheet_entries(book).keys()
    assert set(stored.values()) <= {None, ""}


def test_a_wrong_entry_wants_attention(subject: Subject, book: Workbook) -> None:
    """Each dropdown has its check, and each check its place in the list of the start sheet."""
    told = [str(row["wrong"].value) for row in flat_rows(book, "concern")]
    with_list = {(w.id, c.id) for w in subject.framework.worksheets for c in w.columns if listed(c)}
    for row in flat_rows(book, "worksheet"):
        key = (str(row["worksheet"].value), str(row["column"].value))
        checks = [check for check in told if f"${row['value'].column_letter}${row['value'].row}=" in check]
        assert len(checks) == (key in with_list)
        if key in with_list:
            first = sheet_cell(book, *key, str(row["row"].value))
            assert str(guard_of(first).formula1).lstrip("=") in checks[0]


def test_an_entry_that_is_in_none_of_its_lists_is_marked_first_of_all(subject: Subject, book: Workbook) -> None:
    """One rule for each column with a list, over its inputs in all rows, before the colours of levels."""
    for worksheet in subject.framework.worksheets:
        for column in (column for column in worksheet.columns if listed(column)):
            for row in worksheet.row_ids:
                cell = sheet_cell(book, worksheet.id, column.id, row)
                areas = [a for a in sheet_of(cell).conditional_formatting if cell.coordinate in a.sqref]
                first = min((rule for area in areas for rule in area.rules), key=lambda rule: rule.priority)
                assert first.formula[0].startswith(f"AND(${cell.column_letter}")
                compared = re.findall(rf"\${cell.column_letter}\d+=", first.formula[0])
                assert len(compared) == len(listed(column))
                assert first.stopIfTrue


def test_the_longest_ids_and_most_rows_keep_formulas_within_the_limit(tmp_path: Path) -> None:
    """Excel refuses formulas over 8192 characters."""
    long = WORKSHEETS.replace("crew", "c" * 48).replace("near\n", f"{'n' * 48}\n")
    subject = make_subject(tmp_path, ("perspectives: []\n", long.replace("blank_rows: 7", "blank_rows: 60")))
    formulas = formulas_of(open_workbook(subject.render_blank()))

    assert 2000 < max(map(len, formulas)) <= LONGEST_FORMULA


def test_programs_can_fill_a_worksheet_in_by_id(blank: bytes) -> None:
    """Named columns survive the way through another program."""
    book = open_workbook(blank)
    expected = {key: f"entry {place}" for place, key in enumerate(sheet_entries(book))}
    for (worksheet, row, column), text in expected.items():
        sheet_cell(book, worksheet, column, row).value = text
    again = open_workbook(save_workbook(book))

    assert sheet_entries(again) == expected
