"""Names in one line, apart even where one of them is long."""

import re
from collections.abc import Sequence

_FALLS_APART = re.compile(r",|\band\b")


def list_names(names: Sequence[str]) -> str:
    """Return names in one line: apart by semicolons if one of them holds a comma or an `and`, else by commas."""
    return ("; " if any(map(_FALLS_APART.search, names)) else ", ").join(names)
