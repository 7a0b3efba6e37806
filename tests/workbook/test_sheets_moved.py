"""Worksheets to which people did what they do: sorted, cut and pasted, renamed, saved elsewhere; all is still true."""

import re
from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from generators.model.instrument import Worksheet
from generators.workbook import Entries, render
from generators.workbook.figures.entries import SheetRow
from tests.judges.libreoffice import convert, measure_heights, rearrange
from tests.office import all_cells, is_formula, open_workbook, sheet_of
from tests.workbook.conftest import WILD, Subject, make_subject, random_entries
from tests.workbook.reading import flat_cell, flat_rows, sheet_cell, sheet_entries

pytestmark = pytest.mark.judge
LONG = "Nobody has decided which of the two lists counts, so the desk works around it every morning. " * 3


@pytest.fixture
def wild(tmp_path: Path) -> Subject:
    """The framework with every awkward text, level and name."""
    return make_subject(tmp_path / "data", *WILD)


def address(cell: Cell) -> str:
    """Return where a cell stands, as the macro wants it."""
    return f"{sheet_of(cell).title}!{cell.coordinate}"


def rows_of(book: Workbook, worksheet: Worksheet) -> str:
    """Return the range of all rows of a worksheet, from number to field."""
    first, last = (
        sheet_cell(book, worksheet.id, "row_id", row) for row in (worksheet.row_ids[0], worksheet.row_ids[-1])
    )
    sheet = sheet_of(first)
    return f"{sheet.title}!B{first.row}:{get_column_letter(sheet.max_column)}{last.row}"


def written(entries: Entries) -> dict[tuple[str, str, str], object]:
    """Return the entries in worksheets: by worksheet, row and column."""
    return {(worksheet, row, column): value for worksheet, rows in entries.worksheets.items()
            for row, cells in rows.items() for column, value in cells.items()}  # fmt: skip


def read(book: Workbook) -> dict[tuple[str, str, str], object]:
    """Return what is read by id, blanks left out."""
    return {key: value for key, value in sheet_entries(book).items() if value is not None}


def told(book: Workbook) -> dict[str, list[list[object]]]:
    """Return what the flat sheet tells of worksheets and plots; figures as far as both programs store them."""
    heads = ("worksheet", "plot", "fields_of")
    places = {"found"}  # where an entry stands now is no result
    return {
        head: [[plain(cell.value) for key, cell in row.items() if key not in places] for row in flat_rows(book, head)]
        for head in heads
    }


def plain(value: object) -> object:
    """Return a stored value without what programs write differently: the last digits, the quotes of an address."""
    if isinstance(value, str) and value.startswith("#"):
        return re.sub(r"[$']", "", value)
    return round(value, 9) if isinstance(value, float) else None if value == "" else value


def shown_fields(book: Workbook, worksheet: Worksheet) -> dict[str, object]:
    """Return what stands in the last column of each row of a plotted worksheet: the name of its field."""
    cells = {row: sheet_cell(book, worksheet.id, "row_id", row) for row in worksheet.row_ids}
    return {row: sheet_of(cell).cell(cell.row or 0, sheet_of(cell).max_column).value for row, cell in cells.items()}


def actions_on(book: Workbook, subject: Subject) -> list[tuple[object, ...]]:
    """Return what people do: sort every worksheet by two columns, widen a column, rename and reorder the sheets."""
    actions: list[tuple[object, ...]] = []
    for worksheet in subject.framework.worksheets:
        area = rows_of(book, worksheet)
        actions += [("sort", area, 4), ("sort", area, 3), ("widen", area, 4000)]
    titles = [sheet_of(sheet_cell(book, w.id, "row_id", w.row_ids[0])).title for w in subject.framework.worksheets]
    actions += [("move", titles[0], 0), ("rename", "Data", "Figures & all"), ("rename", titles[-1], "Our own' list")]
    return actions


@pytest.mark.parametrize("forms", [("xlsx",), ("ods", "xlsx")], ids="-".join)
def test_rows_sorted_and_sheets_renamed_are_read_as_before(
    wild: Subject, tmp_path: Path, forms: tuple[str, ...]
) -> None:
    """Every entry has its row, every figure its value, and each row shows its own field."""
    entries = random_entries(wild, 2)
    content = render(wild.framework, wild.edition, entries)
    (tmp_path / "filled.xlsx").write_bytes(content)
    before = open_workbook(content, values=True)
    saved = rearrange(tmp_path / "filled.xlsx", actions_on(before, wild), tmp_path / "moved", forms)
    after = open_workbook(saved.read_bytes(), values=True)
    plotted = [worksheet for worksheet in wild.framework.worksheets if worksheet.plot]
    after["Figures & all"].title = "Data"

    assert read(before) == written(entries)
    assert orders(before, wild) != orders(after, wild)
    assert read(after) == read(before)
    assert told(after) == told(before)
    assert all(shown_fields(after, worksheet) == shown_fields(before, worksheet) for worksheet in plotted)


def orders(book: Workbook, subject: Subject) -> list[list[int]]:
    """Return where the rows of each worksheet stand."""
    return [[sheet_cell(book, worksheet.id, "row_id", row).row or 0 for row in worksheet.row_ids]
            for worksheet in subject.framework.worksheets]  # fmt: skip


