"""The whole site, built once, served on this computer, and looked at with a browser."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from generators.library import Library, load_library
from generators.mkdocs_plugin import build_site
from tests.judges import require

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


def open_window(browser: Browser, *, width: int, look: Literal["light", "dark"] = "light") -> BrowserContext:
    """Return a window that does not prepare the search, which would take most of the time."""
    context = browser.new_context(color_scheme=look, viewport={"width": width, "height": 900})
    context.route("**/search_index.json", lambda route: route.abort())
    return context


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a window."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(require("chromium")), args=FLAGS)
        yield opened
        opened.close()
