"""Files of the site: where each stands, its content once it is made, and what is said where it is offered."""

import hashlib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generators.late import Late
from generators.words import Words

if TYPE_CHECKING:
    from generators.subjects import Subject

FOLDER = "downloads"
CHECKSUMS = f"{FOLDER}/SHA256SUMS"


@dataclass(frozen=True)
class Artifact:
    """One file of the site; `path` is relative to the site's root."""

    path: str
    late_content: Late[bytes]

    @property
    def content(self) -> bytes:
        """Return what is in the file; waits until it is made."""
        return self.late_content.value


@dataclass(frozen=True)
class Card:
    """What is said about a kind of file."""

    id: str
    kind: str
    title: str
    purpose: str


@dataclass(frozen=True)
class Download(Artifact):
    """A file that is offered; `subject` is None for one that is made from other files."""

    card: Card
    subject: "Subject | None" = None

    @property
    def place(self) -> str:
        """Return where the file stands below downloads/."""
        return self.path.removeprefix(f"{FOLDER}/")

    @property
    def size(self) -> int:
        """Return the size in bytes; waits until the file is made."""
        return len(self.content)

    @cached_property
    def sha256(self) -> str:
        """Return the SHA-256 in hex; waits until the file is made."""
        return hashlib.sha256(self.content).hexdigest()


def read_card(words_file: Path, kind: str) -> Card:
    """Return what the words file of a package says about a kind of file. Raises WordsError."""
    words = load_download_words(words_file)
    return Card(kind, *(words(f"download.{kind}.{key}") for key in ("kind", "title", "purpose")))


@lru_cache(maxsize=16)
def load_download_words(words_file: Path) -> Words:
    """Return the words of a package that makes files."""
    return Words(words_file)
