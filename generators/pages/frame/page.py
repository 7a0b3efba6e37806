"""What the pages package makes, and what it is told about downloads."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


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
    make: Callable[[], Page]

    @cached_property
    def text(self) -> str:
        """Return the Markdown, made at the first call."""
        return self.make().text


@dataclass(frozen=True)
class Download:
    """One file to download: its path in the site, size in bytes and SHA-256 in hex."""

    path: str
    size: int
    sha256: str
