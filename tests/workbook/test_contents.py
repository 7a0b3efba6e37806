"""What stands in a workbook: all that the data holds, and nothing else."""

import re
from pathlib import Path
from xml.etree import ElementTree

from openpyxl.cell.cell import MergedCell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generators.edition import item_marks, manifest
from generators.scoring import plan
from generators.workbook import Entries, render
from generators.workbook.assessment import load_words
from generators.workbook.grid.blocks import Field, Table
from generators.workbook.grid.cells import Cell
from generators.workbook.grid.layout import COLUMNS
from generators.workbook.grid.sheet_ids import Sheet
from tests.office import (
    all_cells,
    cell_named,
    is_formula,
    links_of,
    names_of,
    open_workbook,
    part_names,
    read_part,
    sheet_of,
)
from tests.workbook.columns import column_of
from tests.workbook.conftest import SITE, Subject, make_subject
from tests.workbook.reading import FLAT_SHEET, entry_cell, flat_rows, manifest_of, marks_of, rows_by_id

WORDS = load_words()


def texts_of(book: Workbook) -> set[str]:
    """Return every text in the cells of a workbook."""
    return {str(cell.value) for cell in all_cells(book) if cell.value is not None}


def locations_in(sheet: Worksheet) -> list[str]:
    """Return where the links of a sheet lead inside the file."""
    links = (cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink)
    return [str(link.location) for link in links if link.location]


def test_every_active_item_is_asked_and_nothing_else(subject: Subject, book: Workbook) -> None:
    """Drafts and deprecated items are in no sheet; each active one has its inputs, its row of data and its levels."""
    at = column_of(Sheet.DATA, "item")
    flat = [cell.value for row in book[FLAT_SHEET].iter_rows(min_col=at, max_col=at) for cell in row]
    others = {item.id for d in subject.framework.dimensions for item in d.items} - set(subject.items)

    assert list(rows_by_id(book)) == subject.items
    assert [row["item"].value for row in flat_rows(book, "item")] == subject.items
    assert [text for text in flat if text in subject.items] == subject.items
    assert not others & {str(text) for text in flat}


def test_an_item_that_is_not_asked_leaves_no_trace(subject: Subject, book: Workbook) -> None:
    """Not even the texts of drafts and deprecated items are in the file."""
    asked = {item.id for item in subject.framework.asked_items}
    unasked = [item for d in subject.framework.dimensions for item in d.items if item.id not in asked]
    texts = texts_of(book)

    assert [item.id for item in unasked for text in item.levels.values() if text in texts] == []


def test_there_is_a_named_cell_for_every_score(subject: Subject, book: Workbook) -> None:
    """One for each dimension, overall, and the framework's own; with band, goal and the totals."""
    names = names_of(book)
    steps = plan(subject.framework)
    expected = {f"score_{step.id}" for step in steps} | {f"goal_{step.id}" for step in steps}
    expected |= {f"band_{step.id}" for step in steps if step.is_level} | {"completion", "to_target"}

    assert expected <= names.keys()


def test_header_and_value_of_a_column_come_from_one_field() -> None:
    """A table cannot have a header without its value, nor a value under another header."""
    field: Field[str] = Field("name", lambda row: Cell(f"{row}'s name"))
    table = Table("respondent.fields.side", (field,))

    assert table.head(WORDS).cells.keys() == table.row("ada").cells.keys() == {"name"}


def test_each_input_stands_under_its_own_header(subject: Subject, book: Workbook) -> None:
    """What is written above a column is what its names say."""
    sheet = book[WORDS("sheets.assessment")]
    for name in ("answer", "target", "confidence", "evidence", "note"):
        column = {entry_cell(book, name, item).column for item in subject.items}
        heads = [sheet.cell(row, next(iter(column))).value for row in range(1, 8)]
        assert len(column) == 1
        assert WORDS(f"assessment.columns.{name}") in heads


def test_the_columns_of_each_sheet_have_one_id_each() -> None:
    """No id stands twice, so no value can end under two headers."""
    for columns in COLUMNS.values():
        assert len({column.id for column in columns}) == len(columns)


def test_the_manifest_identifies_the_file(subject: Subject, book: Workbook) -> None:
    """Framework, versions, page, licence and attribution can be read back by name."""
    expected = manifest(subject.framework, subject.edition)

    assert manifest_of(book) == expected


def test_each_item_has_a_mark_of_its_question_and_levels(subject: Subject, book: Workbook) -> None:
    """Whoever reads the file back sees which items were reworded since."""
    assert marks_of(book) == item_marks(subject.framework)
    assert all(re.fullmatch("[0-9a-f]{8}", mark) for mark in marks_of(book).values())