def test_an_entry_that_is_cut_and_pasted_moves_alone(wild: Subject, tmp_path: Path) -> None:
    """From the first to the last row, and there over what stood there: everything follows, nothing else changes."""
    rows: dict[str, SheetRow] = {row: {"near": 3, "keen": 2, "row_name": row} for row in ("row_1", "row_2")}
    content = render(wild.framework, wild.edition, Entries(worksheets={"crew": rows}))
    (tmp_path / "filled.xlsx").write_bytes(content)
    before = open_workbook(content)
    cells = [address(sheet_cell(before, "crew", "near", row)) for row in ("row_1", "row_7", "row_2")]
    actions = [("cut", cells[0], cells[1]), ("cut", cells[2], cells[0])]
    saved = rearrange(tmp_path / "filled.xlsx", actions, tmp_path / "moved")
    after = open_workbook(saved.read_bytes(), values=True)
    expected: dict[str, SheetRow] = {
        "row_1": {"near": 3, "keen": 2, "row_name": "row_1"}, "row_2": {"keen": 2, "row_name": "row_2"},
        "row_7": {"near": 3},
    }  # fmt: skip
    again = render(wild.framework, wild.edition, Entries(worksheets={"crew": expected}))

    assert read(after) == written(Entries(worksheets={"crew": expected}))
    assert told(after) == told(open_workbook(again, values=True))


def test_what_is_stored_beside_the_formulas_is_what_libreoffice_computes(subject: Subject, tmp_path: Path) -> None:
    """Every formula of every sheet: a file that nobody recalculated tells the truth."""
    content = render(subject.framework, subject.edition, random_entries(subject, 5))
    (tmp_path / "filled.xlsx").write_bytes(content)
    convert([tmp_path / "filled.xlsx"], "xlsx", tmp_path / "computed")
    stored = open_workbook(content, values=True)
    computed = open_workbook((tmp_path / "computed/filled.xlsx").read_bytes(), values=True)
    formulas = [cell for cell in all_cells(open_workbook(content)) if is_formula(cell)]
    pairs = [
        (address(cell), *(plain(book[sheet_of(cell).title][cell.coordinate].value) for book in (stored, computed)))
        for cell in formulas
    ]

    assert [pair for pair in pairs if pair[1] != pair[2]] == []


def test_a_row_grows_with_270_letters_and_stays_open_when_it_is_blank(subject: Subject, tmp_path: Path) -> None:
    """Typed into any column for free text; measured in hundredths of a millimetre."""
    if not subject.framework.worksheets:
        return
    content = subject.render_blank()
    (tmp_path / "blank.xlsx").write_bytes(content)
    book = open_workbook(content)
    free = [(w, c) for w in subject.framework.worksheets for c in w.columns if not c.choices and not c.levels]
    cells = [sheet_cell(book, w.id, c.id, w.row_ids[0]) for w, c in free]
    blank = [sheet_cell(book, w.id, w.columns[0].id, w.row_ids[-1]) for w in subject.framework.worksheets]
    actions = [("write", address(cell), LONG[:270]) for cell in cells]
    rows = [address(cell) for cell in (*cells, *blank)]
    heights = measure_heights(tmp_path / "blank.xlsx", actions, rows)

    assert len(LONG[:270]) == 270
    assert [(row, height) for row, height in zip(rows, heights, strict=True) if height[0] < height[1]] == []
    assert min(now for now, _ in heights) >= 30 * 35.28 - 20
    assert min(needed for _, needed in heights) >= 30 * 35.28 - 20


def test_a_wrong_entry_is_listed_wherever_its_row_went_and_stands_in_no_field(wild: Subject, tmp_path: Path) -> None:
    """Pasted text, a level out of range, a word of another list: each is told once, and counts nowhere."""
    rows: dict[str, SheetRow] = {row: {"near": 3, "keen": 2, "row_name": row} for row in ("row_1", "row_2", "row_3")}
    content = render(wild.framework, wild.edition, Entries(worksheets={"crew": rows}))
    (tmp_path / "filled.xlsx").write_bytes(content)
    book = open_workbook(content)
    wrong = {("crew", "near", "row_1"): "near", ("crew", "keen", "row_2"): 99, ("stops", "rest", "bridge"): "Perhaps"}
    actions = [("write", address(sheet_cell(book, *place)), entry) for place, entry in wrong.items()]
    actions += [("sort", rows_of(book, wild.framework.worksheets[0]), 2)]
    saved = rearrange(tmp_path / "filled.xlsx", actions, tmp_path / "wrong")
    after = open_workbook(saved.read_bytes(), values=True)
    lines = [
        str(cell.value) for row in after["Start"].iter_rows() for cell in row if "is not in the list" in str(cell.value)
    ]

    assert [line.partition(".  ")[0] for line in lines] == [
        "Results, Walker 1: How near they are to us now", "Results, Walker 2: Keen",
        "Who / what: [rest] at home', Bridge: Rest",
    ]  # fmt: skip
    assert flat_cell(after, "attention", "amount").value == len(wrong)
    assert [row["count"].value for row in flat_rows(after, "fields_of")] == [0, 0, 0, 1]


def test_a_name_that_is_an_error_spoils_no_list_of_its_field(wild: Subject, tmp_path: Path) -> None:
    """Names may be formulas that look elsewhere; where one finds nothing, the number of its row stands alone."""
    rows: dict[str, SheetRow] = {row: {"near": 3, "keen": 2, "row_name": row} for row in ("row_1", "row_2")}
    content = render(wild.framework, wild.edition, Entries(worksheets={"crew": rows}))
    book = open_workbook(content)
    sheet_cell(book, "crew", "row_name", "row_1").value = "=NA()"
    book.save(tmp_path / "filled.xlsx")
    after = open_workbook(rearrange(tmp_path / "filled.xlsx", [], tmp_path / "saved").read_bytes(), values=True)

    assert str(flat_rows(after, "fields_of")[-1]["rows"].value).split() == ["•", "1", "•", "2", "row_2"]
