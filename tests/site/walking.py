"""Reads built pages as a link checker does: what each one offers and where it leads."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

BASE = "https://site.invalid/"


@dataclass
class PageLinks(HTMLParser):
    """The ids of a page and all addresses it points at, as written."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and files that are loaded."""
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if (name == "href" or (name == "src" and tag != "iframe")) and value:
                self.links.append(value)


def read_page(path: Path) -> PageLinks:
    """Return ids and links of one built page."""
    reader = PageLinks()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def find_dead_links(folder: Path) -> list[str]:
    """Return every link inside the site that leads to no file or to no part of a page."""
    pages = {path: read_page(path) for path in sorted(folder.rglob("*.html")) if path.name != "404.html"}
    dead = []
    for path, page in pages.items():
        here = urljoin(BASE, path.relative_to(folder).as_posix())
        for link in page.links:
            address = urljoin(here, link)
            target = urlsplit(address)
            if address.startswith(BASE) and not _exists(target.path, target.fragment, folder, pages):
                dead.append(f"{path.relative_to(folder)}: {link}")
    return dead


def _exists(path: str, fragment: str, folder: Path, pages: dict[Path, PageLinks]) -> bool:
    file = folder / unquote(path).lstrip("/")
    file = file / "index.html" if file.is_dir() else file
    if not fragment or file not in pages:
        return file.is_file()
    return unquote(fragment) in pages[file].ids
