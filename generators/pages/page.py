"""What the pages package makes, and what it is told about downloads."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One Markdown page; `path` is where it stands among the documents: `frameworks/<id>.md`."""

    path: str
    title: str
    text: str


@dataclass(frozen=True)
class Download:
    """One file to download: its path in the site, size in bytes and SHA-256 in hex."""

    path: str
    size: int
    sha256: str
