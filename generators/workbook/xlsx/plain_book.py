"""A workbook of XlsxWriter that is zipped once, with fixed times: XlsxWriter hands its parts over as they are.

The texts of its charts are what they say: XlsxWriter would take `Go!A1` for a cell of another sheet.
"""

import io
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.packager import Packager

from generators.freeze import pack


class PlainBook(Workbook):  # type: ignore[misc] # XlsxWriter is not typed
    """A workbook in memory; it carries no trace of when or where it was made if its properties say when."""

    def __init__(self, options: dict[str, object]) -> None:
        super().__init__(io.BytesIO(), {**options, "in_memory": True})
        self._packed = _PartsKept()

    def add_chart(self, options: dict[str, object]) -> Any:
        """Return a new chart; none of its texts is a reference."""
        made = super().add_chart(options)
        assert isinstance(made, Chart)
        read_labels = made._get_labels_properties

        def read_texts(labels: dict[str, Any] | None) -> Any:
            own = (labels or {}).get("custom", ())
            read = read_labels(labels and {**labels, "custom": [{**label, "value": None} for label in own]})
            for label, told in zip((read or {}).get("custom", ()), own, strict=True):
                label["value"] = told["value"]
            return read

        made._get_labels_properties = read_texts
        made._process_names = lambda name, reference: (name, reference)
        return made

    def finish(self) -> bytes:
        """Return the file; nothing can be added any more."""
        self.close()
        return pack(self._packed.parts)

    def _get_packager(self) -> Packager:
        return self._packed


class _PartsKept(Packager):  # type: ignore[misc] # XlsxWriter is not typed
    """Keeps the parts by their names, and leaves none to be zipped."""

    parts: list[tuple[str, bytes]]

    def _create_package(self) -> list[object]:
        written = super()._create_package()
        self.parts = [
            (name, file.getvalue() if is_binary else file.getvalue().encode()) for file, name, is_binary in written
        ]
        return []
