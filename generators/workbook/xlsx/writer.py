"""Writes a planned workbook with XlsxWriter: cells, inputs, rules, names, protection and print set-up."""

import io
from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook

from generators.brand import office_theme
from generators.workbook.grid.book import Book
from generators.workbook.grid.cell_places import Place, Places
from generators.workbook.grid.cells import Address, Chart, Computed, Guard, Jump, Plan, Rule, Scatter, Titled
from generators.workbook.grid.layout import Spot, columns_of
from generators.workbook.grid.styles import tab_role
from generators.workbook.printing.pagination import (
    MARGINS_INCHES,
    count_pages,
    fixed_scale,
    is_fitted,
    line_height,
    page_starts,
)
from generators.workbook.xlsx.conditional_formats import describe_rules
from generators.workbook.xlsx.data_validation import describe_guard
from generators.workbook.xlsx.formats import Formats
from generators.workbook.xlsx.native_charts import make_chart
from generators.workbook.xlsx.picture_options import describe_picture
from generators.workbook.xlsx.plain_book import PlainBook
from generators.workbook.xlsx.plain_sheet import Formula, PlainSheet, RichText, SheetContent
from generators.workbook.xlsx.scatter_chart import make_scatter

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_UNLOCKED_ACTIONS = {"format_columns": True, "format_rows": True, "objects": True, "scenarios": True}
_CHART_MOVES = 2


def write_book(book: Book) -> bytes:
    """Return a workbook as an xlsx file. Raises LayoutError for plans that contradict themselves."""
    font = {"font_name": book.brand.font, "font_size": 11}
    made = PlainBook({**_OPTIONS, "default_format_properties": font})
    made.use_custom_theme(io.StringIO(office_theme(book.brand)))
    made.set_properties(_properties(book))
    _BookWriter(made, book).write()
    return made.finish()


def _properties(book: Book) -> dict[str, object]:
    owner = book.brand.owner
    told = {"title": book.title, "subject": book.subject, "comments": book.comment}
    return {**told, "author": owner, "company": owner, "created": book.dated}


