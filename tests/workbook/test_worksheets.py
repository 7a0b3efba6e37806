"""The worksheets of a framework as sheets: own lists, own names, own plots."""

import random
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.model.instrument import ROW_NAME, Column, Worksheet
from generators.operations import OPERATIONS, TOLERANCE
from generators.workbook import render
from generators.workbook.assessment import load_words
from generators.workbook.grid import names
from tests.judges import recalculate
from tests.office import (
    cell_named,
    cells_at,
    cells_named,
    is_formula,
    names_of,
    open_workbook,
    part_names,
    read_part,
    save_workbook,
    sheet_of,
)
from tests.workbook.conftest import WORKSHEETS, Subject, make_subject, random_entries
from tests.workbook.reading import flat_cell
from tests.workbook.test_formulas import LONGEST_FORMULA, addresses_in, formulas_of
from tests.workbook.test_inputs import guard_of

WORDS = load_words()
SETS = 12
"""How many sets of random entries are recalculated for each plot."""


def rows_of(worksheet: Worksheet) -> range:
    """Return the numbers of the rows."""
    return range(1, (len(worksheet.rows) or worksheet.blank_rows) + 1)


def entries_of(worksheet: Worksheet) -> list[str]:
    """Return the names of all inputs, row by row."""
    asked = [*([] if worksheet.rows else [ROW_NAME]), *(column.id for column in worksheet.columns)]
    return [names.entry(worksheet.id, column, row) for row in rows_of(worksheet) for column in asked]


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


def test_every_input_has_its_name_and_nothing_else_has(subject: Subject, book: Workbook) -> None:
    """`sheet.<worksheet>.<column>.<row>`, unlocked, blank, along the row."""
    expected = [name for worksheet in subject.framework.worksheets for name in entries_of(worksheet)]
    cells = {name: cell_named(book, name) for name in expected}

    assert sorted(name for name in names_of(book) if name.startswith("sheet.")) == sorted(expected)
    assert [name for name, cell in cells.items() if cell.protection.locked or cell.value is not None] == []
    for worksheet in subject.framework.worksheets:
        for row in rows_of(worksheet):
            across = [cells[names.entry(worksheet.id, column.id, row)] for column in worksheet.columns]
            assert len({cell.row for cell in across}) == 1
            assert [cell.column for cell in across] == sorted({cell.column for cell in across})


def test_every_dropdown_lists_the_entries_of_its_own_column(subject: Subject, book: Workbook) -> None:
    """Always a range, which belongs to no other column."""
    sources = []
    for worksheet in subject.framework.worksheets:
        for column in worksheet.columns:
            guards = {str(guard_of(cell_named(book, names.entry(worksheet.id, column.id, r))).formula1)
                      for r in rows_of(worksheet)}  # fmt: skip
            (source,) = guards
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
            guard = guard_of(cell_named(book, names.entry(worksheet.id, column.id, 1)))
            assert (column.help or "") in str(guard.prompt)
            if listed(column) and sum(len(str(entry)) + 2 for entry in listed(column)) < 150:
                assert all(str(entry) in str(guard.error) for entry in listed(column))
            if column.levels and len(column.levels) * 32 + len(column.help or "") < 200:
                assert all(level.name in str(guard.prompt) for level in column.levels)


def test_each_meaning_of_a_level_stands_beside_it(subject: Subject, book: Workbook) -> None:
    """On the reference sheet, in the row of the entry."""
    for worksheet in subject.framework.worksheets:
        for column in worksheet.columns:
            for level in column.levels:
                entries = cells_named(book, names.listed(worksheet.id, column.id))
                (cell,) = [cell for cell in entries if cell.value == level.value]
                assert (cell.offset(column=1).value, cell.offset(column=2).value) == (level.name, level.meaning)


