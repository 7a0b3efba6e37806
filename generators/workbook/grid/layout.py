"""Where everything in a workbook is: columns, rows, addresses. No other module knows an address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generators.workbook.grid.cells import Cell, Plan
from generators.workbook.grid.marks import PLACEHOLDER
from generators.workbook.grid.sheet_ids import OwnSheet, Sheet, SheetColumn, SheetKey


def _column(width: float, *keys: str) -> SheetColumn:
    return SheetColumn(width, keys)


MARGIN = _column(2, "margin")
COLUMNS: Mapping[str, tuple[SheetColumn, ...]] = {
    Sheet.START: (MARGIN, _column(28, "label"), _column(104, "text")),
    Sheet.RESPONDENT: (MARGIN, _column(22, "label"), _column(46, "entry"), _column(64, "help")),
    Sheet.ASSESSMENT: (
        MARGIN,
        _column(5, "number"),
        _column(36, "item"),
        _column(26, "why"),
        _column(0.5, "id"),
        _column(9, "answer"),
        _column(34, "descriptor"),
        _column(9, "target"),
        _column(12, "confidence"),
        _column(25, "evidence"),
        _column(25, "note"),
        _column(8, "levels"),
    ),
    Sheet.RESULTS: (
        MARGIN,
        _column(37, "dimension", "own", "band"),
        _column(10, "score", "figure", "floor"),
        _column(19, "band_name", "reading", "meaning"),
        _column(9, "goal", "explanation"),
        _column(9, "gap"),
        _column(11, "answered"),
        _column(3, "gutter"),
        _column(74, "chart"),
    ),
    Sheet.ACTIONS: (
        MARGIN,
        _column(6, "rank", "of_dimension"),
        _column(31, "dimension"),
        _column(9, "score"),
        _column(13, "goal", "below"),
        _column(112, "actions", "all_actions"),
    ),
    Sheet.LEVELS: (
        MARGIN,
        _column(10, "value"),
        _column(28, "name"),
        _column(92, "descriptor"),
        _column(18, "back"),
    ),
    Sheet.DATA: (
        MARGIN,
        _column(34, "item", "score_id", "total", "worksheet", "plot", "fields_of"),
        _column(32, "dimension", "label", "column", "tag", "field"),
        _column(9, "answer", "score", "amount", "row", "number", "no"),
        _column(9, "level", "goal", "wrong", "across", "count"),
        _column(9, "target", "key", "value", "up", "label_x"),
        _column(9, "aim", "next", "place", "label_y"),
        _column(9, "weight", "is_level", "order"),
        _column(12, "confidence", "band", "x"),
        _column(10, "answered", "short_name", "y"),
        _column(9, "invalid"),
        _column(9, "at"),
        _column(9, "planned"),
        _column(9, "reached"),
        _column(9, "wanted"),
        _column(30, "evidence"),
        _column(30, "note"),
    ),
    Sheet.ABOUT: (MARGIN, _column(26, "key"), _column(106, "value")),
}


@dataclass(frozen=True)
class Place:
    """One cell."""

    sheet: SheetKey
    row: int
    column: int

    @property
    def cell(self) -> str:
        """Return the address without dollar signs: `B7`."""
        return f"{_letters(self.column)}{self.row + 1}"

    @property
    def fixed(self) -> str:
        """Return the address with dollar signs: `$B$7`."""
        return f"${_letters(self.column)}${self.row + 1}"


class LayoutError(Exception):
    """A plan that contradicts itself: a name nobody carries, or a range with holes."""


class Layout:
    """The addresses of all names and marks of a workbook."""

    def __init__(self, plans: Sequence[Plan], titles: Mapping[SheetKey, str]) -> None:
        self.titles = titles
        self._places: dict[str, list[Place]] = {}
        self._defined: dict[str, None] = {}
        self._columns = {name: mark for plan in plans for name, mark in plan.columns.items()}
        for plan in plans:
            for place, cell in cells_of(plan):
                for name in (*cell.names, *cell.marks):
                    self._places.setdefault(name, []).append(place)
                self._defined |= dict.fromkeys(cell.names)

    @property
    def defined_names(self) -> dict[str, str]:
        """Return each defined name with its reference: single cells and lists, then columns of tables."""
        listed = {name: self.reference(name) for name in self._defined}
        return listed | {name: self.column(mark) for name, mark in self._columns.items()}

    def resolve(self, formula: str) -> str:
        """Return a formula with addresses instead of marks. Raises LayoutError for a mark nobody carries."""
        return PLACEHOLDER.sub(lambda found: self.reference(found[1]), formula)

    def places(self, name: str) -> tuple[Place, ...]:
        """Return all cells that carry a name or mark; none for an unknown one."""
        return tuple(self._places.get(name, ()))

    def first(self, name: str) -> Place:
        """Return the first cell that carries a name or mark. Raises LayoutError for an unknown one."""
        if name not in self._places:
            raise LayoutError(f"no cell carries {name!r}")
        return self._places[name][0]

    def reference(self, name: str) -> str:
        """Return `'Sheet'!$B$7` or `'Sheet'!$B$7:$B$9`. Raises LayoutError for a range with holes."""
        first, last = self.first(name), self._places[name][-1]
        height, width = last.row - first.row + 1, last.column - first.column + 1
        if height * width != len(self._places[name]):
            raise LayoutError(f"the cells of {name!r} form no range")
        return self._range(first, last)

    def column(self, mark: str) -> str:
        """Return the column from the first to the last cell with a mark, with whatever stands between them."""
        first, last = self.first(mark), self._places[mark][-1]
        if (first.sheet, first.column) != (last.sheet, last.column):
            raise LayoutError(f"the cells of {mark!r} form no column")
        return self._range(first, last)

    def _range(self, first: Place, last: Place) -> str:
        sheet = self.titles[first.sheet].replace("'", "''")
        end = "" if first == last else f":{last.fixed}"
        return f"'{sheet}'!{first.fixed}{end}"

    def jump(self, name: str) -> str:
        """Return the target of a link inside the file: `'Sheet'!B7`."""
        place = self.first(name)
        sheet = self.titles[place.sheet].replace("'", "''")
        return f"'{sheet}'!{place.cell}"

    def area(self, name: str) -> str:
        """Return all cells with a mark as a list of ranges, as a conditional format wants it: `B7:B9 B12`."""
        runs: list[list[Place]] = []
        for place in self.places(name):
            if runs and runs[-1][-1].row == place.row - 1 and runs[-1][-1].column == place.column:
                runs[-1].append(place)
            else:
                runs.append([place])
        return " ".join(run[0].cell if len(run) == 1 else f"{run[0].cell}:{run[-1].cell}" for run in runs)


def cells_of(plan: Plan) -> Iterator[tuple[Place, Cell]]:
    """Yield every cell of a plan with its place."""
    columns = column_numbers(plan.sheet)
    for row, line in enumerate(plan.lines):
        for key in sorted(line.cells, key=columns.__getitem__):
            yield Place(plan.sheet, row, columns[key]), line.cells[key]


def columns_of(sheet: SheetKey) -> tuple[SheetColumn, ...]:
    """Return the columns of a sheet, the margin first."""
    return (MARGIN, *sheet.columns) if isinstance(sheet, OwnSheet) else COLUMNS[sheet]


@cache
def column_numbers(sheet: SheetKey) -> dict[str, int]:
    """Return where each key of a sheet stands, counting from 0."""
    return {key: number for number, column in enumerate(columns_of(sheet)) for key in column.keys}


def last_key(sheet: SheetKey) -> str:
    """Return the key of a sheet's last column."""
    return columns_of(sheet)[-1].keys[0]


def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
