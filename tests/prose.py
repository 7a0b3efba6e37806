"""Hand-written Markdown as a reader meets it: units of text, what they rest on, and how long their sentences are."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs/guide"

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FACTS = re.compile(r'<dl class="atlas-facts">.*?</dl>', re.DOTALL)
_DEFINITION = re.compile(r"^\[([^\]]+)\]: (\S+).*$", re.MULTILINE)
_MARK = re.compile(r"\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])\{ \.atlas-(?:grade|source|judgement)[^}]*\}")
_LINK = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])(?:\{[^}]*\})?")
_ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
_ROW = re.compile(r"^\s*\|")
_REFERENCE = re.compile(r"references\.md#([a-z0-9-]+)")


@dataclass(frozen=True)
class Unit:
    """A paragraph, a list item or a row of a table, with the title of its section."""

    section: str
    kind: str
    markdown: str
    labelled: bool
    """Whether its section opens with a mark that says whose advice it is."""


def read_units(markdown: str) -> Iterator[Unit]:
    """Yield every unit of text of a page, without front matter, code, facts box and definitions of links."""
    section, labelled = "", False
    for number, block in _blocks(markdown):
        if block.startswith("#"):
            if not block.startswith("###"):
                section, labelled = block.lstrip("# ").partition(" {")[0], False
            continue
        if number == 0 and ".atlas-judgement" in block:
            labelled = True
        for kind, text in _split(block):
            yield Unit(section, kind, text, labelled)


def cited_sources(markdown: str) -> list[str]:
    """Return the keys of the sources that a text links to, each once, in order; link definitions are followed."""
    return list(dict.fromkeys(_REFERENCE.findall(resolve_links(markdown))))


def resolve_links(markdown: str) -> str:
    """Return a page with every link `[text][name]` written out, so that each unit shows where it leads."""
    places: dict[str, str] = dict(_DEFINITION.findall(markdown))
    body = _DEFINITION.sub("", markdown)
    return re.sub(r"\]\[([^\]]+)\]", lambda match: f"]({places.get(match[1], match[1])})", body)


def visible_text(markdown: str) -> str:
    """Return what a reader sees of a unit, without grades, names of sources, code, tags and list numbers."""
    text = re.sub(r"`[^`]*`", " ", _ITEM.sub("", markdown))
    text = _LINK.sub(r"\1", _MARK.sub(" ", text))
    text = re.sub(r"<[^>]*>|\{[:.][^}]*\}|[*_|]", " ", text)
    return " ".join(text.split())


def sentence_lengths(markdown: str) -> list[int]:
    """Return the number of words of each sentence in paragraphs and list items; tables do not count."""
    return [
        len(words)
        for unit in read_units(resolve_links(markdown))
        if unit.kind != "row" and unit.section != "Sources"
        for sentence in re.split(r"(?<=[.!?])[\"”]?\s+", visible_text(unit.markdown))
        if (words := re.findall(r"[^\W_]+(?:[-'’.,–/][^\W_]+)*", sentence))
    ]


def _blocks(markdown: str) -> Iterator[tuple[int, str]]:
    """Yield the blocks between blank lines, each with its number since the last heading."""
    text = _FACTS.sub("", _FENCE.sub("", _FRONT_MATTER.sub("", markdown)))
    number = -1
    for block in re.split(r"\n\s*\n", text):
        for part in re.split(r"(?m)^(#{1,6} .*)$", block.strip()):
            if part.strip():
                number = -1 if part.startswith("#") else number + 1
                yield number, part.strip()


def _split(block: str) -> Iterator[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for line in block.splitlines():
        kind = "row" if _ROW.match(line) else "item" if _ITEM.match(line) or line.startswith("<li") else "paragraph"
        if lines and kind == "paragraph" and lines[-1][0] != "row":
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {line.strip()}")
        else:
            lines.append((kind, line))
    yield from lines


def main() -> None:
    """Print the mean number of words per sentence of each guide page."""
    for path in sorted(GUIDE.glob("*.md")):
        lengths = sentence_lengths(path.read_text(encoding="utf-8"))
        sys.stdout.write(f"{sum(lengths) / len(lengths):5.1f}  {len(lengths):4} sentences  {path.name}\n")


if __name__ == "__main__":
    main()
