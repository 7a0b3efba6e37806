"""The workbook inside a chart, in which its figures are edited: names in the first column, then a column a side."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase
from xml.sax.saxutils import escape, quoteattr

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import nsdecls

from generators.deck.native.side_chart import SideChart
from generators.deck.pptx.file_parts import FilePart, Relations, list_members, xml_bytes
from generators.freeze import pack

SHEET = "Sheet1"
"""The name that PowerPoint gives to the sheet of a chart."""
FIGURES = "0.0"
"""How figures are shown."""
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
_PLAIN, _FIGURE = 0, 1
"""The looks of cells by their place among the styles."""
_WIDTH = 24
"""The width of the first column, in letters."""


def write_chart_sheet(chart: SideChart, font: str) -> bytes:
    """Return the figures of a chart as a workbook; a cell without a figure is empty."""
    sheet = FilePart("/xl/worksheets/sheet1.xml", CT.SML_WORKSHEET, xml_bytes(_sheet_xml(chart)))
    styles = FilePart("/xl/styles.xml", CT.SML_STYLES, xml_bytes(_styles_xml(font)))
    relations, own = Relations(), Relations()
    book = _book_xml(relations.add(_WORKSHEET, sheet.name))
    relations.add(RT.STYLES, styles.name)
    main = FilePart("/xl/workbook.xml", CT.SML_SHEET_MAIN, xml_bytes(book), relations.listed)
    own.add(RT.OFFICE_DOCUMENT, main.name)
    return pack(list_members(own.listed, [main, sheet, styles]))


def sheet_column(place: int) -> str:
    """Return the letter of a column, of the names for 0."""
    return ascii_uppercase[place]


def _book_xml(sheet: str) -> str:
    return (
        f'<workbook {_MAIN} {nsdecls("r")}><sheets><sheet name="{SHEET}" sheetId="1" r:id="{sheet}"/></sheets>'
        f"</workbook>"
    )


def _sheet_xml(chart: SideChart) -> str:
    heads: tuple[str | None, ...] = (None, *(bars.name for bars in chart.series))
    columns = zip(chart.categories, *(bars.values for bars in chart.series), strict=True)
    rows = "".join(_row(number, cells) for number, cells in enumerate([heads, *columns], start=1))
    width = f'<cols><col min="1" max="1" width="{_WIDTH}" customWidth="1"/></cols>'
    return f"<worksheet {_MAIN}>{width}<sheetData>{rows}</sheetData></worksheet>"


def _row(number: int, cells: Sequence[str | float | None]) -> str:
    return f'<row r="{number}">{"".join(_cells(number, cells))}</row>'


def _cells(number: int, cells: Sequence[str | float | None]) -> Iterator[str]:
    for place, content in enumerate(cells):
        address = f"{sheet_column(place)}{number}"
        match content:
            case str():
                yield f'<c r="{address}" s="{_PLAIN}" t="inlineStr"><is><t>{escape(content)}</t></is></c>'
            case float() | int():
                yield f'<c r="{address}" s="{_FIGURE}"><v>{content}</v></c>'


def _styles_xml(font: str) -> str:
    """Return the least that Excel wants, and the look of figures."""
    plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'
    figures = plain.replace('numFmtId="0"', 'numFmtId="164"')
    return (
        f'<styleSheet {_MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="{FIGURES}"/></numFmts>'
        f'<fonts count="1"><font><sz val="11"/><name val={quoteattr(font)}/></font></fonts>'
        f'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        f'</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1"><xf {plain}/></cellStyleXfs><cellXfs count="2"><xf {plain} xfId="0"/>'
        f'<xf {figures} xfId="0" applyNumberFormat="1"/></cellXfs>'
        f'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
