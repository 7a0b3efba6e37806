"""The facilitator's script in the notes: what to say and do, and when."""

from collections.abc import Iterable, Sequence

from generators.deck.agenda.clock import Timed, clock
from generators.words import Words


def headed(heading: str, lines: Sequence[str]) -> list[str]:
    """Return lines under a heading after an empty line; nothing without lines."""
    return ["", heading, *lines] if lines else []


def entries(words: Words, texts: Iterable[str]) -> list[str]:
    """Return texts as the entries of a list."""
    return [words("notes.entry", text=text) for text in texts]


def pairs(words: Words, named: Iterable[tuple[str, str]]) -> list[str]:
    """Return names with what belongs to each as the entries of a list."""
    return [words("notes.pair", name=name, text=text) for name, text in named]


def tell(words: Words, blocks: Iterable[Timed]) -> list[str]:
    """Return what the facilitator says and does in these blocks, each with its minutes, method and result."""
    lines: list[str] = []
    for timed in blocks:
        block = timed.block
        times = {"start": clock(timed.start), "end": clock(timed.end), "minutes": block.minutes}
        lines += ["", words("notes.time", title=block.title, **times), words("notes.method", method=block.method)]
        lines += [block.script, words("notes.output", output=block.output)]
    return lines
