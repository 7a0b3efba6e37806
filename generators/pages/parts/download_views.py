"""Downloads as cards: what a file is for, how large it is, and how to check it."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.downloads import Download
from generators.model.framework import Framework
from generators.pages.frame.context import Context

_BYTES_OF_A_KILOBYTE = 1024
_SHOWN_OF_A_HASH = 12


@dataclass(frozen=True)
class DownloadView:
    """One file to download."""

    kind: str
    title: str
    purpose: str
    href: Markup
    type: str
    size: str
    version: str
    sha256: str
    short_sha256: str


def view_downloads_of(framework: Framework, context: Context) -> tuple[DownloadView, ...]:
    """Return the files made from one framework, in the order of their kinds."""
    return tuple(_view(file, context) for file in context.downloads.values() if file.subject == framework)


def view_other_downloads(context: Context) -> tuple[DownloadView, ...]:
    """Return the files that belong to no single framework."""
    return tuple(_view(file, context) for file in context.downloads.values() if not isinstance(file.subject, Framework))


def _view(file: Download, context: Context) -> DownloadView:
    return DownloadView(
        kind=file.card.kind,
        title=file.card.title,
        purpose=file.card.purpose,
        href=context.link(file.path),
        type=file.path.rsplit(".", 1)[-1].upper(),
        size=context.words("size.kilobytes", size=max(1, round(file.size / _BYTES_OF_A_KILOBYTE))),
        version=file.subject.version if file.subject else "",
        sha256=file.sha256,
        short_sha256=file.sha256[:_SHOWN_OF_A_HASH],
    )