def test_fixed_rows_are_written_and_blank_rows_can_be_named(subject: Subject, book: Workbook) -> None:
    """The head of each row stands left of its first entry."""
    for worksheet in subject.framework.worksheets:
        first = [cell_named(book, names.entry(worksheet.id, worksheet.columns[0].id, r)) for r in rows_of(worksheet)]
        sheet = sheet_of(first[0])
        heads = [sheet.cell(cell.row, cell.column - 1) for cell in first]
        assert [cell.value for cell in heads] == list(worksheet.rows or [None] * len(heads))
        assert {bool(cell.protection.locked) for cell in heads} == {bool(worksheet.rows)}
        assert [sheet.cell(cell.row, cell.column - 2).value for cell in first] == list(rows_of(worksheet))


def rows_described(content: bytes, sheet: str) -> dict[int, dict[str, str]]:
    """Return what the file says of each row of a sheet, by its number."""
    part = open_workbook(content).sheetnames.index(sheet) + 1
    tree = ElementTree.fromstring(read_part(content, f"xl/worksheets/sheet{part}.xml"))
    return {int(row.attrib["r"]): dict(row.attrib) for row in tree.iterfind("{*}sheetData/{*}row")}


def test_rows_to_write_in_grow_with_what_is_written(subject: Subject, book: Workbook, blank: bytes) -> None:
    """A custom height would be kept for ever, and cut what is longer."""
    for worksheet in subject.framework.worksheets:
        first = [cell_named(book, names.entry(worksheet.id, worksheet.columns[0].id, r)) for r in rows_of(worksheet)]
        described = rows_described(blank, sheet_of(first[0]).title)
        rows = [described[cell.row or 0] for cell in first]
        assert not any("customHeight" in row for row in rows)
        assert min(float(row["ht"]) for row in rows) >= (45 if worksheet.rows else 30)


def test_the_flat_sheet_holds_every_entry_by_id_and_blanks_as_blanks(
    subject: Subject, book: Workbook, values: Workbook
) -> None:
    """Worksheet, column, row and value stand side by side; what is blank is empty text, never 0."""
    data = [[str(cell.value) for cell in row] for row in book[WORDS("sheets.data")].iter_rows(min_col=2, max_col=6)]
    stored = list(values[WORDS("sheets.data")].iter_rows(min_col=2, max_col=6, values_only=True))
    found = {f"sheet.{row[0]}.{row[1]}.{row[2]}": place for place, row in enumerate(data)}
    for name in (name for worksheet in subject.framework.worksheets for name in entries_of(worksheet)):
        assert data[found[name]][4] == f'=IF({name}="","",{name})'
        assert stored[found[name]][4] in (None, "")


def test_a_wrong_entry_counts_as_not_valid(subject: Subject, book: Workbook) -> None:
    """Each dropdown has its check in the total."""
    if not subject.framework.worksheets:
        assert str(flat_cell(book, "invalid", "amount").value)
        return
    total = str(flat_cell(book, "invalid", "amount").value)
    counted = [cell for address in addresses_in(total) for cell in cells_at(book, address)]
    checks = [str(cell.value) for cell in counted if is_formula(cell) and "sheet." in str(cell.value)]
    expected = [names.listed(w.id, c.id) for w in subject.framework.worksheets for _ in rows_of(w) for c in w.columns
                if listed(c)]  # fmt: skip

    assert [re.findall(r"\(([\w.]+)=", check)[-1] for check in checks] == expected


def scatters_of(content: bytes) -> list[ElementTree.Element]:
    """Return the scatter charts of a workbook, in order."""
    parts = [name for name in part_names(content) if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    texts = [read_part(content, name) for name in sorted(parts, key=lambda name: int(re.sub(r"\D", "", name)))]
    return [ElementTree.fromstring(text) for text in texts if "<c:scatterChart>" in text]


def found_in(chart: ElementTree.Element, path: str) -> list[ElementTree.Element]:
    """Return the elements of a chart at the end of a path."""
    return chart.findall(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))


