"""What an input accepts, in the terms of XlsxWriter's data validation."""

from typing import Any

from generators.workbook.grid.cells import Guard
from generators.workbook.grid.limits import EARLIEST, LATEST


def describe_guard(guard: Guard, source: str) -> dict[str, Any]:
    """Return the validation of an input; a list is always the range `source`, never literal."""
    prompt = {"input_title": guard.title, "input_message": guard.prompt}
    refusal = {"error_title": guard.title, "error_message": guard.error}
    match guard.kind:
        case "list":
            return {"validate": "list", "source": f"={source}", **prompt, **refusal}
        case "date":
            span = {"criteria": "between", "minimum": EARLIEST, "maximum": LATEST}
            return {"validate": "date", **span, **prompt, **refusal}
        case "text":
            return {"validate": "any", **prompt}
