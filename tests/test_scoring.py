"""One definition of every score; weights, margins and thresholds come from the data."""

from pathlib import Path

import pytest

from generators.library import load_library
from generators.model.framework import Framework
from generators.scoring import Answer, AnswerError, evaluate, find_band, plan
from tests.worlds import FRAMEWORK, make_world


def load_compass(root: Path, *changes: tuple[str, str]) -> Framework:
    """Return the tiny world's framework, with some texts replaced."""
    make_world(root)
    text = FRAMEWORK
    for old, new in changes:
        text = text.replace(old, new)
    (root / "frameworks/compass.yml").write_text(text, encoding="utf-8")
    return load_library(root).frameworks["compass"]


@pytest.fixture
def compass(tmp_path: Path) -> Framework:
    """The tiny framework: needle (swing, point × 3) weighs 2, dial (marks) weighs 1."""
    return load_compass(tmp_path)


def test_a_dimension_is_the_weighted_mean_of_its_items(compass: Framework) -> None:
    """Swing 3 and point 2 with weight 3 make 2.25."""
    assert evaluate(compass, {"swing": 3, "point": 2}).scores["needle"] == pytest.approx(2.25, abs=1e-12)


def test_overall_is_the_weighted_mean_of_the_dimensions_that_have_a_score(compass: Framework) -> None:
    """Needle 2.25 with weight 2 and dial 1 make 5.5 / 3; without dial it is needle alone."""
    assert evaluate(compass, {"swing": 3, "point": 2, "marks": 1}).scores["overall"] == pytest.approx(5.5 / 3)
    assert evaluate(compass, {"swing": 3, "point": 2}).scores["overall"] == pytest.approx(2.25)


@pytest.mark.parametrize("answers", [{}, {"swing": None}, {"swing": "n/a", "point": "n/a", "marks": "n/a"}])
def test_nothing_answered_is_no_score_and_never_zero(compass: Framework, answers: dict[str, Answer]) -> None:
    """A workbook nobody filled in has no result."""
    result = evaluate(compass, answers)

    assert set(result.scores.values()) == {None}
    assert set(result.bands.values()) == {None}
    assert result.to_target is None


def test_not_applicable_leaves_the_mean_alone_and_counts_as_done(compass: Framework) -> None:
    """`n/a` neither lowers a score nor leaves a hole."""
    result = evaluate(compass, {"swing": 3, "point": "n/a", "marks": 2})

    assert result.scores["needle"] == 3.0
    assert result.completion == 1.0


def test_completion_is_the_share_of_active_items_that_are_done(compass: Framework) -> None:
    """One of three items is a third."""
    assert evaluate(compass, {"swing": 1}).completion == pytest.approx(1 / 3)


def test_overshoot_earns_no_credit_towards_the_target(compass: Framework) -> None:
    """Swing 3 for a target of 2 counts as 2; point 1 of 3 has weight 3."""
    result = evaluate(compass, {"swing": 3, "point": 1}, {"swing": 2, "point": 3})

    assert result.to_target == pytest.approx((2 + 3 * 1) / (2 + 3 * 3))


def test_the_leader_needs_the_margin(compass: Framework) -> None:
    """Tilt leads with 1.25 against -1.25; equal parts have no leader."""
    assert evaluate(compass, {"swing": 3, "point": 2, "marks": 1}).scores["lean"] == 1.0
    assert evaluate(compass, {"swing": 2, "point": 2, "marks": 2}).scores["lean"] is None


def test_nobody_leads_alone(compass: Framework) -> None:
    """With one operand missing there is no comparison."""
    assert evaluate(compass, {"swing": 3}).scores["lean"] is None


@pytest.mark.parametrize(
    ("score", "name"),
    [(1.0, "Lost"), (2.499999, "Lost"), (2.5, "Found"), (2.4999999999999996, "Found"), (3.0, "Found")],
)
def test_a_band_begins_at_its_bound_inclusive(compass: Framework, score: float, name: str) -> None:
    """Binary rounding below the bound does not cost a band; a real difference does."""
    band = find_band(compass, score)

    assert band is not None
    assert band.name == name


@pytest.mark.parametrize("answer", [0, 4, 2.0, "3", "N/A", True])
def test_an_answer_that_is_no_level_is_refused(compass: Framework, answer: Answer) -> None:
    """A wrong entry raises; it is never guessed or rounded."""
    with pytest.raises(AnswerError, match="swing"):
        evaluate(compass, {"swing": answer})


def test_an_unknown_item_is_refused(compass: Framework) -> None:
    """An answer to a question nobody asked is an error."""
    with pytest.raises(AnswerError, match="compass has no active item 'sing'"):
        evaluate(compass, {"sing": 1})


def test_a_changed_weight_or_threshold_changes_the_result(tmp_path: Path) -> None:
    """Weights and bounds live in the data alone."""
    lighter = load_compass(tmp_path / "a", ("weight: 3", "weight: 1"))
    lower = load_compass(tmp_path / "b", ("at_least: 2.5", "at_least: 2.25"))

    assert evaluate(lighter, {"swing": 3, "point": 2}).scores["needle"] == 2.5
    band = evaluate(lower, {"swing": 3, "point": 2}).bands["needle"]
    assert band is not None
    assert band.name == "Found"


def test_items_that_are_not_active_are_not_asked(tmp_path: Path) -> None:
    """A deprecated item has no part in any score."""
    older = load_compass(
        tmp_path, ("        weight: 3", "        status: deprecated"), (", point: 2", ""), (", point: 3", "")
    )

    assert next(step for step in plan(older) if step.id == "needle").operands == ("swing",)
    assert evaluate(older, {"swing": 3, "marks": 3}).completion == 1.0


def test_a_goal_is_the_score_over_planned_levels(compass: Framework) -> None:
    """A target below the answer changes nothing; no target means that the answer stands."""
    result = evaluate(compass, {"swing": 3, "point": 1, "marks": 2}, {"swing": 2, "point": 3})

    assert result.goals["needle"] == 3.0
    assert result.goals["dial"] == 2.0
    assert result.gaps["needle"] == pytest.approx(1.5)
    assert result.gaps["dial"] == 0.0
    assert result.coverage["needle"].targeted == 2
    assert result.coverage["overall"].answered == 3


def test_a_target_without_a_level_counts_nowhere_and_is_told(compass: Framework) -> None:
    """A blank or n/a item has no planned level."""
    result = evaluate(compass, {"swing": 3, "point": "n/a"}, {"point": 3, "marks": 3})

    assert result.goals == {**result.scores}
    assert result.idle_targets == ("point", "marks")
    assert result.to_target is None


def test_a_score_of_which_less_than_60_percent_is_done_is_provisional(compass: Framework) -> None:
    """One of two is too little, two of three is enough, and n/a counts as done."""
    result = evaluate(compass, {"swing": 3, "marks": "n/a"})

    assert result.coverage["needle"].is_provisional
    assert not result.coverage["dial"].is_provisional
    assert not result.coverage["overall"].is_provisional


def test_a_lead_between_items_bears_their_names(tmp_path: Path) -> None:
    """A reader never meets an id."""
    compass = load_compass(tmp_path, ("of: [tilt, counter_tilt], margin: 0.5", "of: [swing, marks], margin: 0.5"))

    lead = next(step for step in plan(compass) if step.id == "lean")

    assert lead.labels == ("Swing", "Marks")
