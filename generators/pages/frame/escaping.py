"""Plain text becomes Markdown and HTML in which every sign stands for itself."""

import html
import re
from functools import lru_cache

from markupsafe import Markup

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|#~^$]")
_SPACE = re.compile(r"\s+")
_AT_START = re.compile(r"^(?:[-+:](?=\s)|-{2,}|={2,}|!{3}|\?{3}|\d+[.)](?=\s))")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape_text(text: object) -> Markup:
    """Return one line of text that Markdown and HTML both show as it is; prepared markup passes through."""
    return text if isinstance(text, Markup) else _escape_line(str(text))


@lru_cache(maxsize=16384)
def _escape_line(text: str) -> Markup:
    line = _SPECIAL.sub(_as_entity, _SPACE.sub(" ", text))
    return Markup(_AT_START.sub(_escape_last, line))


def escape_attribute(text: str) -> Markup:
    """Return text that may stand between the double quotes of an HTML attribute or a YAML value."""
    return Markup(html.escape(" ".join(text.split()), quote=True).replace("\\", "&#92;"))


def _as_entity(match: re.Match[str]) -> str:
    sign = match.group()
    return _NAMED.get(sign) or f"&#{ord(sign)};"


def _escape_last(match: re.Match[str]) -> str:
    start = match.group()
    return f"{start[:-1]}&#{ord(start[-1])};"
