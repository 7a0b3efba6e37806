"""Plots of worksheets: charts of four fields, lists of what stands in them, and points that do not hide each other."""

import random
import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from openpyxl.workbook.workbook import Workbook

from generators.model.instrument import Plot, Worksheet
from generators.operations import OPERATIONS, TOLERANCE
from generators.workbook import Entries, render
from generators.workbook.assessment import load_words
from generators.workbook.figures.entries import SheetRow
from generators.workbook.worksheets.cluster import plan_cluster
from generators.workbook.worksheets.plot_area import cluster_of
from tests.judges.libreoffice import recalculate
from tests.office import cell_named, open_workbook, part_names, read_part, sheet_of
from tests.workbook.conftest import WILD, WORKSHEETS, Subject, make_subject, random_entries
from tests.workbook.reading import flat_rows, sheet_cell, sheet_places

WORDS = load_words()
SETS = 12
"""How many sets of random entries are recalculated for each plot."""
AWAY = -1000


def plots_of(subject: Subject) -> list[tuple[Worksheet, Plot]]:
    """Return the worksheets that are plotted."""
    return [(worksheet, worksheet.plot) for worksheet in subject.framework.worksheets if worksheet.plot]


def levels_of(worksheet: Worksheet) -> dict[str, list[int]]:
    """Return the levels of each column."""
    return {column.id: [level.value for level in column.levels] for column in worksheet.columns}


def points_of(book: Workbook, worksheet: Worksheet) -> list[dict[str, object]]:
    """Return what the flat sheet says of each row of a plot."""
    rows = [row for row in flat_rows(book, "plot") if row["plot"].value == worksheet.id]
    return [{key: cell.value for key, cell in row.items()} for row in rows]


def fields_of(book: Workbook, worksheet: Worksheet) -> list[dict[str, object]]:
    """Return what the flat sheet says of each field of a plot."""
    rows = [row for row in flat_rows(book, "fields_of") if row["fields_of"].value == worksheet.id]
    return [{key: cell.value for key, cell in row.items()} for row in rows]


def scatters_of(content: bytes) -> list[ElementTree.Element]:
    """Return the scatter charts of a workbook, in order."""
    parts = [name for name in part_names(content) if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    texts = [read_part(content, name) for name in sorted(parts, key=lambda name: int(re.sub(r"\D", "", name)))]
    return [ElementTree.fromstring(text) for text in texts if "<c:scatterChart>" in text]


def found_in(chart: ElementTree.Element, path: str) -> list[ElementTree.Element]:
    """Return the elements of a chart at the end of a path."""
    return chart.findall(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))


def test_each_plot_is_a_titled_chart_with_fixed_axes_that_cross_at_the_split(subject: Subject, blank: bytes) -> None:
    """Points of rows without a field lie far outside, so that no program draws them at zero."""
    for (worksheet, plot), chart in zip(plots_of(subject), scatters_of(blank), strict=True):
        axes = [levels_of(worksheet)[axis] for axis in (plot.across, plot.up)]
        lowest = [float(node.get("val", "nan")) for node in found_in(chart, "scaling/min")]
        highest = [float(node.get("val", "nan")) for node in found_in(chart, "scaling/max")]
        crossings = sorted(float(node.get("val", "nan")) for node in found_in(chart, "valAx/crossesAt"))
        assert (lowest, highest) == ([axis[0] - 1 for axis in axes], [axis[-1] + 1 for axis in axes])
        between = [(max(v for v in a if v < plot.split) + min(v for v in a if v >= plot.split)) / 2 for a in axes]
        assert crossings == sorted(between)
        assert len(found_in(chart, "title")) == 3
        assert {quadrant.name for quadrant in plot.quadrants} <= {node.text for node in found_in(chart, "t")}
        drawn = [float(node.text or "nan") for series in found_in(chart, "ser")[1:] for node in found_in(series, "v")
                 if re.fullmatch(r"-?[\d.]+", node.text or "")]  # fmt: skip
        assert drawn == [AWAY] * 4 * len(worksheet.row_ids)


def test_no_text_of_a_chart_is_taken_for_a_cell(tmp_path: Path) -> None:
    """A title, an axis and a field may look like a cell of another sheet: a file that refers to one is damaged."""
    changes = (
        ("name: Results\n", "name: Who!A1\n"),
        ("name: Keen\n", "name: =How!$B$2\n"),
        ("name: Gone,", "name: On!C3,"),
    )
    (chart,) = scatters_of(make_subject(tmp_path, *WILD, *changes).render_blank())
    shown = " ".join(str(node.text) for node in found_in(chart, "t"))

    assert [name in shown for name in ("Who!A1", "=How!$B$2", "On!C3")] == [True] * 3
    assert {str(node.text).partition("!")[0] for node in found_in(chart, "f")} == {"'Data'"}


