"""Prints how long the sentences of each guide page are, on average, and where all pages speak in telegrams.

    .venv/bin/python benchmarks/sentences.py

Only sentences count: what stands in paragraphs, lists and tables and ends with a full stop, a question mark or an
exclamation mark. Headings, labels, tags, grades and short citations do not. A telegram is a run of more than three
sentences of fewer than eight words within one paragraph, item or cell.
"""

import re
from html.parser import HTMLParser
from itertools import groupby
from pathlib import Path

import markdown

from generators.brand import load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.pages.all_pages import render_pages
from generators.pages.frame.page import WORDS_FILE
from generators.prose.library_quotable import list_quotable
from generators.prose.shown_prose import show_file
from generators.words import Words

ROOT = Path(__file__).parents[1]
LONGEST_AVERAGE = 20
"""Below how many words the average sentence of a guide page has to stay."""
SHORT, LONGEST_RUN = 8, 3
"""A sentence of fewer words is short, and so many of them may follow each other."""
_EXTENSIONS = ("abbr", "admonition", "attr_list", "md_in_html", "tables")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BLOCKS = {"p", "li", "dd", "dt", "td", "th", "div", "h1", "h2", "h3", "h4", "summary", "caption", "figcaption"}
_SKIPPED = (
    "svg",
    "form",
    "atlas-basis",
    "atlas-source",
    "atlas-judgement",
    "atlas-tag",
    "atlas-hidden",
    "atlas-sources",
)
_VOID = {"br", "img", "hr", "input", "meta", "link"}
_END = re.compile(r"(?<=[.?!])(?<!\W[A-Z]\.)[\"”’)]*\s+")
"""Where a sentence ends; an initial such as `W.` ends none."""


def main() -> None:
    """Print one line for each guide page, the longest sentences first, and then every telegram of any page."""
    pages = read_pages(ROOT)
    averages = {path: average_words(text) for path, text in pages.items() if path.startswith("guide/")}
    for path, average in sorted(averages.items(), key=lambda page: -page[1]):
        print(f"{average:5.1f} words a sentence  {path}")
    telegrams = [(path, run) for path, text in pages.items() for run in find_telegrams(text)]
    print(f"\n{len(telegrams)} runs of more than {LONGEST_RUN} sentences under {SHORT} words")
    for path, run in telegrams:
        print(f"{path}: {len(run)}: {' '.join(run)}")


def read_pages(root: Path) -> dict[str, str]:
    """Return the Markdown of all pages by path as they are shown: prose and pages made from the data."""
    library, docs, words = load_library(root), root / "docs", Words(WORDS_FILE)
    edition = Edition(library, load_brand(), "https://alignment-atlas.example/")
    made = {page.path: page.text for page in render_pages(edition, {})}
    quotable = list_quotable(library)
    prose = {
        path.relative_to(docs).as_posix(): show_file(path, docs, quotable, words).text for path in docs.rglob("*.md")
    }
    return dict(sorted({**prose, **made}.items()))


def average_words(text: str) -> float:
    """Return the average number of words in a sentence of a page, 0 for a page without sentences."""
    counts = [len(sentence.split()) for sentence in find_sentences(text)]
    return sum(counts) / len(counts) if counts else 0.0


def find_sentences(text: str) -> list[str]:
    """Return every whole sentence of a page of Markdown."""
    return [part for block in _find_blocks(text) for part in block if _is_sentence(part) and " " in part]


def find_telegrams(text: str) -> list[list[str]]:
    """Return each run of short sentences of a page that is longer than the ear likes."""
    runs = (
        list(run)
        for block in _find_blocks(text)
        for is_short, run in groupby(block, lambda part: _is_sentence(part) and len(part.split()) < SHORT)
        if is_short
    )
    return [run for run in runs if len(run) > LONGEST_RUN]


def _find_blocks(text: str) -> list[list[str]]:
    """Return the paragraphs, items and cells of a page, each cut where a sentence ends."""
    reader = _Reader()
    reader.feed(markdown.markdown(_FRONT_MATTER.sub("", text), extensions=list(_EXTENSIONS)))
    return [[part.strip() for part in _END.split(" ".join(block.split())) if part.strip()] for block in reader.blocks]


def _is_sentence(part: str) -> bool:
    return part.rstrip('"”’)').endswith((".", "?", "!"))


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
