"""One build from data to everything the site consists of, except what MkDocs adds."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generators.artifacts import (
    Artifact,
    describe_downloads,
    make_bibliography,
    make_downloads,
    make_office_files,
    make_static_files,
)
from generators.brand import BRAND_FILE, load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.pages import render_pages
from generators.pages.page import Page
from generators.storage import Cache

CACHE_FOLDER = ".cache/alignment"
DATA_FOLDERS = ("frameworks", "case_studies", "guidance")


@dataclass(frozen=True)
class Build:
    """Pages and files, ready for MkDocs or for the disk."""

    edition: Edition
    pages: tuple[Page, ...]
    files: tuple[Artifact, ...]


def open_edition(root: Path, site_url: str, *, brand: Path | None = None) -> Edition:
    """Return the edition of the data below `root`. Raises DataError."""
    return Edition(load_library(root), load_brand(brand or BRAND_FILE), site_url)


def make_everything(root: Path, edition: Edition, *, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Return all pages and files of an edition, with workbooks and decks from the cache where possible."""
    office = make_office_files(edition, Cache(root / CACHE_FOLDER), progress=progress)
    downloads = make_downloads(office, make_bibliography(edition))
    pages = render_pages(edition, describe_downloads(downloads))
    return Build(edition, pages, (*downloads, *make_static_files(edition)))
