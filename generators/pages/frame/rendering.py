"""Fills a template with a view; whatever a view holds comes out literally unless it is prepared markup."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generators.pages.frame.escaping import escape_attribute, escape_text

TEMPLATES = Path(__file__).parents[1] / "templates"
LONGEST_DESCRIPTION = 155


@dataclass(frozen=True)
class Head:
    """What stands above a page: title, description, and the file to edit in order to change the page.

    `boost` lifts the page in the search; a table of what stands elsewhere is not searched at all.
    """

    title: str
    description: str
    source_file: str
    boost: int | None = None
    is_searched: bool = True


def render_template(name: str, head: Head, view: object) -> str:
    """Return the Markdown of one page. Raises UndefinedError for a name the view does not have."""
    return _environment().get_template(name).render(head=head, view=view)


def template_file(name: str) -> str:
    """Return where a template stands in the project, for a page whose words are all in its template."""
    return f"generators/pages/templates/{name}"


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
        finalize=escape_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["attribute"] = escape_attribute
    return environment
