"""The table of operations: each rule of a score in Python and in Excel, side by side.

A new dialect is one more field of Operation. Nothing is rounded in any of them. In Excel `cells` are defined names; a
cell without a value holds "" and counts as missing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

TOLERANCE = 1e-9
"""Scores closer than this count as equal: binary fractions must not decide a band or a lead."""

PROVISIONAL_BELOW = 0.6
"""A score of which a smaller share of the items is done is shown as provisional."""

Value: TypeAlias = float | None
Cells: TypeAlias = Sequence[str]
Weights: TypeAlias = Sequence[float]


@dataclass(frozen=True)
class Operation:
    """One row of the table: the same rule in Python and in Excel."""

    python: Callable[[Sequence[Value], Weights, float], Value]
    excel: Callable[[Cells, Weights, float], str]
    is_level: bool


def _mean(values: Sequence[Value], weights: Weights, _margin: float) -> Value:
    # a plain loop: sum() compensates from Python 3.12 on, and the engines would differ in the last bit
    top = base = 0.0
    for value, weight in zip(values, weights, strict=True):
        if value is not None:
            top += weight * value
            base += weight
    return top / base if base else None


def _lowest(values: Sequence[Value], _weights: Weights, _margin: float) -> Value:
    return min((value for value in values if value is not None), default=None)


def _difference(values: Sequence[Value], _weights: Weights, _margin: float) -> Value:
    first, second = values
    return None if first is None or second is None else first - second


def _leading(values: Sequence[Value], _weights: Weights, margin: float) -> Value:
    present = [value for value in values if value is not None]
    if len(present) < 2:  # noqa: PLR2004 - nobody leads alone
        return None
    floor = max(present) - margin + TOLERANCE
    ahead = [place for place, value in enumerate(values, start=1) if value is not None and value > floor]
    return float(ahead[0]) if len(ahead) == 1 else None


def _quadrant(values: Sequence[Value], _weights: Weights, split: float) -> Value:
    across, up = values
    if across is None or up is None:
        return None
    return 1.0 + (across >= split - TOLERANCE) + 2.0 * (up >= split - TOLERANCE)


def _excel_mean(cells: Cells, weights: Weights, _margin: float) -> str:
    top = "+".join(f"IF(ISNUMBER({c}),{w!r}*{c},0)" for c, w in zip(cells, weights, strict=True))
    base = "+".join(f"IF(ISNUMBER({c}),{w!r},0)" for c, w in zip(cells, weights, strict=True))
    return f'IF(COUNT({",".join(cells)})=0,"",({top})/({base}))'


def _excel_lowest(cells: Cells, _weights: Weights, _margin: float) -> str:
    listed = ",".join(cells)
    return f'IF(COUNT({listed})=0,"",MIN({listed}))'


def _excel_difference(cells: Cells, _weights: Weights, _margin: float) -> str:
    first, second = cells
    return f'IF(COUNT({first},{second})<2,"",{first}-{second})'


def _excel_leading(cells: Cells, _weights: Weights, margin: float) -> str:
    listed = ",".join(cells)
    floor = f"MAX({listed})-{margin!r}+{TOLERANCE:.9f}"
    ahead = [f"IF(ISNUMBER({cell}),IF({cell}>{floor},1,0),0)" for cell in cells]
    places = "+".join(f"{place}*{test}" for place, test in enumerate(ahead, start=1))
    return f'IF(COUNT({listed})<2,"",IF({"+".join(ahead)}=1,{places},""))'


def _excel_quadrant(cells: Cells, _weights: Weights, split: float) -> str:
    across, up = cells
    bound = f"{split!r}-{TOLERANCE:.9f}"
    return f'IF(COUNT({across},{up})<2,"",1+IF({across}>={bound},1,0)+2*IF({up}>={bound},1,0))'


OPERATIONS: Mapping[str, Operation] = {
    "mean": Operation(_mean, _excel_mean, is_level=True),
    "lowest": Operation(_lowest, _excel_lowest, is_level=True),
    "difference": Operation(_difference, _excel_difference, is_level=False),
    "leading": Operation(_leading, _excel_leading, is_level=False),
    "quadrant": Operation(_quadrant, _excel_quadrant, is_level=False),
}


def excel_band(score: str, floors: str, names: str) -> str:
    """Return the formula of find_band: the entry of `names` beside the last of `floors` that the score reaches."""
    found = f"INDEX({names},MATCH({score}+{TOLERANCE:.9f},{floors},1))"
    return f'IF(ISNUMBER({score}),IFERROR({found},""),"")'


def excel_passed(score: str, limits: str) -> str:
    """Return the formula of how many of `limits` a score has reached, as find_step counts them."""
    return f"SUMPRODUCT(({limits}<={score}+{TOLERANCE:.9f})*1)"


def excel_is_provisional(done: str, asked: int) -> str:
    """Return the test whether too few items are done for a score to stand by itself, as Coverage makes it."""
    return f"{done}/{asked}<{PROVISIONAL_BELOW!r}"


def excel_planned(level: str, aim: str) -> str:
    """Return the formula of planned_level: the higher of answer and target, the answer where no target is set."""
    return f'IF(ISNUMBER({level}),IF(ISNUMBER({aim}),MAX({level},{aim}),{level}),"")'


def excel_reached(level: str, aim: str, weight: str) -> str:
    """Return the formula of what one item adds to the part of the targets that is reached."""
    return f"IF(COUNT({level},{aim})=2,{weight}*MIN({level},{aim}),0)"


def excel_wanted(level: str, aim: str, weight: str) -> str:
    """Return the formula of what one item adds to all that is wanted."""
    return f"IF(COUNT({level},{aim})=2,{weight}*{aim},0)"
