"""The suite keeps its own promises: quick tests by one marker, all tests on all processors, golden texts renewed."""

from pathlib import Path

import pytest

from tests.conftest import CompareGolden, pytest_cmdline_main
from tests.real import QUICK, WITH_QUESTIONS, real_library


def test_what_needs_no_judge_and_no_whole_site_is_quick(request: pytest.FixtureRequest) -> None:
    """The marker is given when tests are collected; no test is left without a run to belong to."""
    for item in request.session.items:
        is_slow = any(item.get_closest_marker(name) for name in ("judge", "whole"))
        assert is_slow == (item.get_closest_marker("quick") is None)


def test_a_quick_run_sees_a_framework_with_worksheets_and_one_without() -> None:
    """So that every kind of sheet and slide is made."""
    frameworks = real_library().frameworks

    assert {bool(frameworks[name].worksheets) for name in QUICK} == {True, False}
    assert all(bool(frameworks[name].instrument) == (name in WITH_QUESTIONS) for name in frameworks)


def test_a_golden_text_is_compared(
    compare_golden: CompareGolden, tmp_path: Path, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And written anew with `--renew` only."""
    golden = tmp_path / "golden.txt"
    golden.write_text("old", encoding="utf-8")

    monkeypatch.setattr(pytestconfig.option, "renew", False)
    with pytest.raises(AssertionError, match="pytest --renew"):
        compare_golden(golden, "new")
    monkeypatch.setattr(pytestconfig.option, "renew", True)
    compare_golden(golden, "new")

    assert golden.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize(
    ("chosen", "path", "plugins", "shared"),
    [
        ("", False, ("xdist",), "auto"),
        ("quick", False, ("xdist",), None),
        ("", True, ("xdist",), None),
        ("", False, (), None),
    ],
    ids=str,
)
def test_only_a_run_of_everything_is_shared_among_processors(
    chosen: str,
    path: bool,
    plugins: tuple[str, ...],
    shared: str | None,
    pytestconfig: pytest.Config,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who asks for a few tests does not wait until other processes have begun; without xdist nothing is shared."""
    monkeypatch.setattr(pytestconfig.pluginmanager, "hasplugin", plugins.__contains__)
    sources = pytest.Config.ArgsSource
    asked = {"numprocesses": None, "dist": "no", "markexpr": chosen, "keyword": "", "lf": False, "usepdb": False}
    for name, value in asked.items():
        monkeypatch.setattr(pytestconfig.option, name, value, raising=False)
    monkeypatch.setattr(pytestconfig, "args_source", sources.ARGS if path else sources.TESTPATHS)
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)

    pytest_cmdline_main(pytestconfig)

    assert pytestconfig.option.numprocesses == shared
    assert pytestconfig.option.dist == ("worksteal" if shared else "no")
