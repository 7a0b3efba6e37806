"""A sheet of XlsxWriter whose rows are written straight from cells: its own way is safe for all uses, and slow.

XlsxWriter checks each cell, keeps it in a table, and goes through that table again when the file is closed. Our cells
are checked when they are laid out, so a row becomes XML at once. What this leans on inside XlsxWriter is here and in
plain_book only, and a test compares each kind of cell with what its public calls write.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple, TypeAlias
from xml.sax.saxutils import escape

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_ERRORS = frozenset(("#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"))
_PIXELS_PER_POINT = 4 / 3


class Formula(NamedTuple):
    """A formula without `=`, and the value it has now."""

    text: str
    value: str | float


class RichText(NamedTuple):
    """Texts of one cell, each after the format of its letters."""

    parts: tuple[Format | str, ...]


SheetContent: TypeAlias = str | float | date | Formula | RichText | None


class PlainSheet(Worksheet):  # type: ignore[misc] # XlsxWriter is not typed
    """A sheet that is written row by row, from the first one on, whose formulas use old functions only."""

    dim_colmax: int

    def __init__(self) -> None:
        super().__init__()
        self.ignore_write_string = True  # a link is put on a cell that is written like others
        self._check_dimensions(0, 0)
        self._rows: list[str] = []
        self._look = cache(Format._get_xf_index)

    def append_row(self, cells: Iterable[str], height: float, *, can_grow: bool) -> None:
        """Write the next row, so many points high; one that can grow becomes higher when more is written into it."""
        row = self.dim_rowmax = len(self._rows)
        pixels = int(height * _PIXELS_PER_POINT + 0.5)
        self.row_sizes[row] = [pixels, False]
        shown = "" if pixels == self.default_row_height else f' ht="{pixels / _PIXELS_PER_POINT:.16g}"'
        # the height of a row that grows is no custom height, which would be kept for ever
        custom = ' customHeight="1"' if shown and not can_grow else ""
        written = "".join(cells)
        self._rows.append(f'<row r="{row + 1}"{shown}{custom}' + (f">{written}</row>" if written else "/>"))

    def make_cell(self, row: int, first: int, last: int, content: SheetContent, look: Format) -> str:
        """Return a cell of the next row as it is written, with the empty ones that it covers up to the last."""
        opening = f'<c r="{_letters(first)}{row + 1}" s="{self._look(look)}"'
        written = opening + self._write_content(row, first, content)
        self.dim_colmax = max(self.dim_colmax, last)
        if last == first:
            return written
        self.merge.append([row, first, row, last])
        covered = range(first + 1, last + 1)
        return written + "".join([f'<c r="{_letters(n)}{row + 1}" s="{self._look(look)}"/>' for n in covered])

    def _write_content(self, row: int, column: int, content: SheetContent) -> str:
        """Return what follows the address and the look of a cell."""
        match content:
            case str(text):
                return self._write_text(text)
            case Formula(text, value):
                kind, told = ("", value) if isinstance(value, int | float) else (_type_of(value), self._escape(value))
                return f"{kind}><f>{escape(text)}</f><v>{told}</v></c>"
            case None:
                return "/>"
            case RichText(parts):
                self.write_rich_string(row, column, *parts)
                return f' t="s"><v>{self.table[row].pop(column).string}</v></c>'
            case date() as day:
                return f"><v>{self._convert_date_time(day):.16G}</v></c>"
            case number:
                return f"><v>{number:.16G}</v></c>"

    def _write_text(self, text: str) -> str:
        """Return a text by its number among the shared ones, where XlsxWriter takes `<r>…</r>` for XML: so not that."""
        if text.startswith("<r>") and text.endswith("</r>"):
            return f' t="inlineStr"><is><t>{self._escape(text)}</t></is></c>'
        return f' t="s"><v>{self.str_table._get_shared_string_index(text)}</v></c>'

    def _escape(self, text: str) -> str:
        """Return a text as XML; control signs, which XML cannot hold, become what Excel writes for them."""
        return escape(self._escape_control_characters(text))

    def _write_rows(self) -> None:
        self.fh.write("".join(self._rows))

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002 - as theirs
        """Return the formula of a rule without `=`; XlsxWriter looks for thirty newer functions in it."""
        return formula.removeprefix("=")


_letters = cache(xl_col_to_name)


def _type_of(value: str) -> str:
    """Return how the type of a text that a formula has as its value is told; an empty one is told as no value."""
    if not value:
        return ""
    return ' t="e"' if value in _ERRORS else ' t="str"'
