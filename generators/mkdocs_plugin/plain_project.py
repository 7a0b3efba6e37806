"""The site written out as a plain project of MkDocs, for other builders."""

from collections.abc import Callable
from pathlib import Path

from generators.build import Build, open_edition
from generators.export import write_project
from generators.mkdocs_plugin.engine_log import forwarded_warnings, quiet_environment
from generators.mkdocs_plugin.settings import read_settings, read_site_url
from generators.mkdocs_plugin.whole_site import load_project
from generators.pages.frame.navigation import expand_navigation
from generators.prose.library_quotable import list_quotable
from generators.prose.prose_files import load_with_prose


def export_project(config_file: Path, target: Path, *, progress: Callable[[str], None] = lambda _: None) -> Build:
    """Write the site as a plain MkDocs project into `target`. Raises DataError, SiteError and OSError."""
    warnings: list[str] = []
    with quiet_environment(), forwarded_warnings(warnings.append):
        load_project(config_file, target, warnings)
    settings = read_settings(config_file)
    root, address = config_file.parent, read_site_url(config_file)
    edition = load_with_prose(
        root / "docs", lambda: open_edition(root, address), lambda one: list_quotable(one.library)
    )
    made = Build(root, edition, progress=progress)
    nav = settings.get("nav")
    expanded = expand_navigation(nav if isinstance(nav, list) else [], made.pages)
    write_project(made, root, target, settings=settings, nav=expanded)
    return made
