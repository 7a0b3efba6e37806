"""The claims of an entry of the data, for tests of what is said as fact."""

from collections.abc import Iterator

from generators.model.base import Claim
from generators.model.parts import find_parts


def claims_in(entry: object) -> Iterator[Claim]:
    """Yield every claim in a part of the data, in order."""
    return (part.value for part in find_parts(entry) if isinstance(part.value, Claim))
