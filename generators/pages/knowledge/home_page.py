"""The home page: three doors, frameworks at a glance, and how sure we are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generators.library import Library
from generators.model.base import Claim
from generators.model.parts import find_parts
from generators.pages.frame import links
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.framework_cards import FrameworkCardView, frameworks_at_a_glance

AT_A_GLANCE = 3
WORKBOOK_PICTURE = "assets/images/workbook.png"
SLIDE_PICTURE = "assets/images/slide.png"


@dataclass(frozen=True)
class GradeView:
    """How many statements carry a grade."""

    letter: str
    meaning: str
    count: int
    share: Markup
    href: Markup


@dataclass(frozen=True)
class HomeView:
    """The home page."""

    frameworks_href: Markup
    downloads_href: Markup
    comparison_href: Markup
    cases_href: Markup
    references_href: Markup
    grades_href: Markup
    judgement_href: Markup
    frameworks: tuple[FrameworkCardView, ...]
    framework_count: int
    case_count: int
    source_count: int
    workbook_picture: Markup
    slide_picture: Markup
    grades: tuple[GradeView, ...]
    graded: int
    judged: int


def make_home_page(_: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the home page."""
    yield render_home(seen_from(links.HOME))


def render_home(context: Context) -> Page:
    """Return the home page."""
    library = context.edition.library
    entries = (*library.frameworks.values(), *library.case_studies.values())
    statements = [part.value for part in find_parts(entries) if isinstance(part.value, Claim)]
    counts: Counter[str | None] = Counter(statement.grade for statement in statements)
    view = HomeView(
        frameworks_href=context.link(links.FRAMEWORKS),
        downloads_href=context.link(links.DOWNLOADS),
        comparison_href=context.link(links.COMPARISON),
        cases_href=context.link(links.CASES),
        references_href=context.link(links.REFERENCES),
        grades_href=context.link(links.GRADES),
        judgement_href=context.link(links.GRADES, "our-judgement"),
        frameworks=frameworks_at_a_glance(context, AT_A_GLANCE),
        framework_count=len(library.frameworks),
        case_count=len(library.case_studies),
        source_count=len(library.sources),
        workbook_picture=context.link(WORKBOOK_PICTURE),
        slide_picture=context.link(SLIDE_PICTURE),
        grades=_view_grades(counts, context),
        graded=len(statements) - counts[None],
        judged=counts[None],
    )
    return render_page("home", head_of("home", context), view, context)


def _view_grades(counts: Mapping[str | None, int], context: Context) -> tuple[GradeView, ...]:
    largest = max((counts[letter] for letter in "ABC"), default=0) or 1
    return tuple(
        GradeView(
            letter=letter,
            meaning=context.words(f"grade_in_short.{letter}"),
            count=counts[letter],
            share=Markup(f"{100 * counts[letter] / largest:.0f}"),
            href=context.link(links.GRADES, f"grade-{letter.lower()}"),
        )
        for letter in "ABC"
    )
