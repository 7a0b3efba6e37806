"""Where pages, parts of pages and files stand, and the links between them as Markdown knows them."""

import posixpath
from functools import lru_cache

from markupsafe import Markup

HOME = "index.md"
FRAMEWORKS = "frameworks/index.md"
CASES = "case-studies/index.md"
COMPARISON = "compare.md"
COMPARISON_GOES_ON = "compare/side-by-side.md"
DOWNLOADS = "downloads/index.md"
REFERENCES = "evidence/references.md"
GRADES = "evidence/index.md"
GUIDE = "guide/index.md"
FILL_IN = "guide/fill-in-a-workbook.md"
RUN_WORKSHOP = "guide/run-a-workshop.md"
ABOUT = "about.md"
STEPS = "guide/steps/index.md"
MEASURES = "guide/measures.md"
PITFALLS = "guide/pitfalls.md"
ROLES = "guide/roles.md"
AGENDAS = "guide/agendas.md"
QUESTIONS = "guide/questions.md"
GLOSSARY = "glossary.md"
CROSS_TABLES = "case-studies/cross-table.md"
MAPPINGS = "compare/mappings.md"


def framework_page(framework_id: str) -> str:
    """Return where a framework's page stands."""
    return f"frameworks/{framework_id}.md"


def case_page(case_id: str) -> str:
    """Return where a case study's page stands."""
    return f"case-studies/{case_id}.md"


def cross_table(framework_id: str) -> str:
    """Return where the table of the cases read through a framework stands."""
    return f"case-studies/by-dimension/{framework_id}.md"


def step_page(step_id: str) -> str:
    """Return where the page of a step stands."""
    return f"guide/steps/{step_id}.md"


def anchor(kind: str, name: str) -> Markup:
    """Return the id of a part of a page: `dim-governance`, `item-liaison`, `perspective-service_level`."""
    return Markup(f"{kind}-{name}")


def link(start: str, target: str, part: str = "") -> Markup:
    """Return the link from the page `start` to a page or file, or to a part of it."""
    fragment = f"#{part}" if part else ""
    if start == target and fragment:
        return Markup(fragment)
    return Markup(_relative(target, start.rpartition("/")[0] or ".") + fragment)


@lru_cache(maxsize=4096)
def _relative(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder)