def test_a_reworded_level_changes_the_mark_of_its_item_alone(tmp_path: Path) -> None:
    """A new reason why an item matters changes no mark."""
    before = item_marks(make_subject(tmp_path / "before").framework)
    after = item_marks(make_subject(tmp_path / "after", ("It swings at times.", "It swings now and then.")).framework)
    same = item_marks(make_subject(tmp_path / "same", ("Nobody reads a blank dial.", "A dial is read.")).framework)

    assert {item for item in before if before[item] != after[item]} == {"swing"}
    assert same == before


def test_the_first_sheet_shows_version_licence_and_attribution(subject: Subject, book: Workbook) -> None:
    """Whoever opens the file sees whose it is."""
    first = book.worksheets[0]
    text = "\n".join(str(cell.value) for row in first.iter_rows() for cell in row if cell.value)

    assert subject.framework.version in text
    assert subject.framework.licence.text in text
    assert subject.framework.licence.trademark in text
    assert subject.edition.brand.owner in text
    assert subject.framework.changelog[0].date.isoformat() in text


def test_every_link_out_of_the_file_leads_to_our_site(subject: Subject, blank: bytes) -> None:
    """The framework's own page is linked; nothing outside the site is."""
    links = links_of(blank)

    assert f"{SITE}frameworks/{subject.framework.id}/" in links
    assert [link for link in links if not link.startswith(SITE)] == []


def test_every_link_inside_the_file_leads_to_a_cell_with_something_in_it(book: Workbook) -> None:
    """No link is dead after a column moved."""
    inputs = {(sheet_of(cell).title, cell.coordinate)
              for cell in (entry_cell(book, "answer", item) for item in rows_by_id(book))}  # fmt: skip
    count = 0
    for sheet in book.worksheets:
        for location in locations_in(sheet):
            count += 1
            title, _, address = location.rpartition("!")
            there = (title.strip("'"), address)
            assert book[there[0]][address].value is not None or there in inputs
    assert count > 2 * len(inputs)


def test_texts_that_look_like_formulas_stay_texts(subject: Subject, book: Workbook) -> None:
    """Nothing from the data is ever computed or turned into a link."""
    written = {item.name for item in subject.framework.asked_items} | {subject.framework.name}
    formulas = {str(cell.value) for cell in all_cells(book) if is_formula(cell)}

    assert not written & formulas
    assert not any("elsewhere.example" in formula for formula in formulas)


def test_without_steps_there_is_no_sheet_of_actions(subject: Subject, book: Workbook) -> None:
    """A sheet with nothing to say is left out."""
    has_steps = any(dimension.steps_up for dimension in subject.framework.dimensions)

    assert (WORDS("sheets.actions") in book.sheetnames) == has_steps


def test_each_sheet_opens_with_a_title_a_purpose_and_a_way_back(book: Workbook) -> None:
    """The first text of each sheet is its title; every sheet but the first, which has a logo on top, links to it."""
    start, *others = book.worksheets
    assert start["B2"].value
    assert start["B3"].value
    for sheet in others:
        assert sheet["B1"].value
        assert sheet["B2"].value
        assert f"'{start.title}'!B2" in locations_in(sheet)


def test_the_mark_stands_on_the_first_sheet_with_a_text(subject: Subject, blank: bytes) -> None:
    """Where the brand has a logo, the logo stands there."""
    drawings = [read_part(blank, name) for name in part_names(blank) if name.startswith("xl/drawings/drawing")]

    assert [name for name in part_names(blank) if "/media/" in name] == ["xl/media/image1.png"]
    assert len([text for text in drawings if f'descr="{subject.edition.brand.name}"' in text]) == 1


def test_sheets_print_in_landscape_one_page_wide_with_page_numbers(book: Workbook) -> None:
    """The print area holds everything; long tables repeat their header row."""
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        is_fitted = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
        assert is_fitted or 50 < int(sheet.page_setup.scale or 0) < 100
        assert not (is_fitted and sheet.row_breaks.brk), "programs ignore breaks in a sheet that they fit"
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert sheet.print_area
        assert sheet.oddFooter and sheet.oddFooter.right and "&P" in str(sheet.oddFooter.right.text)
        assert not sheet.sheet_view.showGridLines
    for key in ("assessment", "levels"):
        assert book[WORDS(f"sheets.{key}")].print_title_rows
        assert book[WORDS(f"sheets.{key}")].freeze_panes


