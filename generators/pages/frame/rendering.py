"""Fills a template with words and a view; whatever they hold comes out literally unless it is prepared markup."""

from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generators.pages.frame.escaping import escape_attribute, escape_text
from generators.pages.frame.page import Page
from generators.pages.frame.reading_time import fill_in_minutes
from generators.words import Words

if TYPE_CHECKING:
    from generators.pages.frame.context import Context  # prose can be shown without reading the library

TEMPLATES = Path(__file__).parents[1] / "templates"
LONGEST_DESCRIPTION = 155
_WORDS_OF_PAGES = "generators/pages/words.yml"


@dataclass(frozen=True)
class Head:
    """What stands above a page: title, description, and the file to edit in order to change the page.

    `short_title` stands in the navigation. `boost` lifts the page in the search; a table of what stands elsewhere
    is not searched at all.
    """

    title: str
    description: str
    source_file: str
    short_title: str = ""
    boost: int | None = None
    is_searched: bool = True


def head_of(
    page: str,
    context: "Context",
    *,
    source_file: str = _WORDS_OF_PAGES,
    boost: int | None = None,
    is_searched: bool = True,
) -> Head:
    """Return the head of a page of which there is one, with its title and description from the words."""
    title, description = context.words(f"{page}.title"), context.words(f"{page}.description")
    return Head(title, description, source_file, boost=boost, is_searched=is_searched)


def render_page(template: str, head: Head, view: object, context: "Context") -> Page:
    """Return a page as its template arranges it. Raises UndefinedError for a name the view does not have."""
    template_file = _environment().get_template(f"{template}.md.j2")
    text = template_file.render(head=head, view=view, words=context.words, say=partial(say, context.words))
    return Page(context.page, head.short_title or head.title, fill_in_minutes(text, context.words))


def render_macro(template: str, macro: str, *values: object, words: Words) -> str:
    """Return what one macro of a template makes of values."""
    module = _environment().get_template(f"{template}.md.j2").make_module({"words": words, "say": partial(say, words)})
    return str(getattr(module, macro)(*values))


def say(words: Words, key: str, **values: object) -> Markup:
    """Return words that hold Markdown, such as a link; what fills them in comes out literally."""
    return Markup(words(key, **{name: escape_text(value) for name, value in values.items()}))


def shorten(text: str) -> str:
    """Return text that fits a page description, cut after a whole word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_DESCRIPTION:
        return line
    return line[: LONGEST_DESCRIPTION - 1].rsplit(" ", 1)[0].rstrip(",;:–") + "…"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        optimized=False,  # folding constants takes longer than it saves in one build
        finalize=escape_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["attribute"] = escape_attribute
    return environment
