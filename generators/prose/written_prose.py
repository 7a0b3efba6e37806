"""One hand-written page as its author wrote it, taken apart: what stands above it, its notation, and what is wrong."""

from collections.abc import Collection
from dataclasses import dataclass, field

from generators.characters import describe_character, find_odd_character
from generators.documents import MOST_PROBLEMS, Problem
from generators.prose.faults import find_problems, locate
from generators.prose.front_matter import FrontMatter, read_front_matter
from generators.prose.notes import Fault, Note, find_notes
from generators.prose.quotable import Quotable


@dataclass(frozen=True)
class WrittenProse:
    """A page as it was written; `path` is where it stands in the folder of documents."""

    path: str
    text: str
    front: FrontMatter = field(default_factory=FrontMatter)
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()


def take_apart(
    path: str, text: str, quotable: Quotable | None, tags: Collection[str], *, folder: str = "docs"
) -> WrittenProse:
    """Return a page of Markdown in its parts, with everything that is wrong, in the order of lines.

    Without anything quotable, keys are not looked up.
    """
    shown_as = f"{folder}/{path}"
    odd = find_odd_character(text)
    if odd is not None:
        fault = Fault(odd, "file", describe_character(text[odd]))
        return WrittenProse(path, text, problems=(locate(fault, text, shown_as),))
    front = read_front_matter(shown_as, text, tags)
    notes = tuple(find_notes(text, front.length))
    problems = [*front.problems, *find_problems(text, notes, quotable, tags, path=shown_as)]
    return WrittenProse(path, text, front, notes, tuple(sorted(problems)[:MOST_PROBLEMS]))