def test_an_ampersand_in_a_name_survives_the_page_header(subject: Subject, book: Workbook) -> None:
    """In headers `&` begins a code; doubled, it prints."""
    header = book.worksheets[0].oddHeader

    assert header and header.left
    assert str(header.left.text).replace("&&", "&") == subject.framework.short_name


def test_charts_are_native_titled_described_and_fixed_to_the_scale(subject: Subject, blank: bytes) -> None:
    """Each chart says what it shows, also to those who do not see it."""
    parts = [name for name in part_names(blank) if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
    charts = [name for name in parts if "<c:scatterChart>" not in read_part(blank, name)]
    drawings = [name for name in part_names(blank) if re.fullmatch(r"xl/drawings/drawing\d+\.xml", name)]
    described = [
        node.get("descr", "")
        for name in drawings
        for node in ElementTree.fromstring(read_part(blank, name)).iter()
        if node.tag.endswith("cNvPr")
    ]
    assert subject.framework.instrument
    highest = subject.framework.instrument.levels[-1].value
    has_radar = len(subject.items) > 3 and sum(bool(d.items) for d in subject.framework.dimensions) > 2

    assert len(charts) == (2 if has_radar else 1)
    told = [text for text in described if all(d.short_name in text for d in subject.framework.dimensions)]
    assert len(told) >= len(charts)
    assert len([text for text in described if text]) == len(parts) + 1  # and the mark
    for name in charts:
        text = read_part(blank, name)
        assert "<c:title>" in text
        assert f'<c:max val="{highest}"/>' in text
        assert '<c:min val="0"/>' in text


def test_colours_come_from_the_theme_of_the_brand(subject: Subject, blank: bytes) -> None:
    """Whoever changes the theme changes the workbook; the font is the brand's."""
    brand = subject.edition.brand
    theme = read_part(blank, "xl/theme/theme1.xml")

    assert brand.light.business[1:].upper() in theme
    assert f'typeface="{brand.font}"' in theme
    assert 'theme="' in read_part(blank, "xl/styles.xml")


def test_each_row_is_high_enough_for_the_longest_text_it_may_show(subject: Subject, book: Workbook) -> None:
    """A descriptor of two hundred characters needs more than one line; rows stay below Excel's limit."""
    for sheet in book.worksheets:
        heights = [dimension.height for dimension in sheet.row_dimensions.values() if dimension.height]
        assert max(heights) <= 409
    for item in subject.framework.asked_items:
        cell = entry_cell(book, "answer", item.id)
        longest = max(map(len, item.levels.values()))
        height = sheet_of(cell).row_dimensions[cell.row].height
        assert height is not None
        assert height >= 15 * (longest / 48)


def test_the_file_is_small_and_stores_no_picture_twice(blank: bytes) -> None:
    """A workbook stays under 300 KB."""
    assert len(blank) < 300 * 1024
    assert len([name for name in part_names(blank) if "/media/" in name]) == 1


def test_merged_cells_hold_no_second_value(book: Workbook) -> None:
    """What spreads over several columns is written once."""
    for sheet in book.worksheets:
        merged = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell, MergedCell)]
        assert [cell.coordinate for cell in merged if cell.value is not None] == []


def test_a_respondent_can_be_filled_in_beforehand(subject: Subject) -> None:
    """Examples show who answered."""
    given = {"organisation": "=Harbour", "side": "IT", "date": "2026-11-22"}
    book = open_workbook(render(subject.framework, subject.edition, Entries(respondent=given)))

    assert cell_named(book, "respondent_organisation").value == "=Harbour"
    assert not is_formula(cell_named(book, "respondent_organisation"))
    assert str(cell_named(book, "respondent_date").value).startswith("2026-11-22")


def test_what_must_be_known_before_acting_on_a_score_stands_below_it(tmp_path: Path) -> None:
    """In the order of the data, each with what it rests on; the line of the score comes first."""
    cautions = "{text: Both may be wrong., sources: [example1999], grade: B}, {text: Our own rule., editorial: true}"
    subject = make_subject(tmp_path, ("margin: 0.5}", f"margin: 0.5, cautions: [{cautions}]}}"))
    book = open_workbook(subject.render_blank())
    told = [str(cell.value) for row in book["Results"].iter_rows() for cell in row if cell.value]

    assert [text for text in told if text.startswith(("Lean", "Both may", "Our own rule"))] == [
        "Lean", "Both may be wrong. (B, in full, Example 1999)", "Our own rule. (our judgement)",
    ]  # fmt: skip
