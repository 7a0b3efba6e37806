"""Options of the whole suite, the marker of its quick tests, and texts that are compared as a whole."""

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.judges.libreoffice import end_libreoffice

CompareGolden: TypeAlias = Callable[[Path, str], None]
_SLOW = ("judge", "whole")
_SLOW_FIXTURES = {"site", "every_subject"}
"""What is made of all of the real data: the whole site, and every deck."""
_DRAWS = ("seed", "moved")
_QUICK_DRAWS = 2
"""So many of the cases that chance draws belong to the quick tests."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be asked of a run."""
    parser.addoption("--worlds", type=int, default=12, help="how many worlds by chance go through every output")
    parser.addoption("--renew", action="store_true", help="write golden texts anew instead of comparing with them")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Share all tests among the processors; of whatever is chosen, the first starts at once in this process."""
    if _wants_everything(config) and config.option.numprocesses is None:
        config.option.numprocesses, config.option.dist = "auto", "worksteal"


def _wants_everything(config: pytest.Config) -> bool:
    """Return whether no test is chosen, and this is no process to which others give their tests."""
    is_chosen = any(config.getoption(name, default=None) for name in ("markexpr", "keyword", "lf", "usepdb"))
    is_open = config.args_source is pytest.Config.ArgsSource.TESTPATHS and not is_chosen
    return is_open and config.pluginmanager.hasplugin("xdist") and "PYTEST_XDIST_WORKER" not in os.environ


def pytest_configure() -> None:
    """Look for garbage seldom: tests, books and decks consist of many small things that stay for long."""
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_finish() -> None:
    """Look for it among what tests leave, no longer among the tests themselves."""
    gc.freeze()


def pytest_unconfigure() -> None:
    """End the judge that was started once for all tests."""
    end_libreoffice()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as quick whatever neither needs another program nor works through all of the real data."""
    for item in items:
        if _is_whole(item):
            item.add_marker("whole")
        if not any(item.get_closest_marker(name) for name in _SLOW):
            item.add_marker("quick")


def _is_whole(item: pytest.Item) -> bool:
    """Return whether a test builds a site, uses all of the real data, or is one more of many draws by chance."""
    call = getattr(item, "callspec", None)
    draws = [call.params.get(name, 0) for name in _DRAWS] if call else []
    needs_much = _SLOW_FIXTURES.intersection(getattr(item, "fixturenames", ()))
    return (
        bool(needs_much)
        or item.path.parent.name == "site"
        or any(isinstance(draw, int) and draw >= _QUICK_DRAWS for draw in draws)
    )


@pytest.fixture
def compare_golden(pytestconfig: pytest.Config) -> CompareGolden:
    """Compare a text with a golden file, or write the file anew if `--renew` is given."""

    def compare(path: Path, text: str) -> None:
        if pytestconfig.getoption("renew"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8"), f"{path.name}: if this is meant: pytest --renew -m quick"

    return compare
