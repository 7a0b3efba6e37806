"""What an input accepts, in the terms of XlsxWriter's data validation."""

from datetime import date
from typing import Any

from generators.workbook.grid.cells import Guard

_EARLIEST = date(2000, 1, 1)
_LATEST = date(2100, 12, 31)


def describe_guard(guard: Guard, source: str) -> dict[str, Any]:
    """Return the validation of an input; a list is always the range `source`, never literal."""
    prompt = {"input_title": guard.title, "input_message": guard.prompt}
    refusal = {"error_title": guard.title, "error_message": guard.error}
    match guard.kind:
        case "list":
            return {"validate": "list", "source": f"={source}", **prompt, **refusal}
        case "date":
            span = {"criteria": "between", "minimum": _EARLIEST, "maximum": _LATEST}
            return {"validate": "date", **span, **prompt, **refusal}
        case "text":
            return {"validate": "any", **prompt}
