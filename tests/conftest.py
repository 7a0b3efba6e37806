"""Options of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what can be asked of a run."""
    parser.addoption("--worlds", type=int, default=12, help="how many worlds by chance go through every output")
