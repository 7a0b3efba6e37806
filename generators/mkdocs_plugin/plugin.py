"""The plugin: pages and files made from the data become virtual files of MkDocs."""

import logging
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generators.documents import DataError
from generators.errors import SiteError
from generators.last_build import AnyBuild, FinishedBuild, LastBuild
from generators.mkdocs_plugin.settings import read_site_url
from generators.mkdocs_plugin.single_pages import SinglePages
from generators.mkdocs_plugin.surroundings import check_moment
from generators.pages.frame.abbreviations import explain_abbreviations
from generators.pages.frame.navigation import expand_navigation
from generators.pages.frame.page import WORDS_FILE, LatePage, Page
from generators.prose.prose_files import load_with_prose
from generators.prose.shown_prose import show_file
from generators.storage import temporary_folder
from generators.words import Words

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from generators.build import Build


_LOG = logging.getLogger("mkdocs.plugins.alignment-atlas")


class AlignmentConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """Options of the plugin in mkdocs.yml."""

    brand = config_options.Optional(config_options.File(exists=True))


class AlignmentPlugin(BasePlugin[AlignmentConfig]):  # type: ignore[no-untyped-call]  # as above
    """Feeds everything made from the data to MkDocs."""

    def __init__(self) -> None:
        self.progress: Callable[[str], None] = lambda _: None
        self.refused: DataError | None = None
        self.build: AnyBuild
        self.last_build: LastBuild | None
        self.made_pages: Mapping[str, Page | LatePage]
        self.nav: Navigation
        self.words: Words
        self.single_pages: SinglePages
        self.at_the_end = ExitStack()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make everything from the data and complete the navigation. Raises PluginError with every problem."""
        self.config_file = Path(config.config_file_path)
        self.refused = None  # MkDocs keeps plugins from one build of a process to the next
        try:
            check_moment()
            load_with_prose(Path(config.docs_dir), self.renew, lambda build: build.quotable)
        except DataError as error:
            self.refused = error
            raise PluginError(str(error)) from None
        except SiteError as error:
            raise PluginError(str(error)) from None
        self.words = Words(WORDS_FILE)
        config.extra["logo"] = self.build.logo
        config.nav = expand_navigation(config.nav or [], self.build.pages)
        return config

    def renew(self) -> AnyBuild:
        """Make everything from the data as it is now, or find it made, and return it. Raises DataError."""
        root, brand = self.config_file.parent, Path(self.config.brand) if self.config.brand else None
        # not config.site_url: a preview replaces it, and a download must not change with the way of viewing
        site_url = read_site_url(self.config_file)
        self.last_build = LastBuild(root, site_url) if brand is None else None
        found = self.last_build.find() if self.last_build else None
        self.build = found or self._make(root, site_url, brand)
        self.made_pages = {page.path: page for page in self.build.pages}
        return self.build

    def _make(self, root: Path, site_url: str, brand: Path | None) -> "Build":
        from generators.build import Build, open_edition  # noqa: PLC0415 - what is kept can be shown without all this

        return Build(root, open_edition(root, site_url, brand=brand), progress=self.progress)

    def on_nav(self, nav: Navigation, **_: Any) -> Navigation:
        """Keep the navigation for a preview."""
        self.nav = nav
        return nav

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

    def on_page_read_source(self, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Give the text of a page: made from data, or written by hand with its notation carried out."""
        made = self.made_pages.get(page.file.src_uri)
        if made:
            return made.text
        docs = Path(config.docs_dir)
        shown = show_file(docs / page.file.src_uri, docs, self.build.quotable, self.words)
        for problem in shown.problems:  # met in a preview only: a whole build has refused them before
            _LOG.warning("%s", problem)
        return shown.text

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> Any:
        """Give the files their content, now that they are made, and all files the order they have on disk."""
        contents = {made.path: made.content for made in self.build.files}
        for file in sorted(files, key=_disk_order):
            if file.src_uri in contents:
                file.content_bytes = contents[file.src_uri]
            files.remove(file)
            files.append(file)
        self.single_pages = SinglePages(config, files, self.nav, env)
        return env

    def on_page_markdown(self, markdown: str, page: MkDocsPage, **_: Any) -> str:
        """Explain abbreviations, and date every page by the data, so that no clock gets into the sitemap."""
        page.update_date = self.build.day
        return explain_abbreviations(markdown, self.build.abbreviations)

    def on_post_build(self, **_: Any) -> None:
        """Keep a build that went well."""
        if not isinstance(self.build, FinishedBuild):
            self.build.finish()
            if self.last_build:
                self.last_build.keep(self.build)

    def on_serve(self, server: "LiveReloadServer", **_: Any) -> "LiveReloadServer":
        """Show an edit of data, templates, words or prose at once, and everything that follows from it soon."""
        from generators.mkdocs_plugin.preview import begin_preview  # noqa: PLC0415 - a build needs no server

        folder = self.at_the_end.enter_context(temporary_folder("alignment-preview"))
        self.at_the_end.callback(begin_preview(server, self.single_pages, self.renew, folder).stop)
        return server

    def on_shutdown(self) -> None:
        """Give up what is built behind a preview."""
        self.at_the_end.close()


def _disk_order(file: File) -> tuple[tuple[int, str], ...]:
    """Return where MkDocs would meet a file on disk: files before folders, an index first, then by name."""
    *folders, name = file.src_uri.split("/")
    stem = name.rpartition(".")[0]
    return (*((2, folder) for folder in folders), (0 if stem in ("index", "README") else 1, name))
