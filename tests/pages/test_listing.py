"""Names in one line can be told apart."""

import pytest

from generators.pages.frame.listing import list_names


@pytest.mark.parametrize(
    ("names", "line"),
    [
        ([], ""),
        (["A. Example"], "A. Example"),
        (["A. Example", "B. Other"], "A. Example, B. Other"),
        (["A. Example", "B. Other and C. Third"], "A. Example; B. Other and C. Third"),
        (["EXM", "EX, in later papers"], "EXM; EX, in later papers"),
        (["Ferdinand", "Sandra"], "Ferdinand, Sandra"),
    ],
)
def test_semicolons_stand_where_commas_would_fall_apart(names: list[str], line: str) -> None:
    """A reader sees where one name ends, also if it holds a comma or joins two people."""
    assert list_names(names) == line
