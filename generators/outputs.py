"""The kinds of files we make: place, subjects, words and the package that renders each; the order is that of a card."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from generators.downloads import FOLDER, Card, load_download_words, read_card
from generators.edition import Edition
from generators.library import Library
from generators.subjects import Subject, everything, frameworks_with_questions, frameworks_with_workshop

_ID = "{id}"


@dataclass(frozen=True)
class Output:
    """A kind of file. Its words stand under `download.<kind>` in the words.yml beside its package."""

    kind: str
    """Also the name of the command that writes one file."""
    place: str
    """Where a file stands below downloads/, with `{id}` for its subject's; without it there is one file."""
    subjects: Callable[[Library], Iterable[Subject]]
    """Returns what the files are made from, one each."""
    package: str
    """Has `render(subject, edition) -> bytes`; imported when first needed, for the cache often has the file."""

    @property
    def is_one_of_many(self) -> bool:
        """Return whether there is a file for each of several subjects."""
        return _ID in self.place

    @property
    def card(self) -> Card:
        """Return what is said where the file is offered."""
        return read_card(self._words_file, self.kind)

    @property
    def command_help(self) -> str:
        """Return what the command of this name says it does."""
        return load_download_words(self._words_file)(f"download.{self.kind}.command")

    @property
    def _words_file(self) -> Path:
        spec = find_spec(self.package)
        assert spec and spec.origin, f"there is no package {self.package}"
        return Path(spec.origin).with_name("words.yml")

    def path(self, subject: Subject) -> str:
        """Return where the file of a subject stands in the site."""
        return f"{FOLDER}/{self.place.replace(_ID, subject.id)}"

    def render(self, subject: Subject, edition: Edition) -> bytes:
        """Return the file of a subject, made anew."""
        made: bytes = import_module(self.package).render(subject, edition)
        return made


OUTPUTS = (
    Output("workbook", "{id}/{id}-assessment.xlsx", frameworks_with_questions, "generators.workbook"),
    Output("deck", "{id}/{id}-workshop.pptx", frameworks_with_workshop, "generators.deck"),
    Output("bibtex", "alignment-atlas.bib", everything, "generators.bibliography.bibtex"),
    Output("csl", "alignment-atlas.csl.json", everything, "generators.bibliography.csl"),
)
