"""What texts must look like: one line of a certain length, or words of a certain form, each with its sentence."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class OneLine:
    """A text on one line, without space at its ends, from one character to `longest`."""

    longest: int

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the check of such a text; the signature is pydantic's."""
        text = core_schema.str_schema(strict=True, strip_whitespace=True, min_length=1, max_length=self.longest)
        return core_schema.no_info_after_validator_function(_refuse_breaks, text)


@dataclass(frozen=True)
class Form:
    """A text of a form that `pattern` describes; `remedy` says how to write it."""

    pattern: str
    remedy: str
    longest: int = 200

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the check of such a text; the signature is pydantic's."""
        text = core_schema.str_schema(strict=True, max_length=self.longest)
        return core_schema.no_info_after_validator_function(self._check, text)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return what an editor is told; the signature is pydantic's."""
        return {**handler(core), "pattern": f"^{self.pattern}$"}

    def _check(self, text: str) -> str:
        if not re.fullmatch(self.pattern, text):
            raise ValueError(f"{text!r} has the wrong form; {self.remedy}")
        return text


def _refuse_breaks(text: str) -> str:
    if "\n" in text or "\t" in text:
        found = "a line break" if "\n" in text else "a tab"
        raise ValueError(f"{found} inside the text; write it as one line (after >- lines are joined)")
    return text
