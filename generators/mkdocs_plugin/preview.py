"""A live preview: an edited page is there at once, everything else follows behind it, and problems are shown."""

import filecmp
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.livereload import LiveReloadServer

from generators.documents import DataError
from generators.last_build import AnyBuild
from generators.mkdocs_plugin.background import BackgroundBuild
from generators.mkdocs_plugin.edits import Edit, find_edit, look_at, watched
from generators.mkdocs_plugin.problem_page import WORDS_FILE, render_problems
from generators.mkdocs_plugin.single_pages import SinglePages
from generators.storage import write_file
from generators.words import Words

_BETWEEN_LOOKS = 0.2
"""Seconds between two looks of a preview at all files; one look takes a hundredth of a second."""


def begin_preview(
    server: LiveReloadServer, pages: SinglePages, renew: Callable[[], AnyBuild], folder: Path
) -> BackgroundBuild:
    """Let a server show edits, and return what builds behind it, in a temporary folder, to be stopped at the end."""
    behind = BackgroundBuild(Path(pages.config.config_file_path), pages.config.site_url or "/", folder)
    preview = Preview(server, pages, behind, renew)
    server.builder = preview.build
    server.set_app(preview.serve)
    server.unwatch(pages.config.docs_dir)
    server.unwatch(pages.config.config_file_path)
    server.observer = type(server.observer)(timeout=_BETWEEN_LOOKS)
    folders = watched(Path(pages.config.config_file_path).parent, Path(pages.config.docs_dir))
    for path in (*folders, folder):
        server.watch(str(path))
    return behind


class Preview:
    """Answers each edit in two steps: first the edited pages, then, from another process, the whole site.

    It takes the place of the engine's builder, which makes everything before it shows anything, and of its answer to
    a request, which waits for ever after a build that failed.
    """

    def __init__(
        self,
        server: LiveReloadServer,
        pages: SinglePages,
        behind: BackgroundBuild,
        renew: Callable[[], AnyBuild],
    ) -> None:
        self._server = server
        self._pages = pages
        self._behind = behind
        self._renew = renew
        self._root = Path(pages.config.config_file_path).parent
        self._docs = Path(pages.config.docs_dir)
        self._seen = look_at(self._root, self._docs)
        self._words = Words(WORDS_FILE)
        self._problems: tuple[str, ...] = ()
        self._has_bad_data = False
        self._has_old_code = False
        self._answering = threading.Lock()

    def build(self) -> None:
        """Answer what changed since the last call."""
        with self._answering:
            before = self._problems
            # what is shown if a fault of ours ends the line after it
            self._problems = (self._words("problems.broken_off"),)
            self._problems = self._answer(before)

    def serve(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request: with the problems, if there are any and it asks for a page."""
        with self._answering:
            problems = self._problems
        if not problems or not _asks_for_page(environ["PATH_INFO"]):
            return self._server.serve_request(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [render_problems(problems, self._words)]

    def _answer(self, before: tuple[str, ...]) -> tuple[str, ...]:
        seen = look_at(self._root, self._docs)
        edit = find_edit(self._seen, seen, self._docs)
        self._seen = seen
        if edit == Edit():
            return self._take_over(before)
        self._behind.stop()
        self._has_old_code |= bool(edit.code)
        problems = () if self._has_old_code else self._make_edited(edit)
        if not problems:
            self._behind.start()
        return problems

    def _make_edited(self, edit: Edit) -> tuple[str, ...]:
        """Make the pages of the files that were edited and return what is wrong."""
        pages = [path.relative_to(self._docs).as_posix() for path in edit.prose]
        if edit.data or self._has_bad_data:
            self._has_bad_data = True
            try:
                build = self._renew()
            except DataError as error:
                return tuple(map(str, error.problems))
            self._has_bad_data = False
            pages += [page.path for page in build.pages if _is_about(page.path, edit.data)]
        problems = tuple(problem for page in pages for problem in self._pages.make(page))
        if edit.data:
            self._write_files(build, edit.data)
        return problems

    def _write_files(self, build: AnyBuild, data: tuple[Path, ...]) -> None:
        """Write the downloads and other files that are made from edited data."""
        for file in build.files:
            if _is_about(file.path, data):
                write_file(self._shown / file.path, file.content)

    def _take_over(self, before: tuple[str, ...]) -> tuple[str, ...]:
        """Show the whole site, if it was made meanwhile, and return what is wrong with it."""
        outcome = self._behind.take()
        if outcome is None:
            return before
        if outcome.problems is None:
            return (self._words("problems.broken_off"),)
        if not outcome.problems:
            replace_files(outcome.site, self._shown)
        return outcome.problems

    @property
    def _shown(self) -> Path:
        return Path(self._server.root)


def replace_files(fresh: Path, shown: Path) -> None:
    """Give one folder the content of another, and touch only files that differ."""
    made = {path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file()}
    for path in {path.relative_to(shown) for path in shown.rglob("*") if path.is_file()} - made:
        (shown / path).unlink()
    for path in made:
        if not (shown / path).is_file() or not filecmp.cmp(fresh / path, shown / path, shallow=False):
            (shown / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(fresh / path, shown / path)


def _is_about(path: str, data: tuple[Path, ...]) -> bool:
    """Return whether a page or file bears the name of an edited file of data, as a folder or as its own."""
    names = {*PurePosixPath(path).parts[:-1], PurePosixPath(path).stem}
    return any(edited.stem in names for edited in data)


def _asks_for_page(path: str) -> bool:
    is_poll = path.startswith("/livereload/")
    return path.endswith(("/", ".html")) or ("." not in PurePosixPath(path).name and not is_poll)
