"""Makes single pages anew, from what the last whole build of this process left."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generators.mkdocs_plugin.engine_log import forwarded_warnings, locate


@dataclass(frozen=True)
class SinglePages:
    """What MkDocs needs in order to make one page: settings, files, navigation and its Jinja environment."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Any

    def make(self, path: str) -> tuple[str, ...]:
        """Make the page of a Markdown file and return what MkDocs has to say against it; unknown pages are left."""
        file = self.files.get_file_from_path(path)
        if not file or not file.page:
            return ()
        documents = self.files.documentation_pages()
        said: list[str] = []
        with forwarded_warnings(said.append):
            # what mkdocs.commands.build does for each page; version 1, the only one we allow, no longer changes
            mkdocs_build._populate_page(file.page, self.config, self.files)
            mkdocs_build._build_page(file.page, self.config, documents, self.nav, self.env)
            file.page.validate_anchor_links(files=self.files, log_level=self.config.validation.links.anchors)
        return tuple(locate(warning, Path(self.config.docs_dir)) for warning in said)
