"""The comparison: every framework beside every other, criterion by criterion."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generators.library import Library
from generators.model.framework import CriterionValue, Framework
from generators.model.guidance import Criterion
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.paging import PagerView, Portion, split_into_portions, view_pager
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.entry_links import link_framework

CRITERIA_FILE = "guidance/criteria.yml"
COLUMNS_AT_MOST = 25
"""With more frameworks than these, the table goes on on further pages."""


@dataclass(frozen=True)
class CriterionValueView:
    """How one framework stands on one criterion; without sources it is our judgement."""

    words: tuple[str, ...]
    note: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True)
class CriterionView:
    """One criterion across all frameworks."""

    anchor: Markup
    name: str
    question: str
    cells: tuple[CriterionValueView, ...]


@dataclass(frozen=True)
class AnswerView:
    """An answer to a criterion's question, and the frameworks that go with it."""

    answer: str
    frameworks: tuple[LinkView, ...]


@dataclass(frozen=True)
class ChoiceQuestionView:
    """A question that helps to choose."""

    question: str
    basis: str
    sources: tuple[LinkView, ...]
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class ComparisonView:
    """The comparison page; only the first page of a long table has the questions."""

    frameworks: tuple[LinkView, ...]
    pager: PagerView | None
    rows: tuple[CriterionView, ...]
    questions: tuple[ChoiceQuestionView, ...]
    judgement: Markup


def make_comparison_pages(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page that compares all frameworks, or the pages that share its table."""
    frameworks = tuple(library.frameworks.values())
    for portion in split_into_portions(
        frameworks, links.COMPARISON, at_most=COLUMNS_AT_MOST, further=links.COMPARISON_GOES_ON
    ):
        yield render_comparison(portion, seen_from(portion.path))


def render_comparison(portion: Portion[Framework], context: Context) -> Page:
    """Return a page that compares frameworks."""
    library = context.edition.library
    asked = library.criteria if portion.number == 1 else ()
    everyone = tuple(library.frameworks.values())
    view = ComparisonView(
        frameworks=tuple(link_framework(framework, context) for framework in portion.entries),
        pager=view_pager(portion, context),
        rows=tuple(_view_row(criterion, portion.entries, context) for criterion in library.criteria),
        questions=tuple(_view_question(criterion, everyone, context) for criterion in asked),
        judgement=context.link(links.GRADES, "our-judgement"),
    )
    head = head_of("compare", context, source_file=CRITERIA_FILE, boost=2)
    return render_page("compare", replace(head, title=portion.title(head.title, context)), view, context)


def _view_row(criterion: Criterion, frameworks: tuple[Framework, ...], context: Context) -> CriterionView:
    names = {option.id: option.name for option in criterion.options}
    cells = tuple(
        _view_cell(framework.criteria[criterion.id], names, _time(criterion, framework, context), context)
        for framework in frameworks
    )
    return CriterionView(links.anchor("criterion", criterion.id), criterion.name, criterion.question, cells)


def _time(criterion: Criterion, framework: Framework, context: Context) -> str:
    """Return how long the workshop takes, where the criterion asks for time and there is a workshop."""
    if not criterion.is_time or not framework.workshop:
        return ""
    return context.words("compare.time", time=context.duration(framework.workshop.minutes))


def _view_cell(value: CriterionValue, names: dict[str, str], time: str, context: Context) -> CriterionValueView:
    words = tuple(names[option] for option in value.values)
    note = " ".join(part for part in (time, value.note) if part)
    return CriterionValueView(words, note, context.sources(value.sources))


def _view_question(criterion: Criterion, frameworks: tuple[Framework, ...], context: Context) -> ChoiceQuestionView:
    answers = []
    for option in criterion.options:
        fitting = [f for f in frameworks if option.id in f.criteria[criterion.id].values]
        if fitting:
            answers.append(AnswerView(option.name, tuple(link_framework(f, context) for f in fitting)))
    return ChoiceQuestionView(criterion.question, criterion.basis, context.sources(criterion.sources), tuple(answers))
