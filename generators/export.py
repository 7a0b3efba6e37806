"""The site as a plain MkDocs project on disk, for builders that do not know our plugin."""

import os
import shutil
from pathlib import Path

import yaml

from generators.build import Build
from generators.pages.frame.abbreviations import explain_abbreviations
from generators.pages.frame.navigation import Entry
from generators.pages.frame.page import WORDS_FILE
from generators.prose.prose_files import SUFFIX, find_files
from generators.prose.shown_prose import show_file
from generators.words import Words


def write_project(build: Build, root: Path, target: Path, *, settings: dict[str, object], nav: list[Entry]) -> None:
    """Write prose, pages, files, theme and mkdocs.yml below `target`, an empty folder. Raises OSError.

    `settings` is what our own mkdocs.yml says; `nav` is the navigation with all pages in it.
    """
    docs = target / "docs"
    _copy(root / "docs", docs)
    words = Words(WORDS_FILE)
    for path in sorted(path for path in find_files(docs) if path.suffix == SUFFIX):
        shown = show_file(path, docs, build.quotable, words).text
        _write(path, explain_abbreviations(shown, build.abbreviations).encode())
    for page in build.pages:
        _write(docs / page.path, explain_abbreviations(page.text, build.abbreviations).encode())
    for artifact in build.files:
        _write(docs / artifact.path, artifact.content)
    theme = Path(__file__).with_name("theme")
    _copy(theme, target / "theme")
    _write(target / "mkdocs.yml", _plain_settings(settings, nav, build.logo).encode())


def _plain_settings(settings: dict[str, object], nav: list[Entry], logo: dict[str, str] | None) -> str:
    theme, extra = settings.get("theme"), settings.get("extra")
    theme = theme if isinstance(theme, dict) else {"name": theme}
    assert isinstance(extra, dict)
    plain = {**settings, "theme": {**theme, "custom_dir": "theme"}, "extra": {**extra, "logo": logo}, "nav": nav}
    plugins = settings.get("plugins")
    plain["plugins"] = [name for name in plugins if name != "alignment-atlas"] if isinstance(plugins, list) else []
    return str(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=110))


def _copy(source: Path, target: Path) -> None:
    """Copy a folder without what is hidden, such as the lock of an editor, for the engine leaves it out as well.

    The first failure ends it; shutil.copytree would go on and then tell all at once.
    """
    for folder, folders, names in os.walk(source, onerror=_fail, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".")]
        copy = target / Path(folder).relative_to(source)
        copy.mkdir(parents=True)
        for name in (name for name in names if not name.startswith(".")):
            shutil.copyfile(Path(folder, name), copy / name)


def _fail(error: OSError) -> None:
    raise error


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
