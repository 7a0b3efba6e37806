"""The addresses of cells: what names, marks and links become when a workbook is written."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generators.workbook.grid.cells import Address, Cell, Content, Guard, Jump, Plan
from generators.workbook.grid.layout import LayoutError, Spot, column_number, spots_of
from generators.workbook.grid.marks import BESIDE, PLACEHOLDER
from generators.workbook.grid.sheet_ids import SheetKey


class Place(NamedTuple):
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


class Linked(NamedTuple):
    """A cell that leads somewhere, with its text."""

    place: Place
    link: Jump | Address
    text: str


class Places:
    """The addresses of all names and marks of a workbook."""

    def __init__(self, plans: Sequence[Plan], titles: Mapping[SheetKey, str]) -> None:
        self.titles = titles
        self._places: dict[str, list[Place]] = {}
        self._defined: dict[str, None] = {}
        self._addresses: dict[str, str] = {}
        self._inputs: dict[SheetKey, dict[Guard, list[Place]]] = {plan.sheet: {} for plan in plans}
        self._links: dict[SheetKey, list[Linked]] = {plan.sheet: [] for plan in plans}
        self._columns = {name: mark for plan in plans for name, mark in plan.columns.items()}
        self._rows = {plan.sheet: tuple([spots_of(plan.sheet, line) for line in plan.lines]) for plan in plans}
        for sheet, rows in self._rows.items():
            for row, spots in enumerate(rows):
                for spot in spots:
                    self._note(spot.cell, sheet, row, spot.first)

    def _note(self, cell: Cell, sheet: SheetKey, row: int, column: int) -> None:
        """Remember where a cell stands that is spoken of, filled in, or followed."""
        if not (cell.names or cell.marks or cell.guard or cell.link):
            return
        place = Place(sheet, row, column)
        for name in cell.names:
            self._defined.setdefault(name)
        for name in (*cell.names, *cell.marks):
            self._places.setdefault(name, []).append(place)
        if cell.guard:
            self._inputs[sheet].setdefault(cell.guard, []).append(place)
        if cell.link:
            self._links[sheet].append(Linked(place, cell.link, str(cell.content)))

    @property
    def defined_names(self) -> dict[str, str]:
        """Return each defined name with its reference: single cells and lists, then columns of tables."""
        listed = {name: self.reference(name) for name in self._defined}
        return listed | {name: self.column(mark) for name, mark in self._columns.items()}

    def resolve(self, formula: str, place: Place) -> str:
        """Return a formula with addresses instead of marks. Raises LayoutError for a mark nobody carries."""
        known = self._addresses
        return PLACEHOLDER.sub(lambda found: known.get(found[0]) or self._address(found, place), formula)

    def _address(self, found: re.Match[str], place: Place) -> str:
        several, mark = found.groups()
        if mark.startswith(BESIDE):
            column = column_number(place.sheet, mark.removeprefix(BESIDE))
            return f"${_letters(column)}{place.row + 1}"
        self._addresses[found[0]] = self.listing(mark) if several else self.reference(mark)
        return self._addresses[found[0]]

    def rows(self, sheet: SheetKey) -> tuple[tuple[Spot, ...], ...]:
        """Return the cells of each row of a sheet, with the columns that they cover."""
        return self._rows[sheet]

    def inputs(self, sheet: SheetKey) -> Mapping[Guard, Sequence[Place]]:
        """Return where the inputs of a sheet stand, by what they accept."""
        return self._inputs[sheet]

    def links(self, sheet: SheetKey) -> Sequence[Linked]:
        """Return the links of a sheet, from the top."""
        return self._links[sheet]

    def places(self, name: str) -> tuple[Place, ...]:
        """Return all cells that carry a name or mark; none for an unknown one."""
        return tuple(self._places.get(name, ()))

    def contents(self, name: str) -> list[Content]:
        """Return what stands in the cells that carry a name or mark."""
        return [
            spot.cell.content
            for place in self.places(name)
            for spot in self._rows[place.sheet][place.row]
            if spot.first == place.column
        ]

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

    def listing(self, mark: str) -> str:
        """Return all cells with a mark as ranges one after the other, each with its sheet."""
        self.first(mark)
        return ",".join(self._range(run[0], run[-1]) for run in self._runs(mark))

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
        runs = self._runs(name)
        return " ".join(run[0].cell if len(run) == 1 else f"{run[0].cell}:{run[-1].cell}" for run in runs)

    def _runs(self, name: str) -> list[list[Place]]:
        """Return the cells with a name or mark, those that stand one below the other together."""
        runs: list[list[Place]] = []
        for place in self.places(name):
            if runs and runs[-1][-1].row == place.row - 1 and runs[-1][-1].column == place.column:
                runs[-1].append(place)
            else:
                runs.append([place])
        return runs


@cache
def _letters(column: int) -> str:
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
