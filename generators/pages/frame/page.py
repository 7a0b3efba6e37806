"""What the pages package makes: pages at once, and pages that wait for files."""

from dataclasses import dataclass
from pathlib import Path

from generators.late import Late

WORDS_FILE = Path(__file__).parents[1] / "words.yml"


@dataclass(frozen=True)
class Page:
    """One Markdown page; `path` is where it stands among the documents: `frameworks/<id>.md`."""

    path: str
    title: str
    text: str


@dataclass(frozen=True)
class LatePage:
    """A page that is made when its text is first read, because it tells of files that take time to make."""

    path: str
    title: str
    made: Late[Page]

    @property
    def text(self) -> str:
        """Return the Markdown, made at the first call."""
        return self.made.value.text
