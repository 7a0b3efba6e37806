"""Prints how long the sentences of each guide page are, on average.

    .venv/bin/python benchmarks/sentences.py

Only sentences count: what stands in paragraphs, lists and tables and ends with a full stop, a question mark or an
exclamation mark. Headings, labels, tags, grades and short citations do not.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

import markdown

from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.pages.all_pages import render_pages

ROOT = Path(__file__).parents[1]
LONGEST_AVERAGE = 20
"""Below how many words the average sentence of a guide page has to stay."""
_EXTENSIONS = ("abbr", "admonition", "attr_list", "md_in_html", "tables")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "div", "h1", "h2", "h3", "h4", "summary", "caption", "figcaption"}
_SKIPPED = ("svg", "form", "atlas-basis", "atlas-source", "atlas-judgement", "atlas-tag", "atlas-hidden", "headerlink")
_VOID = {"br", "img", "hr", "input", "meta", "link"}
_END = re.compile(r"(?<=[.?!])[\"”’)]*\s+")


def main() -> None:
    """Print one line for each guide page, the longest sentences first."""
    pages = {path: average_words(text) for path, text in read_guide(ROOT).items()}
    for path, average in sorted(pages.items(), key=lambda page: -page[1]):
        print(f"{average:5.1f} words a sentence  {path}")


def read_guide(root: Path) -> dict[str, str]:
    """Return the Markdown of all guide pages by path: prose and pages made from the data."""
    edition = Edition(load_library(root), load_brand(), "https://alignment-atlas.example/")
    made = {page.path: page.text for page in render_pages(edition, {}) if page.path.startswith("guide/")}
    prose = {f"guide/{path.name}": path.read_text(encoding="utf-8") for path in (root / "docs/guide").glob("*.md")}
    return dict(sorted({**prose, **made}.items()))


def average_words(text: str) -> float:
    """Return the average number of words in a sentence of a page, 0 for a page without sentences."""
    counts = [len(sentence.split()) for sentence in find_sentences(text)]
    return sum(counts) / len(counts) if counts else 0.0


def find_sentences(text: str) -> list[str]:
    """Return every whole sentence of a page of Markdown."""
    reader = _Reader()
    reader.feed(markdown.markdown(_FRONT_MATTER.sub("", text), extensions=list(_EXTENSIONS)))
    parts = [part.strip() for block in reader.blocks for part in _END.split(" ".join(block.split()))]
    return [part for part in parts if part.rstrip('"”’)').endswith((".", "?", "!")) and " " in part]


class _Reader(HTMLParser):
    """Collects the text of each block, without what is no part of a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]
        self._skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._add(" ")
            return
        marks = {tag, *(dict(attrs).get("class") or "").split()}
        if self._skipping or marks.intersection(_SKIPPED):
            self._skipping += 1
        elif tag in _BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if self._skipping and tag not in _VOID:
            self._skipping -= 1
        elif tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, text: str) -> None:
        if not self._skipping:
            self.blocks[-1] += text


if __name__ == "__main__":
    main()
