"""What MkDocs says while it works: its warnings are told, its advertisement is not."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_QUIET = "NO_MKDOCS_2_WARNING"


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
