"""Downloads as cards: what a file is for, how large it is, and how to check it."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.model.framework import Framework
from generators.pages.frame.context import Context
from generators.pages.frame.page import Download

FOLDER = "downloads"
CHECKSUMS = f"{FOLDER}/SHA256SUMS"
OF_A_FRAMEWORK = ("assessment.xlsx", "workshop.pptx", "example.xlsx", "example-results.pptx")
"""The files a framework can have, in the order in which they are offered."""
_KNOWN = ("alignment-toolkit.xlsx", "framework-selection.xlsx", "xlsx", "pptx", "zip", "bib", "json")
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
    """Return the files made from one framework, the blank workbook first."""
    places = [(kind, f"{FOLDER}/{framework.id}/{framework.id}-{kind}") for kind in OF_A_FRAMEWORK]
    known = {path: kind for kind, path in places if path in context.downloads}
    others = [path for path in sorted(context.downloads) if path.startswith(f"{FOLDER}/{framework.id}/")]
    kinds = known | {path: _kind_by_name(path) for path in others if path not in known}
    return tuple(_view(context.downloads[path], kind, framework.version, context) for path, kind in kinds.items())


def view_other_downloads(context: Context) -> tuple[DownloadView, ...]:
    """Return the files that belong to no single framework; the list of checksums is not among them."""
    owned = tuple(f"{FOLDER}/{name}/" for name in context.edition.library.frameworks)
    paths = [path for path in sorted(context.downloads) if not path.startswith(owned) and path != CHECKSUMS]
    return tuple(_view(context.downloads[path], _kind_by_name(path), "", context) for path in paths)


def _kind_by_name(path: str) -> str:
    name = path.rsplit("/", 1)[-1]
    return next((kind for kind in _KNOWN if name in (kind, f"{name.rsplit('.', 1)[0]}.{kind}")), "other")


def _view(file: Download, kind: str, version: str, context: Context) -> DownloadView:
    words = context.words
    name = file.path.rsplit("/", 1)[-1]
    return DownloadView(
        kind=words(f"download.{kind}.kind"),
        title=words(f"download.{kind}.title", name=name),
        purpose=words(f"download.{kind}.purpose"),
        href=context.link(file.path),
        type=name.rsplit(".", 1)[-1].upper(),
        size=words("size.kilobytes", size=max(1, round(file.size / _BYTES_OF_A_KILOBYTE))),
        version=version,
        sha256=file.sha256,
        short_sha256=file.sha256[:_SHOWN_OF_A_HASH],
    )
