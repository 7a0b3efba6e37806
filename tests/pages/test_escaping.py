"""Data is plain text: whatever signs it holds, the reader sees those signs."""

import html
import re
from pathlib import Path

import markdown
import pytest
import yaml

from generators.pages.frame.escaping import escape_attribute, escape_text

SETTINGS = re.sub(r"!ENV.*", "''", (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8"))
EXTENSIONS = [
    name if isinstance(name, str) else next(iter(name)) for name in yaml.safe_load(SETTINGS)["markdown_extensions"]
]

TEXTS = [
    "*stars*, **more** and _lines_ in snake_case_words",
    "<b>tags</b> & entities &amp; &copy;",
    "[a link](https://example.org) and ![a picture](x.png)",
    "`code` and a \\* backslash",
    "a | pipe { .curly #braces } and [TOC]",
    "# no heading",
    "1. no list",
    "2010. A year that opens a sentence.",
    "- no list",
    "+ no list",
    "> no quotation",
    "!!! no admonition",
    "=== no underline",
    "--- no rule",
    "1.0.0 is a version, -5 % is less",
    "~~not struck~~ ^not raised^ $not maths$",
    "Business–IT alignment, 5 % of “all” cases",
]


def shown(source: str) -> str:
    """Return the text that a reader of the Markdown sees."""
    page = markdown.markdown(source, extensions=EXTENSIONS)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page.replace("&para;", ""))).split())


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_out_literally_in_a_paragraph(text: str) -> None:
    """No sign of Markdown or HTML is at work."""
    assert shown(escape_text(text)) == text


@pytest.mark.parametrize("text", TEXTS)
def test_text_comes_out_literally_in_a_heading_a_list_and_html(text: str) -> None:
    """The same filter serves everywhere in a template."""
    escaped = escape_text(text)

    assert shown(f"## {escaped}") == text
    assert shown(f"- {escaped}") == text
    assert shown(f"<p>{escaped}</p>") == text
    assert shown(f'<div markdown="block">\n<p markdown="span">{escaped}</p>\n</div>') == text


def test_line_breaks_do_not_break_a_template() -> None:
    """Folded YAML and stray breaks become single spaces."""
    assert escape_text("one\n  two\tthree") == "one two three"


def test_an_attribute_cannot_be_left() -> None:
    """Quotes and backslashes stay inside the value."""
    assert escape_attribute('5" & <more> \\ ') == "5&quot; &amp; &lt;more&gt; &#92;"
