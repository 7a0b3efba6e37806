"""The thin adapter to MkDocs: pages and files become virtual files; the only module that knows MkDocs."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.yaml import yaml_load

from generators.build import DATA_FOLDERS, Build, open_edition
from generators.documents import DataError
from generators.errors import SiteError
from generators.export import write_project
from generators.pages import LatePage, Page
from generators.pages.frame.abbreviations import explain_abbreviations
from generators.pages.frame.navigation import expand_navigation

_QUIET = "NO_MKDOCS_2_WARNING"


class AlignmentConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Options of the plugin in mkdocs.yml."""

    brand = config_options.Optional(config_options.File(exists=True))


class AlignmentPlugin(BasePlugin[AlignmentConfig]):  # type: ignore[no-untyped-call]  # as above
    """Feeds everything made from the data to MkDocs."""

    def __init__(self) -> None:
        self.progress: Callable[[str], None] = lambda _: None
        self.refused: DataError | None = None
        self.build: Build
        self.made_pages: Mapping[str, Page | LatePage]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make everything from the data and complete the navigation. Raises PluginError with every problem."""
        config_file = Path(config.config_file_path)
        brand = Path(self.config.brand) if self.config.brand else None
        try:
            # not config.site_url: a preview replaces it, and a download must not change with the way of viewing
            edition = open_edition(config_file.parent, read_site_url(config_file), brand=brand)
        except DataError as error:
            self.refused = error
            raise PluginError(str(error)) from None
        self.build = Build(config_file.parent, edition, progress=self.progress)
        self.made_pages = {page.path: page for page in self.build.pages}
        config.nav = expand_navigation(config.nav or [], self.build.pages)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add pages and downloads as virtual files; pages that wait for downloads come last, to be read last."""
        paths = [*(page.path for page in self.build.pages), *self.build.paths]
        ours = [File.generated(config, path, content="") for path in paths]
        for file in ours:
            file.edit_uri = file.src_uri
        theme = [file for file in files if file.src_dir not in (None, config.docs_dir)]
        documents = [file for file in files if file.src_dir in (None, config.docs_dir)]
        late = {page.path for page in self.build.pages if isinstance(page, LatePage)}
        return Files([*sorted([*documents, *ours], key=lambda file: file.src_uri in late), *theme])

    def on_page_read_source(self, page: MkDocsPage, **_: Any) -> str | None:
        """Give the text of a page made from data; None for hand-written prose."""
        made = self.made_pages.get(page.file.src_uri)
        return made.text if made else None

    def on_env(self, env: Any, files: Files, **_: Any) -> Any:
        """Give the files their content, now that they are made, and all files the order they have on disk."""
        contents = {made.path: made.content for made in self.build.files}
        for file in sorted(files, key=_disk_order):
            if file.src_uri in contents:
                file.content_bytes = contents[file.src_uri]
            files.remove(file)
            files.append(file)
        return env

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: Any) -> str:
        """Explain abbreviations, and date every page by the data, so that no clock gets into the sitemap."""
        page.update_date = self.build.edition.library.date.isoformat()
        return explain_abbreviations(markdown, self.build.edition.library)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Reload on a change to data, templates or words as well."""
        root = Path(config.config_file_path).parent
        for folder in (*(root / name for name in DATA_FOLDERS), Path(__file__).parent):
            server.watch(str(folder))
        return server


def _disk_order(file: File) -> tuple[tuple[int, str], ...]:
    """Return where MkDocs would meet a file on disk: files before folders, an index first, then by name."""
    *folders, name = file.src_uri.split("/")
    stem = name.rpartition(".")[0]
    return (*((2, folder) for folder in folders), (0 if stem in ("index", "README") else 1, name))


def read_site_url(config_file: Path) -> str:
    """Return the site's address from mkdocs.yml, with a closing slash. Raises SiteError."""
    address = str(_read_settings(config_file).get("site_url") or "/")
    return address if address.endswith("/") else f"{address}/"


def build_site(config_file: Path, target: Path, *, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Build the whole site into `target`, strictly. Raises DataError, SiteError with every warning, and OSError."""
    warnings: list[str] = []
    with _quiet_environment(), _forwarded_warnings(warnings.append):
        config, plugin = _load_project(config_file, target, warnings)
        plugin.progress = progress
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()
        except MkDocsException as error:
            raise plugin.refused or SiteError("\n".join(warnings) or str(error)) from None
    return plugin.build


def _load_project(config_file: Path, target: Path, warnings: list[str]) -> tuple[MkDocsConfig, AlignmentPlugin]:
    try:
        config = load_config(str(config_file), site_dir=str(target), strict=True)
    except MkDocsException as error:
        raise SiteError(f"{config_file.name}: {' '.join(warnings) or error}") from None
    plugin = config.plugins.get("alignment-atlas")
    if not isinstance(plugin, AlignmentPlugin):
        raise SiteError(f"{config_file.name}: the plugin alignment-atlas is missing; add it to plugins")
    return config, plugin


def export_project(config_file: Path, target: Path, *, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Write the site as a plain MkDocs project into `target`. Raises DataError, SiteError and OSError."""
    settings = _read_settings(config_file)
    edition = open_edition(config_file.parent, read_site_url(config_file))
    made = Build(config_file.parent, edition, progress=progress)
    nav = settings.get("nav")
    expanded = expand_navigation(nav if isinstance(nav, list) else [], made.pages)
    write_project(made, config_file.parent, target, settings=settings, nav=expanded)
    return made


def serve_site(config_file: Path, address: str, *, tell: Callable[[str], None]) -> None:
    """Serve a live preview until it is interrupted; `tell` hears what is wrong, also after an edit.

    Raises SiteError, and OSError for an address in use.
    """
    with _quiet_environment(), _forwarded_warnings(tell):
        try:
            mkdocs_serve.serve(str(config_file), dev_addr=address, livereload=True)
        except MkDocsException as error:
            raise SiteError(str(error)) from None


@contextmanager
def _quiet_environment() -> Iterator[None]:
    """Keep Material's advertisement for its successor out of the output."""
    before = os.environ.get(_QUIET)
    os.environ[_QUIET] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_QUIET]
        else:
            os.environ[_QUIET] = before


@contextmanager
def _forwarded_warnings(tell: Callable[[str], None]) -> Iterator[None]:
    """Tell every warning and error that MkDocs logs."""

    class Forwarder(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            tell(record.getMessage())

    handler = Forwarder(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _read_settings(config_file: Path) -> dict[str, object]:
    try:
        with config_file.open("rb") as file:
            settings = yaml_load(file)
    except (OSError, MkDocsException) as error:
        raise SiteError(f"{config_file.name}: cannot be read ({error}); restore it") from None
    return settings if isinstance(settings, dict) else {}