class _BookWriter:
    """Writes the sheets of one workbook."""

    def __init__(self, made: Workbook, book: Book) -> None:
        self._made = made
        self._book = book
        self._formats = Formats(made, book.brand)
        self._places = Places(book.plans, book.titles)

    def write(self) -> None:
        """Write all sheets and define all names."""
        plans, titles = self._book.plans, self._book.titles
        sheets = {plan.sheet: self._made.add_worksheet(titles[plan.sheet], PlainSheet) for plan in plans}
        for plan in plans:
            self._write_sheet(sheets[plan.sheet], plan)
        for name, reference in self._places.defined_names.items():
            self._made.define_name(name, f"={reference}")
        sheets[plans[0].sheet].activate()

    def _write_sheet(self, sheet: Any, plan: Plan) -> None:
        self._set_up_view(sheet, plan)
        self._set_up_print(sheet, plan)
        self._write_rows(sheet, plan)
        self._write_links(sheet, plan)
        self._write_guards(sheet, plan)
        for rule in plan.rules:
            self._write_rule(sheet, rule)
        self._write_charts(sheet, plan)
        self._write_pictures(sheet, plan)

    def _set_up_view(self, sheet: Any, plan: Plan) -> None:
        sheet.hide_gridlines(2)
        sheet.set_tab_color(self._formats.colour(tab_role(plan.sheet)))
        sheet.protect("", _UNLOCKED_ACTIONS)
        if not self._book.reading.is_rightward:
            sheet.right_to_left()
        for number, column in enumerate(columns_of(plan.sheet)):
            sheet.set_column(number, number, column.width)
        heads = [row for row, line in enumerate(plan.lines) if line.is_head]
        if heads:
            sheet.freeze_panes(heads[0] + 1, 0)
            sheet.repeat_rows(heads[0])

    def _set_up_print(self, sheet: Any, plan: Plan) -> None:
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(**MARGINS_INCHES)
        self._set_up_pages(sheet, plan)
        sheet.print_area(0, 0, len(plan.lines) - 1, len(columns_of(plan.sheet)) - 1)
        sheet.set_header(self._book.header)
        sheet.set_footer(self._book.footer)

    def _set_up_pages(self, sheet: Any, plan: Plan) -> None:
        font = self._book.brand.font
        if is_fitted(plan):
            sheet.fit_to_pages(1, count_pages(plan, font=font))
        else:
            sheet.set_print_scale(fixed_scale(plan, font=font))
            sheet.set_h_pagebreaks(page_starts(plan))

    def _write_rows(self, sheet: Any, plan: Plan) -> None:
        for row, (line, spots) in enumerate(zip(plan.lines, self._places.rows(plan.sheet), strict=True)):
            cells = [self._make_cell(sheet, plan, row, spot) for spot in spots]
            height = line_height(plan.sheet, line, font=self._book.brand.font)
            sheet.append_row(cells, height, can_grow=line.grows)

    def _make_cell(self, sheet: Any, plan: Plan, row: int, spot: Spot) -> Any:
        first, last, cell = spot
        content: SheetContent
        match cell.content:
            case Computed(formula, value):
                resolved = self._places.resolve(formula, Place(plan.sheet, row, first))
                content = Formula(resolved, self._stored(value))
            case Titled(title, text):
                bold, plain = self._formats.runs(cell.style)
                content = RichText((bold, f"{title}\n", plain, text))
            case written:
                content = written
        return sheet.make_cell(row, first, last, content, self._formats.format(cell.style))

    def _stored(self, value: str | float | Jump) -> str | float:
        return f"#{self._places.jump(value.to)}" if isinstance(value, Jump) else value

    def _write_links(self, sheet: Any, plan: Plan) -> None:
        for (_, row, column), link, text in self._places.links(plan.sheet):
            target = link.url if isinstance(link, Address) else f"internal:{self._places.jump(link.to)}"
            sheet.write_url(row, column, target, None, text)

    def _write_guards(self, sheet: Any, plan: Plan) -> None:
        inputs = self._places.inputs(plan.sheet)
        for guard, places in inputs.items():
            self._write_guard(sheet, guard, places)
        for _, row, column in sorted(places[0] for places in inputs.values())[:1]:
            sheet.set_selection(row, column, row, column)

    def _write_guard(self, sheet: Any, guard: Guard, places: Sequence[Place]) -> None:
        first, *others = places
        source = self._places.reference(guard.source) if guard.source else ""
        options = describe_guard(guard, source)
        if others:
            options["other_cells"] = [[place.row, place.column, place.row, place.column] for place in others]
        sheet.data_validation(first.row, first.column, first.row, first.column, options)

    def _write_rule(self, sheet: Any, rule: Rule) -> None:
        places = self._places.places(rule.mark)
        first, last = places[0], places[-1]
        for options in describe_rules(rule, first, self._places.resolve(rule.test, first), self._formats):
            area = {"multi_range": self._places.area(rule.mark)} if len(places) > 1 else {}
            sheet.conditional_format(first.row, first.column, last.row, last.column, {**options, **area})

    def _write_charts(self, sheet: Any, plan: Plan) -> None:
        for chart in plan.charts:
            place = self._places.first(chart.hangs_from)
            made = self._make_chart(chart)
            options = {"description": chart.description, "object_position": _CHART_MOVES, "y_offset": chart.drop}
            sheet.insert_chart(place.row, place.column, made, options)

    def _write_pictures(self, sheet: Any, plan: Plan) -> None:
        for picture in plan.pictures:
            place = self._places.first(picture.hangs_from)
            sheet.insert_image(place.row, place.column, f"{picture.description}.png", describe_picture(picture))

    def _make_chart(self, chart: Chart | Scatter) -> Any:
        match chart:
            case Chart():
                return make_chart(self._made, chart, self._places, self._formats)
            case Scatter():
                return make_scatter(self._made, chart, self._places, self._formats)