def test_each_plot_is_a_titled_chart_with_fixed_axes_that_cross_at_the_split(subject: Subject, blank: bytes) -> None:
    """Points of rows without a field lie far outside both axes, so that no program draws them at zero."""
    plotted = [worksheet for worksheet in subject.framework.worksheets if worksheet.plot]
    charts = scatters_of(blank)
    for worksheet, chart in zip(plotted, charts, strict=True):
        assert worksheet.plot
        levels = {column.id: [level.value for level in column.levels] for column in worksheet.columns}
        axes = [levels[worksheet.plot.across], levels[worksheet.plot.up]]
        lowest = [float(node.get("val", "nan")) for node in found_in(chart, "scaling/min")]
        highest = [float(node.get("val", "nan")) for node in found_in(chart, "scaling/max")]
        crossings = sorted(float(node.get("val", "nan")) for node in found_in(chart, "valAx/crossesAt"))
        assert (lowest, highest) == ([axis[0] - 1 for axis in axes], [axis[-1] + 1 for axis in axes])
        between = [(max(v for v in a if v < worksheet.plot.split) + min(v for v in a if v >= worksheet.plot.split)) / 2
                   for a in axes]  # fmt: skip
        assert crossings == sorted(between)
        assert len(found_in(chart, "title")) == 3
        texts = {node.text for node in found_in(chart, "t")}
        assert {quadrant.name for quadrant in worksheet.plot.quadrants} <= texts
        drawn = [float(node.text or "nan") for series in found_in(chart, "ser")[1:] for node in found_in(series, "v")
                 if re.fullmatch(r"-?[\d.]+", node.text or "")]  # fmt: skip
        assert len(drawn) == 2 * len(rows_of(worksheet))
        assert max(drawn) < min(lowest) - 100


def test_the_fields_are_explained_beside_the_chart(subject: Subject, book: Workbook) -> None:
    """Name with its count, meaning and advice of each field."""
    for worksheet in subject.framework.worksheets:
        cells = [cell.value for row in sheet_of(cell_named(book, entries_of(worksheet)[0])).iter_rows() for cell in row]
        shown = "\n".join(str(value) for value in cells if value is not None)
        for number, quadrant in enumerate(worksheet.plot.quadrants if worksheet.plot else (), start=1):
            name = quadrant.name.replace('"', '""')
            assert f'="{name}: "&fields.{worksheet.id}.{number}' in shown
            assert f"{quadrant.meaning}\n{quadrant.advice}" in shown


def test_a_quadrant_score_brings_name_meaning_and_advice(subject: Subject) -> None:
    """The results show them in words, for the answers of the day."""
    entries = random_entries(subject, 4)
    steps = [score for score in subject.framework.scores if score.quadrants]
    book = open_workbook(render(subject.framework, subject.edition, entries), values=True)
    shown = {str(cell.value) for row in book[WORDS("sheets.results")].iter_rows() for cell in row if cell.value}
    for score in steps:
        assert score.quadrants
        place = cell_named(book, f"score_{score.id}").value
        for number, quadrant in enumerate(score.quadrants, start=1):
            assert ({quadrant.name, quadrant.meaning, quadrant.advice} <= shown) == (number == place)


def test_the_longest_ids_and_most_rows_keep_formulas_within_the_limit(tmp_path: Path) -> None:
    """Excel refuses formulas over 8192 characters."""
    long = WORKSHEETS.replace("crew", "c" * 48).replace("near\n", f"{'n' * 48}\n")
    subject = make_subject(tmp_path, ("perspectives: []\n", long.replace("blank_rows: 7", "blank_rows: 60")))
    formulas = formulas_of(open_workbook(subject.render_blank()))

    assert 6000 < max(map(len, formulas)) <= LONGEST_FORMULA


