"""What MkDocs says while it works: its warnings are told, its advertisement is not."""

import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

_QUIET = "NO_MKDOCS_2_WARNING"
_ABOUT_A_LINK = re.compile(r"Doc file '(?P<page>[^']+)' contains an? [a-z ]*link '(?P<link>[^']+)'")


@contextmanager
def quiet_environment() -> Iterator[None]:
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
def forwarded_warnings(tell: Callable[[str], None]) -> Iterator[None]:
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


def locate(warning: str, docs: Path) -> str:
    """Return a warning about a link of a page in `docs` with its file, line and column before it."""
    about = _ABOUT_A_LINK.match(warning)
    page = docs / about["page"] if about else docs
    if not about or not page.is_file():
        return warning
    text = page.read_text(encoding="utf-8")
    place = max(text.find(about["link"]), 0)
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return f"{docs.name}/{about['page']}:{line}:{column}: {warning}"
