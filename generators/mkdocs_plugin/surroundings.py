"""What MkDocs would stumble over before it says anything: told in its place, before it begins."""

import os
from datetime import UTC, datetime
from pathlib import Path

from generators.documents import DataError, Problem
from generators.errors import SiteError

_MOMENT = "SOURCE_DATE_EPOCH"


def check_prose(docs: Path) -> None:
    """Refuse what is neither a file nor a folder among the prose: a pipe would be waited for. Raises DataError."""
    odd = [path for path in sorted(docs.rglob("*")) if path.exists() and not path.is_file() and not path.is_dir()]
    places = [path.relative_to(docs.parent).as_posix() for path in odd]
    if places:
        told = "this is no file; put a text file in its place"
        raise DataError([Problem(place, 1, 1, "file", told) for place in places])


def check_moment() -> None:
    """Refuse a time of the build that is none (https://reproducible-builds.org/specs/). Raises SiteError."""
    moment = os.environ.get(_MOMENT)
    if moment is None:
        return
    try:
        datetime.fromtimestamp(int(moment), UTC)
    except (ValueError, OverflowError, OSError):
        told = "write whole seconds since 1970, such as 1700000000, or unset it"
        raise SiteError(f"{_MOMENT} is {moment!r}; {told}") from None
