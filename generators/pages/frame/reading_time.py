"""How long it takes to read a page: one rule for prose and for pages made from data."""

import re
from html.parser import HTMLParser

from markupsafe import Markup

from generators.words import Words

WORDS_A_MINUTE = 220
TIME_TO_READ = Markup("<!-- minutes -->")
"""What stands in a page for the time it takes to read it, until the page is made."""
_VOID = {"br", "hr", "img", "input"}
_UNREAD = {"details", "svg", "form", "nav", "script", "style"}
_UNREAD_CLASSES = {"atlas-hidden", "atlas-basis", "atlas-sources", "atlas-download", "atlas-narrow"}
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ASIDE = re.compile(r"\{:?[^{}\n]*\}|(?<=\])\([^()\s]*\)|(?<=\])\[[^\]]*\]|^\*\[.*$", re.MULTILINE)
"""What Markdown does not show: attributes, addresses of links, abbreviations."""
_WORD = re.compile(r"\w[^\s|]*")


def fill_in_minutes(markdown: str, words: Words) -> str:
    """Return a page with the time it takes to read it, in words, wherever its mark stands."""
    if TIME_TO_READ not in markdown:
        return markdown
    return markdown.replace(TIME_TO_READ, words("time.reading", minutes=reading_minutes(markdown)))


def reading_minutes(markdown: str) -> int:
    """Return how long it takes to read what is in sight on a page; at least one minute.

    What is folded away, drawn, or names a source is not counted.
    """
    reader = _SightReader()
    reader.feed(_FRONT_MATTER.sub("", markdown))
    text = _ASIDE.sub(" ", "".join(reader.seen))
    return max(1, round(len(_WORD.findall(text)) / WORDS_A_MINUTE))


class _SightReader(HTMLParser):
    """Collects the text that is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._hidden_in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag in _VOID:
            return
        if self._hidden_in or tag in _UNREAD or _UNREAD_CLASSES.intersection(classes):
            self._hidden_in.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._hidden_in and tag not in _VOID:
            self._hidden_in.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden_in:
            self.seen.append(data)
