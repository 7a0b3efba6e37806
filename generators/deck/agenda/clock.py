"""The agenda against the clock: when each block begins, and which slide it is told on."""

from collections.abc import Sequence
from dataclasses import dataclass

from generators.model.framework import AgendaBlock, Workshop


@dataclass(frozen=True)
class Timed:
    """A block of the agenda with its first and last minute, counted from the start."""

    block: AgendaBlock
    start: int

    @property
    def end(self) -> int:
        """Return the minute at which it ends."""
        return self.start + self.block.minutes


@dataclass(frozen=True)
class Programme:
    """The blocks of an agenda by the slide on which the facilitator needs them.

    A block belongs to the exercise of a dimension if no other block with this dimension has fewer dimensions: the
    others, and those without dimensions, open or close the workshop or stand between two exercises.
    """

    blocks: tuple[Timed, ...]
    own: dict[str, int]
    """The number of the block that belongs to each dimension."""

    @property
    def opening(self) -> tuple[Timed, ...]:
        """Return the blocks about no dimension before the first exercise; without exercises, all but the last."""
        return tuple(timed for timed in self.blocks[: self._first] if not timed.block.dimensions)

    @property
    def overview(self) -> tuple[Timed, ...]:
        """Return the blocks before the first exercise that are about several dimensions."""
        return tuple(timed for timed in self.blocks[: self._first] if timed.block.dimensions)

    @property
    def reading(self) -> tuple[Timed, ...]:
        """Return the blocks after the last exercise that are about dimensions."""
        return tuple(timed for timed in self._after if timed.block.dimensions)

    @property
    def deciding(self) -> tuple[Timed, ...]:
        """Return the blocks after the last exercise that are about no dimension, without the very last."""
        return tuple(timed for timed in self._after[:-1] if not timed.block.dimensions)

    @property
    def close(self) -> tuple[Timed, ...]:
        """Return the last block, unless it is an exercise or is told on another slide."""
        return tuple(timed for timed in self._after[-1:] if not timed.block.dimensions)

    def between(self, number: int) -> tuple[Timed, ...]:
        """Return the blocks that come just before a block with an exercise, such as a break."""
        earlier = [place for place in set(self.own.values()) if place < number]
        return self.blocks[max(earlier) + 1 : number] if earlier else ()

    @property
    def _first(self) -> int:
        return min(self.own.values(), default=len(self.blocks) - 1)

    @property
    def _after(self) -> tuple[Timed, ...]:
        return self.blocks[max(self.own.values(), default=len(self.blocks) - 2) + 1 :]


def plan_programme(workshop: Workshop | None, dimensions: Sequence[str]) -> Programme:
    """Return the programme of a workshop whose exercises are about `dimensions`; an empty one without workshop."""
    if workshop is None:
        return Programme((), {})
    blocks: list[Timed] = []
    for block in workshop.agenda:
        blocks.append(Timed(block, blocks[-1].end if blocks else 0))
    found = {name: _own_block(blocks, name) for name in dimensions}
    return Programme(tuple(blocks), {name: place for name, place in found.items() if place is not None})


def clock(minutes: int) -> str:
    """Return minutes since the start as hours and minutes: `1:05`."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def _own_block(blocks: Sequence[Timed], dimension: str) -> int | None:
    about = [place for place, timed in enumerate(blocks) if dimension in timed.block.dimensions]
    return min(about, key=lambda place: (len(blocks[place].block.dimensions), place), default=None)
