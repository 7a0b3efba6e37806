"""What our sheets need of XlsxWriter in another way than it does it."""

from xlsxwriter.worksheet import Worksheet


class PlainSheet(Worksheet):  # type: ignore[misc] # XlsxWriter is not typed
    """A sheet whose formulas use old functions only."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: ARG002
        """Return the formula without `=`; XlsxWriter itself is slow here: it looks for thirty newer functions."""
        return formula.removeprefix("=")
