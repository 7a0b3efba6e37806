"""The exponent of growth is that of the powers it is fitted to."""

import pytest

from benchmarks.growth import fit_exponent


@pytest.mark.parametrize("exponent", [0.0, 1.0, 1.77])
def test_the_exponent_of_a_power_is_found(exponent: float) -> None:
    """Whatever the power is multiplied with."""
    sizes = [25, 50, 100]

    assert fit_exponent(sizes, [3 * size**exponent for size in sizes]) == pytest.approx(exponent)


def test_the_exponent_lies_between_those_of_both_halves() -> None:
    """One that bends: 1 at first, then 2."""
    assert fit_exponent([1, 2, 4], [1, 2, 8]) == pytest.approx(1.5)
