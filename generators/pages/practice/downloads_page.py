"""The page of everything that can be downloaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generators.downloads import CHECKSUMS
from generators.late import Late
from generators.library import Library
from generators.pages.frame import links
from generators.pages.frame.bases import LinkView
from generators.pages.frame.context import Context, SeenFrom
from generators.pages.frame.page import LatePage, Page
from generators.pages.frame.rendering import head_of, render_page
from generators.pages.parts.download_views import DownloadView, view_downloads_of, view_other_downloads
from generators.pages.parts.entry_links import link_framework

SHELVES_AT_MOST = 30
"""With more frameworks than these, their files are lines; the cards stand on the pages of the frameworks."""


@dataclass(frozen=True)
class ShelfView:
    """The files of one framework."""

    framework: LinkView
    downloads: tuple[DownloadView, ...]


@dataclass(frozen=True)
class DownloadsView:
    """The downloads page; `checksums` is empty where there is no list of them."""

    shelves: tuple[ShelfView, ...]
    is_list: bool
    others: tuple[DownloadView, ...]
    checksums: Markup
    fill_in: Markup
    licence: Markup


def make_downloads_page(_: Library, seen_from: SeenFrom) -> Iterator[LatePage]:
    """Yield the page of all downloads, made once they are."""
    context = seen_from(links.DOWNLOADS)
    yield LatePage(context.page, context.words("downloads.title"), Late(partial(render_downloads, context)))


def render_downloads(context: Context) -> Page:
    """Return the page of all downloads."""
    frameworks = context.edition.library.frameworks.values()
    shelves = [ShelfView(link_framework(one, context), view_downloads_of(one, context)) for one in frameworks]
    view = DownloadsView(
        shelves=tuple(shelf for shelf in shelves if shelf.downloads),
        is_list=len(shelves) > SHELVES_AT_MOST,
        others=view_other_downloads(context),
        checksums=context.link(CHECKSUMS) if context.downloads else Markup(),
        fill_in=context.link(links.FILL_IN),
        licence=context.link(links.ABOUT, "licence"),
    )
    return render_page("downloads", head_of("downloads", context), view, context)
