"""Builds the whole site behind a preview, in a process of its own that can be given up."""

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generators.mkdocs_plugin.engine_log import forwarded_warnings, locate, quiet_environment


@dataclass(frozen=True)
class Outcome:
    """How a whole build ended: a folder with the site, or problems; `problems` is None if it broke off."""

    site: Path
    problems: tuple[str, ...] | None


class BackgroundBuild:
    """At most one build at a time; `folder` changes when one has ended, so that a watcher of it wakes up."""

    def __init__(self, config_file: Path, site_url: str, folder: Path) -> None:
        self.folder = folder
        self._order = (config_file, site_url)
        self._number = 0
        self._process: BaseProcess | None = None
        self._waiting: threading.Thread

    def start(self) -> None:
        """Begin a build of what is there now; an earlier one is given up."""
        self.stop()
        self._number += 1
        # a fresh interpreter reads code anew, and a thread of this one may hold a lock that a copy would never get back
        process = get_context("spawn").Process(target=_build, args=(*self._order, self._site, self._report))
        with _interrupts_held_back():
            process.start()
        self._process = process
        self._waiting = threading.Thread(target=_wait, args=(process, self._ended))
        self._waiting.start()

    def stop(self) -> None:
        """Give up the build that is under way, and forget what came of it."""
        if self._process:
            self._process.terminate()
            self._waiting.join()
            self._process = None
        shutil.rmtree(self._site, ignore_errors=True)

    def take(self) -> Outcome | None:
        """Return what came of the build, once; None while it is under way or if there is none."""
        if self._process is None or not self._ended.exists():
            return None
        self._process = None
        if not self._report.exists():
            return Outcome(self._site, None)
        docs = self._order[0].parent / "docs"
        problems = self._report.read_text(encoding="utf-8").split("\0")[:-1]
        return Outcome(self._site, tuple(locate(problem, docs) for problem in problems))

    @property
    def _site(self) -> Path:
        return self.folder / f"{self._number}-site"

    @property
    def _report(self) -> Path:
        return self.folder / f"{self._number}-report"

    @property
    def _ended(self) -> Path:
        return self.folder / f"{self._number}-ended"


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Keep Ctrl and C from processes that are started here: whoever starts them ends them."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # its start would let them through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait(process: BaseProcess, ended: Path) -> None:
    process.join()
    if process.exitcode != -signal.SIGTERM:  # given up: nobody waits for it
        ended.touch()


def _build(config_file: Path, site_url: str, site: Path, report: Path) -> None:
    """Build the site and write what is wrong with it; a page that is edited meanwhile goes first."""
    os.nice(5)
    problems: list[str] = []
    with quiet_environment(), forwarded_warnings(problems.append):
        try:
            config = load_config(str(config_file), site_dir=str(site), strict=True)
            config.site_url = site_url
            config.plugins.on_startup(command="serve", dirty=False)
            mkdocs_build.build(config, serve_url=site_url)
            config.plugins.on_shutdown()
        except MkDocsException as error:
            problems = problems or [str(error)]
    report.write_text("".join(f"{problem}\0" for problem in problems), encoding="utf-8")