def random_levels(worksheet: Worksheet, chance: random.Random) -> list[dict[str, int | None]]:
    """Return what each row gets on both axes: a level, nothing, or a number that is in no list."""
    assert worksheet.plot
    levels = {column.id: [level.value for level in column.levels] for column in worksheet.columns}
    axes = (worksheet.plot.across, worksheet.plot.up)
    blank = chance.choice([0.0, 0.2, 0.8])

    def entry(axis: str) -> int | None:
        wrong = [99] if chance.random() < 0.1 else []
        return None if chance.random() < blank else chance.choice([*levels[axis], *wrong])

    return [{axis: entry(axis) for axis in axes} for _ in rows_of(worksheet)]


def expected_field(worksheet: Worksheet, row: dict[str, int | None]) -> int | None:
    """Return the number of the field of a row by the rule of scoring."""
    assert worksheet.plot
    known = {column.id: {level.value for level in column.levels} for column in worksheet.columns}
    values = [float(v) if (v := row[axis]) in known[axis] and v is not None else None
              for axis in (worksheet.plot.across, worksheet.plot.up)]  # fmt: skip
    place = OPERATIONS["quadrant"].python(values, (), worksheet.plot.split)
    return None if place is None else round(place)


@pytest.mark.judge
def test_libreoffice_places_rows_as_scoring_does(subject: Subject, blank: bytes, tmp_path: Path) -> None:
    """Field, count, list of rows, and point, for random levels; what is in no list stands in no field."""
    path = tmp_path / "blank.xlsx"
    path.write_bytes(blank)
    for worksheet in (worksheet for worksheet in subject.framework.worksheets if worksheet.plot):
        assert worksheet.plot
        chance = random.Random(worksheet.id)
        cases = [random_levels(worksheet, chance) for _ in range(SETS)]
        axes = (worksheet.plot.across, worksheet.plot.up)
        inputs = [names.entry(worksheet.id, axis, row) for row in rows_of(worksheet) for axis in axes]
        fields = [names.field(worksheet.id, row) for row in rows_of(worksheet)]
        points = [names.plotted("order", worksheet.id, row) for row in rows_of(worksheet)]
        counts = [names.field_count(worksheet.id, number) for number in range(1, 5)]
        folder = tmp_path / worksheet.id
        folder.mkdir()
        entries = [[row[axis] for row in case for axis in axes] for case in cases]
        told = recalculate(path, inputs, [*fields, *points, *counts], entries, folder)
        for case, found in zip(cases, told, strict=True):
            places = [expected_field(worksheet, row) for row in case]
            named = [worksheet.plot.quadrants[place - 1].name if place else None for place in places]
            assert [found[name] for name in fields] == named
            assert [found[name] for name in counts] == [places.count(number) for number in range(1, 5)]
            assert [found[name] for name, place in zip(points, places, strict=True) if place] == [
                orders_on_spot(case, number) for number, place in enumerate(places) if place
            ]


def orders_on_spot(case: list[dict[str, int | None]], number: int) -> int:
    """Return the how-manieth row with these levels it is."""
    return sum(row == case[number] for row in case[: number + 1])


def test_the_split_has_the_tolerance_of_scoring(subject: Subject, book: Workbook) -> None:
    """The rule is written once."""
    for worksheet in (worksheet for worksheet in subject.framework.worksheets if worksheet.plot):
        assert worksheet.plot
        formula = str(cell_named(book, names.plotted("place", worksheet.id, 1)).value)
        assert formula.count(f"{worksheet.plot.split!r}-{TOLERANCE:.9f}") == 2


def test_programs_can_fill_a_worksheet_in_by_name(subject: Subject, blank: bytes) -> None:
    """Names survive the way through another program."""
    book = open_workbook(blank)
    expected = {name: f"entry {place}" for place, name in enumerate(entries_of_all(subject))}
    for name, text in expected.items():
        cell_named(book, name).value = text
    again = open_workbook(save_workbook(book))

    assert {name: cell_named(again, name).value for name in expected} == expected


def entries_of_all(subject: Subject) -> list[str]:
    """Return the names of the inputs of all worksheets."""
    return [name for worksheet in subject.framework.worksheets for name in entries_of(worksheet)]
