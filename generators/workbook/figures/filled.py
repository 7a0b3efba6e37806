"""The state of a workbook: what is answered so far, and everything that its formulas make of it."""

from dataclasses import dataclass
from functools import cached_property

from generators.edition import Edition
from generators.errors import AtlasError
from generators.model.framework import Framework
from generators.model.instrument import Dimension, Instrument, Item, Level, StepUp
from generators.operations import Value
from generators.scoring import NOT_APPLICABLE, OVERALL, AnswerError, Result, ScoreStep, evaluate, find_step, plan
from generators.words import Words
from generators.workbook.figures.entries import Entries
from generators.workbook.figures.impossible_entries import find_impossible


class NoInstrumentError(AtlasError):
    """A framework without questions, of which no workbook can be made."""


@dataclass(frozen=True)
class Filled:
    """A framework with the entries that are made so far, as one workbook shows it."""

    framework: Framework
    edition: Edition
    words: Words
    entries: Entries
    result: Result
    instrument: Instrument
    steps: tuple[ScoreStep, ...]
    dimensions: tuple[Dimension, ...]
    """Those that are asked about."""

    @property
    def font(self) -> str:
        """Return the font that everything is written in."""
        return self.edition.brand.font

    @property
    def levels(self) -> tuple[Level, ...]:
        """Return the levels of the scale, from low to high."""
        return self.instrument.levels

    def shaded(self, style: str, level: int) -> str:
        """Return a style filled with the colour of a level."""
        return f"{style}:{self.scale.index(level)}/{len(self.scale)}"

    @cached_property
    def scale(self) -> tuple[int, ...]:
        """Return the numbers that can be chosen, from low to high."""
        return tuple(level.value for level in self.levels)

    @property
    def floors(self) -> tuple[float, ...]:
        """Return where each band begins."""
        return tuple(band.at_least for band in self.framework.bands)

    @cached_property
    def listed_levels(self) -> str:
        """Return the levels allowed as a target, in words."""
        return ", ".join(map(str, self.scale))

    @cached_property
    def allowed(self) -> str:
        """Return the entries allowed as an answer, in words."""
        return self.words("allowed", levels=self.listed_levels, not_applicable=NOT_APPLICABLE)

    @cached_property
    def widest_doubt(self) -> str:
        """Return the longest text that says that a score is provisional."""
        count = self.result.coverage[OVERALL].asked
        return self.words("provisional", done=count, asked=count)

    def step(self, step_id: str) -> ScoreStep:
        """Return a score's step by its id."""
        return next(step for step in self.steps if step.id == step_id)

    def score(self, step: str) -> Value:
        """Return a score, or None while nothing it needs is answered."""
        return self.result.scores[step]

    def operand(self, name: str) -> Value:
        """Return a score, or the level chosen for an item; None while there is none."""
        items = {item.id: item for dimension in self.dimensions for item in dimension.asked}
        return self.level(items[name]) if name in items else self.score(name)

    def level(self, item: Item) -> int | None:
        """Return the level chosen for an item; None for blank and n/a."""
        answer = self.entries.answers.get(item.id)
        return answer if isinstance(answer, int) else None

    def next_step(self, dimension: Dimension) -> StepUp | None:
        """Return the step that fits a dimension's score, if it has a score and a step that fits."""
        score = self.score(dimension.id)
        return None if score is None else find_step(dimension, score)


def has_actions(filled: Filled) -> bool:
    """Return whether any dimension has steps up, so that there is a sheet of actions."""
    return any(dimension.steps_up for dimension in filled.dimensions)


def fill(framework: Framework, edition: Edition, words: Words, entries: Entries) -> Filled:
    """Compute all that a workbook shows. Raises NoInstrumentError, or AnswerError that lists every impossible entry."""
    if framework.instrument is None:
        raise NoInstrumentError(f"{framework.id} has no questions to answer; add instrument")
    impossible = list(find_impossible(framework, words, entries))
    if impossible:
        raise AnswerError("\n".join(impossible))
    return Filled(
        framework,
        edition,
        words,
        entries,
        evaluate(framework, entries.answers, entries.targets),
        framework.instrument,
        plan(framework),
        framework.asked,
    )