def test_the_fields_are_explained_beside_the_chart(subject: Subject, book: Workbook) -> None:
    """Name with its count, meaning and advice of each field."""
    for worksheet, plot in plots_of(subject):
        sheet = sheet_of(sheet_cell(book, worksheet.id, plot.across, worksheet.row_ids[0]))
        shown = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        for quadrant, field in zip(plot.quadrants, flat_rows(book, "fields_of")[-4:], strict=True):
            name = quadrant.name.replace('"', '""')
            counted = f"'Data'!${field['count'].column_letter}${field['count'].row}"
            assert any(text.startswith(f'="{name}: "&') for text in shown)
            assert len(plots_of(subject)) > 1 or f'="{name}: "&{counted}' in shown
            assert f"{quadrant.meaning}\n{quadrant.advice}" in shown


def test_each_plot_begins_a_page(subject: Subject, book: Workbook) -> None:
    """However high the rows above it become, print never tears it."""
    for worksheet, plot in plots_of(subject):
        sheet = sheet_of(sheet_cell(book, worksheet.id, plot.across, worksheet.row_ids[0]))
        (broken,) = sheet.row_breaks.brk
        assert sheet.cell(broken.id + 2, 2).value == WORDS("worksheet.plot")


def test_a_quadrant_score_brings_name_meaning_and_advice(subject: Subject) -> None:
    """The results show them in words, for the answers of the day."""
    entries = random_entries(subject, 4)
    steps = [score for score in subject.framework.scores if score.quadrants]
    book = open_workbook(render(subject.framework, subject.edition, entries), values=True)
    texts = [str(cell.value) for row in book[WORDS("sheets.results")].iter_rows() for cell in row if cell.value]
    provisional = WORDS("provisional", done="#", asked="#").partition("#")[0]
    shown = {text.partition(f" ({provisional}")[0] for text in texts}
    for score in steps:
        assert score.quadrants
        place = cell_named(book, f"score_{score.id}").value
        for number, quadrant in enumerate(score.quadrants, start=1):
            assert ({quadrant.name, quadrant.meaning, quadrant.advice} <= shown) == (number == place)


def random_levels(worksheet: Worksheet, plot: Plot, chance: random.Random) -> list[dict[str, int | None]]:
    """Return what each row gets on both axes: a level, nothing, or a number that is in no list."""
    levels, axes = levels_of(worksheet), (plot.across, plot.up)
    blank = chance.choice([0.0, 0.2, 0.8])

    def entry(axis: str) -> int | None:
        wrong = [99] if chance.random() < 0.1 else []
        return None if chance.random() < blank else chance.choice([*levels[axis], *wrong])

    return [{axis: entry(axis) for axis in axes} for _ in worksheet.row_ids]


def expected_field(worksheet: Worksheet, plot: Plot, row: dict[str, int | None]) -> int | None:
    """Return the number of the field of a row by the rule of scoring."""
    known = levels_of(worksheet)
    values = [
        float(v) if (v := row[axis]) in known[axis] and v is not None else None for axis in (plot.across, plot.up)
    ]
    place = OPERATIONS["quadrant"].python(values, (), plot.split)
    return None if place is None else round(place)


@pytest.mark.judge
def test_libreoffice_places_rows_as_scoring_does(subject: Subject, blank: bytes, tmp_path: Path) -> None:
    """Field, count and order on its spot, for random levels; what is in no list stands in no field."""
    path, book = tmp_path / "blank.xlsx", open_workbook(blank)
    path.write_bytes(blank)
    for worksheet, plot in plots_of(subject):
        chance = random.Random(worksheet.id)
        cases = [random_levels(worksheet, plot, chance) for _ in range(SETS)]
        places, axes = sheet_places(book, worksheet.id), (plot.across, plot.up)
        inputs = [f"sheet_{worksheet.id}__{axis}#{places[row]}" for row in worksheet.row_ids for axis in axes]
        points = [row for row in flat_rows(book, "plot") if row["plot"].value == worksheet.id]
        counts = [row for row in flat_rows(book, "fields_of") if row["fields_of"].value == worksheet.id]
        wanted = [row[key] for key in ("field", "order") for row in points] + [row["count"] for row in counts]
        results = [f"Data!{cell.coordinate}" for cell in wanted]
        told = recalculate(path, inputs, results, [[r[axis] for r in case for axis in axes] for case in cases])
        for case, found in zip(cases, told, strict=True):
            fields = [expected_field(worksheet, plot, row) for row in case]
            values = list(found.values())
            assert values[: len(case)] == fields
            assert values[-4:] == [fields.count(number) for number in range(1, 5)]
            orders = zip(values[len(case) : -4], fields, strict=True)
            assert [order for order, field in orders if field] == [
                orders_on_spot(case, number) for number, field in enumerate(fields) if field
            ]


