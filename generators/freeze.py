"""Packs Office files and archives identically in every build: fixed times, no clock."""

import io
import zipfile
from collections.abc import Iterable

ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can hold; every member carries it."""
_PACKED = b"PK"
"""How a file begins that is packed already: to press it again takes time and gains nothing."""
_EFFORT = 3
"""How hard parts are compressed: the usual 6 takes half as long again and makes files a tenth smaller."""


def pack(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip archive of the members in the order given, with fixed times and rights."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, ZIP_MOMENT)
            info.compress_type = zipfile.ZIP_STORED if content.startswith(_PACKED) else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            archive.writestr(info, content, compresslevel=_EFFORT)
    return target.getvalue()
