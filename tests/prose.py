"""Hand-written Markdown as a reader meets it: units of text, and what they rest on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs/guide"

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CITATION = re.compile(r"\[@(?!judgement|sources)([^\]]*) [A-C]\]")
_MARK = re.compile(r"\[[@#=][^\]]*\]")
_SOURCE_LINK = re.compile(r"\[[^\]]*\]\([^)]*references\.md#([a-z0-9-]+)\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
_ROW = re.compile(r"^\s*\|")


@dataclass(frozen=True)
class Unit:
    """A paragraph, a list item or a row of a table, with the title of its section."""

    section: str
    kind: str
    markdown: str
    labelled: bool
    """Whether its section opens with a mark that says whose advice it is."""


def read_units(markdown: str) -> Iterator[Unit]:
    """Yield every unit of text of a page, without front matter and code."""
    section, labelled, is_ours = "", False, False
    for number, block in _blocks(markdown):
        if block.startswith("#"):
            if not block.startswith("###"):
                section, labelled = block.lstrip("# ").partition(" {")[0], is_ours
            continue
        if number == 0 and "[@judgement" in block:
            labelled = True
            is_ours |= not _seen_heading(markdown, block)
        for kind, text in _split(block):
            yield Unit(section, kind, text, labelled)


def _seen_heading(markdown: str, block: str) -> bool:
    """Return whether a block stands in a section, and not right under the title."""
    return "\n## " in markdown.partition(block)[0]


def cited_sources(markdown: str) -> list[str]:
    """Return the keys of the sources that a text cites or links to, each once, in order."""
    found = re.finditer(f"{_CITATION.pattern}|{_SOURCE_LINK.pattern}", markdown)
    return list(dict.fromkeys(key for match in found for key in (match[2] or match[1]).replace("@", " ").split()))


def visible_text(markdown: str) -> str:
    """Return what a reader sees of a unit, without grades, names of sources, code, tags and list numbers."""
    text = re.sub(r"`[^`]*`", " ", _ITEM.sub("", markdown))
    text = _LINK.sub(r"\1", _MARK.sub(" ", _SOURCE_LINK.sub(" ", text)))
    return " ".join(re.sub(r"\{[:.][^}]*\}|[*_|]", " ", text).split())


def _blocks(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield the blocks between blank lines, each with its number since the last heading."""
    text = _FENCE.sub("", _FRONT_MATTER.sub("", markdown))
    number = -1
    for block in re.split(r"\n\s*\n", text):
        for part in re.split(r"(?m)^(#{1,6} .*)$", block.strip()):
            if part.strip():
                number = -1 if part.startswith("#") else number + 1
                yield number, part.strip()


def _split(block: str) -> Iterator[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for line in block.splitlines():
        kind = "row" if _ROW.match(line) else "item" if _ITEM.match(line) else "paragraph"
        if lines and kind == "paragraph" and lines[-1][0] != "row":
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line.strip()}")
        else:
            lines.append((kind, line))
    yield from lines
