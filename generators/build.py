"""One build from data to everything the site consists of, except what MkDocs adds."""

from collections.abc import Callable
from pathlib import Path

from generators.artifacts import make_files
from generators.brand import BRAND_FILE, load_brand
from generators.cache import Cache
from generators.downloads import Download
from generators.edition import Edition
from generators.library import load_library
from generators.pages import render_pages

CACHE_FOLDER = ".cache/alignment"
DATA_FOLDERS = ("frameworks", "case_studies", "guidance")


class Build:
    """Everything the site consists of; what takes time is made meanwhile, and is there when it is asked for."""

    def __init__(self, root: Path, edition: Edition, *, progress: Callable[[str], None] = lambda _: None) -> None:
        self.edition = edition
        self._kept_files = Cache(root / CACHE_FOLDER)
        self.files = make_files(edition, self._kept_files, progress)
        self.pages = render_pages(edition, {file.path: file for file in self.files if isinstance(file, Download)})

    def finish(self) -> None:
        """Let go of what earlier builds kept and nobody has used for long."""
        self._kept_files.trim()


def open_edition(root: Path, site_url: str, *, brand: Path | None = None) -> Edition:
    """Return the edition of the data below `root`. Raises DataError."""
    return Edition(load_library(root), load_brand(brand or BRAND_FILE), site_url)