def orders_on_spot(case: list[dict[str, int | None]], number: int) -> int:
    """Return the how-manieth row with these levels it is."""
    return sum(row == case[number] for row in case[: number + 1])


def test_the_split_has_the_tolerance_of_scoring(subject: Subject, book: Workbook) -> None:
    """The rule is written once."""
    for worksheet, plot in plots_of(subject):
        formula = str(points_of(book, worksheet)[0]["field"])
        assert formula.count(f"{plot.split!r}-{TOLERANCE:.9f}") == 2


def on_one_spot(worksheet: Worksheet, plot: Plot) -> Entries:
    """Return entries that put all rows of a worksheet on the highest spot."""
    highest = {axis: levels_of(worksheet)[axis][-1] for axis in (plot.across, plot.up)}
    rows: dict[str, SheetRow] = {row: {**highest, "row_name": f"Thing {row}"} for row in worksheet.row_ids}
    if worksheet.rows:
        rows = dict.fromkeys(worksheet.row_ids, highest)
    return Entries(worksheets={worksheet.id: rows})


def test_no_row_of_a_full_spot_hides_another(subject: Subject) -> None:
    """However many rows meet, each has a point of its own nearer to its spot than to the next level, and is listed."""
    for worksheet, plot in plots_of(subject):
        book = open_workbook(render(subject.framework, subject.edition, on_one_spot(worksheet, plot)), values=True)
        rows = points_of(book, worksheet)
        points = {(row["x"], row["y"]) for row in rows}
        shown = [[float(str(row[key])) for row in rows if row[key] != AWAY] for key in ("disc_x", "number_x")]
        assert len(points) == len(rows) == sum(map(len, shown))
        assert all(abs(float(str(x)) - levels_of(worksheet)[plot.across][-1]) < 0.5 for x, _ in points)
        assert all(abs(float(str(y)) - levels_of(worksheet)[plot.up][-1]) < 0.5 for _, y in points)
        assert [field["count"] for field in fields_of(book, worksheet)] == [0, 0, 0, len(rows)]
        numbers = str(fields_of(book, worksheet)[3]["numbers"]).split()
        assert numbers == [str(number) for number in range(1, len(rows) + 1)]


@pytest.mark.parametrize("rows", range(1, 61))
def test_discs_never_overlap_and_bare_numbers_can_be_read(rows: int) -> None:
    """In a chart of the usual size with levels from 1 to 5: 18 pixels are a disc, 8 by 8 a number."""
    across, up = 100.0, 58.0
    cluster = plan_cluster(across, up, 60)
    places = [cluster.offset(order, rows) for order in range(1, rows + 1)]
    wide, high = (18.0, 18.0) if cluster.has_discs(rows) else (8.0, 8.0)
    for (x1, y1), (x2, y2) in combinations(places, 2):
        assert abs(x1 - x2) * across >= wide or abs(y1 - y2) * up >= high
    assert sum(
        x for x, _ in places[: rows // cluster.lattice(rows).columns * cluster.lattice(rows).columns]
    ) == pytest.approx(0)


def test_a_list_that_does_not_fit_tells_the_numbers(tmp_path: Path) -> None:
    """Nothing that stands in a field is cut off."""
    subject = make_subject(tmp_path, ("perspectives: []\n", WORKSHEETS.replace("blank_rows: 7", "blank_rows: 60")))
    worksheet, plot = plots_of(subject)[0]
    for rows, expected in ((worksheet.row_ids[:3], "•\u00a01\u00a0Thing row_1"), (worksheet.row_ids, "1  2  3")):
        entries = on_one_spot(worksheet, plot)
        some = {row: entries.worksheets[worksheet.id][row] for row in rows}
        book = open_workbook(
            render(subject.framework, subject.edition, Entries(worksheets={"crew": some})), values=True
        )
        sheet = sheet_of(sheet_cell(book, "crew", "near", "row_1"))
        assert [cell.value for line in sheet.iter_rows() for cell in line if str(cell.value).startswith(expected)]


def test_the_cluster_is_as_wide_as_the_chart_allows(subject: Subject) -> None:
    """All rows of a worksheet find room on one spot."""
    for worksheet, plot in plots_of(subject):
        cluster, count = cluster_of(worksheet, plot, font=subject.edition.brand.font), len(worksheet.row_ids)
        assert len({cluster.offset(order, count) for order in range(1, count + 1)}) == count
