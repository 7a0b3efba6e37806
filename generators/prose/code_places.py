"""Code and comments in Markdown: what stands in them means nothing."""

import re

_CODE = re.compile(
    r"^[ >]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,}).*?(?:^[ >]*(?P=fence)[`~]*[ ]*$|\Z)"
    r"|(?<![\\`])(?P<ticks>`{1,9})(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?:(?!<!--).)*?-->",
    re.MULTILINE | re.DOTALL,
)
_VISIBLE = re.compile(r"\S")


def blank_code(markdown: str) -> str:
    """Return Markdown of the same length and lines, with blanks for code, in fences or between ticks, and comments."""
    return _CODE.sub(lambda match: _VISIBLE.sub(" ", match.group()), markdown)
