"""The scores of a deck: each side by itself, with its goal and gap, and provisional where little is answered."""

import pytest

from generators.deck.native.side_chart import SideChart
from generators.deck.page.stationery import open_stationery
from generators.deck.slideshow import Slide
from generators.deck.workshop import plan_slideshow
from generators.model.base import Claim
from tests.deck.conftest import Subject

FULL = {"swing": 3, "point": 3, "marks": 3}


def score_slide(tiny: Subject, business: dict[str, int], it: dict[str, int], target: dict[str, int]) -> Slide:
    """Return the slide with the chart for a worked example of these answers and targets."""
    assert tiny.framework.example
    example = tiny.framework.example.model_copy(update={"business": business, "it": it, "target": target})
    framework = tiny.framework.model_copy(update={"example": example})
    show = plan_slideshow(framework, tiny.edition, open_stationery(tiny.edition.brand))
    (slide,) = [slide for slide in show.slides if isinstance(slide.figure, SideChart)]
    return slide


def texts_beside(slide: Slide) -> list[str]:
    """Return what stands beside the chart, line by line."""
    return [text.text for part in slide.texts for text in part.paragraphs]


def chart_of(slide: Slide) -> SideChart:
    """Return the chart of the slide."""
    assert isinstance(slide.figure, SideChart)
    return slide.figure


def test_each_side_is_told_with_goal_gap_and_what_the_goal_rests_on(tiny: Subject) -> None:
    """The goal is the score over planned levels: a target below the answer takes nothing away."""
    slide = score_slide(tiny, {"swing": 3, "point": 1, "marks": 1}, FULL, {"swing": 1, "point": 3})
    beside = texts_beside(slide)

    # needle: (3 + 3·1) ÷ 4 = 1.5 and (3 + 3·3) ÷ 4 = 3; overall with weights 2 and 1
    assert "Overall, business: 1.3. Goal 2.3, gap 1.0, targets on 2 of 3 answered." in beside
    assert "Overall, IT: 3.0. Goal 3.0, gap 0.0, targets on 2 of 3 answered." in beside
    assert "- Needle, business: 1.5. Goal 3.0, gap 1.5, targets on 2 of 2 answered." in slide.notes
    assert "- Dial, business: 1.0. Goal 1.0, gap 0.0, targets on 0 of 1 answered." in slide.notes


def test_sides_are_never_averaged(tiny: Subject) -> None:
    """Each has its own bars, and nothing else is drawn."""
    chart = chart_of(score_slide(tiny, {"swing": 1, "point": 1, "marks": 1}, FULL, {}))

    assert [(bars.name, bars.values) for bars in chart.series] == [("Business", (1.0, 1.0)), ("IT", (3.0, 3.0))]
    assert "2.0" not in chart.description


def test_a_score_of_too_few_questions_is_provisional_wherever_it_is_told(tiny: Subject) -> None:
    """On the axis, in the alternative text, beside the chart and in the notes, with how many are answered."""
    slide = score_slide(tiny, {"swing": 1}, FULL, {})

    assert chart_of(slide).categories == (
        "Needle (provisional: Business 1 of 2)",
        "Dial (provisional: Business 0 of 1)",
    )
    assert "Needle (provisional: Business 1 of 2): Business 1.0, IT 3.0" in chart_of(slide).description
    assert "Overall, business: 1.0 (provisional, 1 of 3). Goal 1.0, gap 0.0, targets on 0 of 1 answered." in (
        texts_beside(slide)
    )
    assert (
        "- Needle, business: 1.0 (provisional, 1 of 2). Goal 1.0, gap 0.0, targets on 0 of 1 answered." in slide.notes
    )
    assert "- Dial, business: – (provisional, 0 of 1). Goal –, gap –, targets on 0 of 0 answered." in slide.notes


@pytest.mark.parametrize(
    ("business", "title"),
    [
        ({"swing": 1, "point": 1, "marks": 2}, "Widest perception gap in this example: Needle. IT rates it 2.0 levels"),
        ({"swing": 1, "marks": 2}, "Widest perception gap in this example: Dial. IT rates it 1.0 levels"),
        ({"swing": 1}, "Too few questions are answered in this example"),
        (FULL, "In this example both sides see every part alike"),
    ],
)
def test_the_title_rests_on_scores_that_stand_by_themselves(
    tiny: Subject, business: dict[str, int], title: str
) -> None:
    """A provisional score is no ground for a headline."""
    assert score_slide(tiny, business, FULL, {}).title.startswith(title)


def test_the_notes_say_how_scores_come_about(subject: Subject) -> None:
    """Whoever leads can answer the question; the limit is that of scoring."""
    show = plan_slideshow(subject.framework, subject.edition, open_stationery(subject.edition.brand))
    telling = [slide for slide in show.slides if "HOW SCORES COME ABOUT" in slide.notes]

    assert bool(telling) == bool(subject.framework.asked)
    assert all("fewer than 60 %" in " ".join(slide.notes) for slide in telling)


def test_what_must_be_known_before_acting_on_a_score_has_a_slide(tiny: Subject) -> None:
    """Each caution tells what it rests on; beside them stands how the figure is made. A score without has no slide."""
    graded = Claim(text="Both may be wrong.", sources=("example1999",), grade="B")
    cautions = (graded, Claim(text="Our own rule.", editorial=True))
    *others, lean = tiny.framework.scores
    scores = (*others, lean.model_copy(update={"cautions": cautions}))
    framework = tiny.framework.model_copy(update={"scores": scores})
    show = plan_slideshow(framework, tiny.edition, open_stationery(tiny.edition.brand))

    (slide,) = [slide for slide in show.slides if slide.title.startswith("Before you act on it")]

    assert slide.title == "Before you act on it: Lean"
    assert texts_beside(slide)[:4] == [
        "Both may be wrong.  (B, in full, Example 1999)",
        "Our own rule.  (our judgement)",
        "How it is made",
        "The one that is ahead of all others by at least 0.5",
    ]
