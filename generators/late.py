"""Values that are made late: when they are first asked for, perhaps by another process meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Late(Generic[T]):
    """A value that is made once, when it is first asked for."""

    make: Callable[[], T]

    @cached_property
    def value(self) -> T:
        """Return the value; waits until it is made."""
        return self.make()


def known(value: T) -> Late[T]:
    """Return a value that is there already, for a place that takes a late one."""
    return Late(lambda: value)
