"""Makes Office files identical in every build: fixed zip times, no clock."""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime

ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can hold; every member carries it."""
_EFFORT = 3
"""How hard parts are compressed: the usual 6 takes half as long again and makes files a tenth smaller."""
_PROPERTIES = "docProps/core.xml"
_DATE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def freeze_office(content: bytes, moment: datetime) -> bytes:
    """Return an Office file with the same parts but no trace of when or where it was made."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    return pack((name, _set_date(part, stamp) if name == _PROPERTIES else part) for name, part in parts)


def pack(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip archive of the members in the order given, with fixed times and rights."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, ZIP_MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            archive.writestr(info, content, compresslevel=_EFFORT)
    return target.getvalue()


def _set_date(properties: bytes, stamp: bytes) -> bytes:
    return _DATE.sub(rb"\g<1>" + stamp + rb"\g<2>", properties)
