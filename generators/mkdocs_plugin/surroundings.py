"""What MkDocs would stumble over before it says anything: told in its place, before it begins."""

import os
from datetime import UTC, datetime

from generators.errors import SiteError

_MOMENT = "SOURCE_DATE_EPOCH"


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
