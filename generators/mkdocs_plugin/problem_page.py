"""The page that a preview shows while something is wrong: every problem, and no more."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from generators.words import Words

WORDS_FILE = Path(__file__).with_name("words.yml")
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<title>{title}</title>
<style>body {{ max-width: 60rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif }}
li {{ margin-bottom: 0.6rem }} code {{ overflow-wrap: anywhere }}</style></head>
<body><h1>{title}</h1><p>{what_to_do}</p><ol>{problems}</ol></body>
</html>
"""


def render_problems(problems: Iterable[str], words: Words) -> bytes:
    """Return a page that lists problems and looks every second whether they are gone."""
    entries = "".join(f"<li><code>{escape(problem)}</code></li>" for problem in problems)
    filled = {key: words(f"problems.{key}") for key in ("language", "title", "what_to_do")}
    return _PAGE.format(problems=entries, **filled).encode()
