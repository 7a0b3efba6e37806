"""One build from data to everything the site consists of, except what MkDocs adds."""

from collections.abc import Callable
from pathlib import Path

from generators.artifacts import make_files
from generators.brand import BRAND_FILE, load_brand, site_logo
from generators.cache import Cache
from generators.downloads import Download
from generators.edition import Edition
from generators.library import load_library
from generators.pages.all_pages import render_pages
from generators.pages.frame.abbreviations import list_abbreviations
from generators.project_folders import CACHE_FOLDER
from generators.prose.library_quotable import list_quotable
from generators.prose.quotable import Quotable
from generators.workers import rest


class Build:
    """Everything the site consists of; what takes time is made meanwhile, and is there when it is asked for."""

    def __init__(self, root: Path, edition: Edition, *, progress: Callable[[str], None] = lambda _: None) -> None:
        self.edition = edition
        self._kept_files = Cache(root / CACHE_FOLDER)
        self.files = make_files(edition, self._kept_files, progress)
        self.pages = render_pages(edition, {file.path: file for file in self.files if isinstance(file, Download)})

    @property
    def day(self) -> str:
        """Return the day of the newest change in the data."""
        return self.edition.library.date.isoformat()

    @property
    def abbreviations(self) -> str:
        """Return the abbreviations that every page explains."""
        return list_abbreviations(self.edition.library)

    @property
    def quotable(self) -> Quotable:
        """Return what prose can cite and quote."""
        return list_quotable(self.edition.library)

    @property
    def logo(self) -> dict[str, str] | None:
        """Return what the theme has to know of the logo; None where the mark stands instead."""
        return site_logo(self.edition.brand)

    def finish(self) -> None:
        """Let go of what earlier builds kept and nobody has used for long."""
        rest()
        self._kept_files.trim()


def open_edition(root: Path, site_url: str, *, brand: Path | None = None) -> Edition:
    """Return the edition of the data below `root`. Raises DataError."""
    return Edition(load_library(root), load_brand(brand or BRAND_FILE), site_url)
