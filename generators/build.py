"""One build from data to everything the site consists of, except what MkDocs adds."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from generators.artifacts import (
    Artifact,
    OfficeFiles,
    describe_downloads,
    download_paths,
    make_bibliography,
    make_downloads,
    make_static_files,
)
from generators.brand import BRAND_FILE, load_brand
from generators.edition import Edition
from generators.library import load_library
from generators.pages import render_pages
from generators.pages.frame.page import Download
from generators.storage import Cache

CACHE_FOLDER = ".cache/alignment"
DATA_FOLDERS = ("frameworks", "case_studies", "guidance")


class Build:
    """Everything the site consists of; workbooks and decks are made in the background until they are asked for."""

    def __init__(self, root: Path, edition: Edition, *, progress: Callable[[str], None] = lambda _: None) -> None:
        self.edition = edition
        self._office = OfficeFiles(edition, Cache(root / CACHE_FOLDER), progress)
        self._bibliography = make_bibliography(edition)
        self._static = make_static_files(edition)
        self.pages = render_pages(edition, _Downloads(self))

    @property
    def download_paths(self) -> tuple[str, ...]:
        """Return where the downloads will stand in the site."""
        return download_paths(self._office.paths, self._bibliography)

    @property
    def paths(self) -> tuple[str, ...]:
        """Return where all files will stand in the site."""
        return (*self.download_paths, *(artifact.path for artifact in self._static))

    @cached_property
    def downloads(self) -> tuple[Artifact, ...]:
        """Return the downloads; waits until all are made."""
        return make_downloads(self._office.artifacts, self._bibliography)

    @property
    def files(self) -> tuple[Artifact, ...]:
        """Return all files; waits until all are made."""
        return (*self.downloads, *self._static)


class _Downloads(Mapping[str, Download]):
    """The downloads by path: which there are is known at once, their sizes and hashes once they are made."""

    def __init__(self, build: Build) -> None:
        self._build = build

    @cached_property
    def _described(self) -> dict[str, Download]:
        return describe_downloads(self._build.downloads)

    def __getitem__(self, path: str) -> Download:
        return self._described[path]

    def __contains__(self, path: object) -> bool:
        return path in self._build.download_paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._build.download_paths)

    def __len__(self) -> int:
        return len(self._build.download_paths)


def open_edition(root: Path, site_url: str, *, brand: Path | None = None) -> Edition:
    """Return the edition of the data below `root`. Raises DataError."""
    return Edition(load_library(root), load_brand(brand or BRAND_FILE), site_url)
