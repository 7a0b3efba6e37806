"""The whole site, built once, served on this computer, and looked at with a browser."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generators.library import Library, load_library
from generators.mkdocs_plugin import build_site
from tests.judges import require
from tests.site.visits import Findings, visit_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu"]


@dataclass(frozen=True)
class Site:
    """The built site: where it lies, where it is served, and what it was made from."""

    folder: Path
    address: str
    library: Library

    def pages(self) -> list[str]:
        """Return the path of every page, as it stands in an address."""
        found = sorted(self.folder.rglob("index.html"))
        return [path.relative_to(self.folder).as_posix().removesuffix("index.html") for path in found]


class _Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the real data, built by our own plugin and served on 127.0.0.1."""
    folder = tmp_path_factory.mktemp("site") / "site"
    build_site(ROOT / "mkdocs.yml", folder)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield Site(folder, f"http://127.0.0.1:{server.server_port}/", load_library(ROOT))
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - most runs of tests need no browser

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(require("chromium")), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def findings(site: Site, browser: Browser) -> Findings:
    """What is wrong with any page."""
    return visit_pages(site, browser)
