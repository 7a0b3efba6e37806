"""The plugin: pages and files made from the data become virtual files of MkDocs."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generators.brand import site_logo
from generators.build import DATA_FOLDERS, Build, open_edition
from generators.documents import DataError
from generators.mkdocs_plugin.settings import read_site_url
from generators.pages import LatePage, Page
from generators.pages.frame.abbreviations import explain_abbreviations
from generators.pages.frame.navigation import expand_navigation


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
        config.extra["logo"] = site_logo(edition.brand)
        config.nav = expand_navigation(config.nav or [], self.build.pages)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add pages and downloads as virtual files; pages that wait for downloads come last, to be read last."""
        paths = [made.path for made in (*self.build.pages, *self.build.files)]
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

    def on_post_build(self, **_: Any) -> None:
        """End a build that went well."""
        self.build.finish()

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Reload on a change to data, templates or words as well."""
        root = Path(config.config_file_path).parent
        for folder in (*(root / name for name in DATA_FOLDERS), Path(__file__).parents[1]):
            server.watch(str(folder))
        return server


def _disk_order(file: File) -> tuple[tuple[int, str], ...]:
    """Return where MkDocs would meet a file on disk: files before folders, an index first, then by name."""
    *folders, name = file.src_uri.split("/")
    stem = name.rpartition(".")[0]
    return (*((2, folder) for folder in folders), (0 if stem in ("index", "README") else 1, name))
