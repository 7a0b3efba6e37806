"""What our sheets need of XlsxWriter in another way than it does it."""

from collections.abc import Iterable
from typing import Any

from xlsxwriter.worksheet import Worksheet


class PlainSheet(Worksheet):  # type: ignore[misc] # XlsxWriter is not typed
    """A sheet whose formulas use old functions only, and whose rows may grow with what is written in them."""

    def __init__(self) -> None:
        super().__init__()
        self._growing: set[int] = set()

    def let_grow(self, row: int) -> None:
        """Let a row become higher when somebody writes more into it than it shows."""
        self._growing.add(row + 1)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002 - as theirs
        """Return the formula without `=`; XlsxWriter itself is slow here: it looks for thirty newer functions."""
        return formula.removeprefix("=")

    def _xml_start_tag_unencoded(self, tag: str, attributes: Iterable[tuple[str, Any]] = ()) -> None:
        """Write a start tag; the height of a row that grows is no custom height, which would be kept for ever."""
        known = dict(attributes)
        if tag == "row" and known.get("r") in self._growing:
            known.pop("customHeight", None)
        super()._xml_start_tag_unencoded(tag, list(known.items()))
