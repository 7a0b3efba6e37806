"""Questions that people ask, by topic, each with a short answer made of claims."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from generators.library import Library
from generators.model.practice import Question
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import ClaimView, Context, SeenFrom
from generators.pages.frame.page import Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.frame.whose import WhoseView
from generators.pages.parts.entry_links import link_case, link_framework, link_term

TOPICS: tuple[str, ...] = get_args(Question.model_fields["topic"].annotation)
"""The topics in the order in which they are shown."""


@dataclass(frozen=True)
class QuestionView:
    """One question: the first statement answers it, the others add to it."""

    anchor: Markup
    question: str
    answer: ClaimView
    more: tuple[ClaimView, ...]
    see: tuple[LinkView, ...]


@dataclass(frozen=True)
class TopicView:
    """The questions of one topic."""

    anchor: Markup
    name: str
    whose: WhoseView | None
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class QuestionsView:
    """The page of all questions."""

    count: int
    topics: tuple[TopicView, ...]
    grades: Markup


def make_questions_page(library: Library, seen_from: SeenFrom) -> Iterator[Page]:
    """Yield the page of all questions, where there are any."""
    if library.questions:
        yield render_questions(seen_from(links.QUESTIONS))


def render_questions(context: Context) -> Page:
    """Return the page of all questions."""
    questions = context.edition.library.questions
    topics = [_view_topic(topic, context) for topic in TOPICS if any(q.topic == topic for q in questions.values())]
    view = QuestionsView(len(questions), tuple(topics), context.link(links.GRADES))
    head = head_of("questions", context, source_file="guidance/questions.yml")
    return render_page("questions", head, view, context)


def _view_topic(topic: str, context: Context) -> TopicView:
    members = {name: q for name, q in context.edition.library.questions.items() if q.topic == topic}
    return TopicView(
        links.anchor("about", topic.lower()),
        context.words(f"topic.{topic}"),
        context.whose(claim for question in members.values() for claim in question.answer),
        tuple(_view_question(name, question, context) for name, question in members.items()),
    )


def _view_question(name: str, question: Question, context: Context) -> QuestionView:
    first, *rest = context.claims(question.answer)
    known = context.edition.library.frameworks
    see = [link_framework(known[framework], context) for framework in question.frameworks]
    see += [link_case(case, context) for case in question.cases]
    see += [link_term(term, context) for term in question.terms]
    return QuestionView(Markup(name), question.question, first, tuple(rest), tuple(see))
