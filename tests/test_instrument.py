"""What an instrument knows of itself: the ids of the rows of its worksheets."""

import pytest

from generators.model.base import Claim
from generators.model.instrument import Column, Worksheet


def make_worksheet(*rows: str, blank_rows: int = 0) -> Worksheet:
    """Return a worksheet with these rows."""
    basis = Claim(text="Made for tests.", editorial=True)
    columns = (Column(id="size", name="Size"),)
    return Worksheet(
        id="stops", name="Stops", purpose="Where we rest.", basis=basis, row_name="Stop", rows=rows,
        blank_rows=blank_rows, columns=columns,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "ids"),
    [
        (("Bridge", 'Inn & "yard"'), ("bridge", "inn_yard")),
        (("Who decides?", "Who decides!"), ("who_decides", "who_decides__2")),
        (("Größe", "計画", "2026"), ("grösse", "計画", "2026")),
        (("?", "!"), ("__1", "__2")),
    ],
)
def test_the_id_of_a_fixed_row_is_made_of_its_words(rows: tuple[str, ...], ids: tuple[str, ...]) -> None:
    """No sign that a search takes for a wildcard, and each id once."""
    assert make_worksheet(*rows).row_ids == ids


def test_a_row_keeps_its_id_when_others_come_before_it() -> None:
    """What was entered into an older file is found again."""
    older, newer = make_worksheet("Bridge", "Inn"), make_worksheet("Ford", "Bridge", "Inn")

    assert newer.row_ids[1:] == older.row_ids


def test_blank_rows_are_numbered() -> None:
    """They have nothing else to be known by."""
    assert make_worksheet(blank_rows=3).row_ids == ("row_1", "row_2", "row_3")
