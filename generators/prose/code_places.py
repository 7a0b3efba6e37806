"""Code in Markdown: what stands in it is shown as it is, and means nothing."""

import re

_CODE = re.compile(
    r"^[ >]*(?P<fence>`{3,}|~{3,}).*?(?:^[ >]*(?P=fence)[`~]*[ ]*$|\Z)"
    r"|(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_VISIBLE = re.compile(r"\S")


def blank_code(markdown: str) -> str:
    """Return Markdown of the same length and lines, with blanks for code in fences and between ticks."""
    return _CODE.sub(lambda match: _VISIBLE.sub(" ", match.group()), markdown)
