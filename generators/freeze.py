"""Makes Office files identical in every build: fixed zip times, no clock, schema-clean charts."""

import io
import re
import zipfile
from datetime import datetime

ZIP_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip archive can hold; every member carries it."""
_NEGATIVE_AXIS_ID = re.compile(rb'(<c:(?:axId|crossAx) val=")(-\d+)(")')
_DATE = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_SMOOTH = re.compile(rb'<c:smooth val="[01]"/>')


def freeze_office(content: bytes, moment: datetime) -> bytes:
    """Return an xlsx or pptx with the same parts but no trace of when or where it was made."""
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    return pack([(name, _freeze_part(name, part, moment, stamp)) for name, part in parts])


def pack(members: list[tuple[str, bytes]]) -> bytes:
    """Return a zip archive of the members in the order given, with fixed times and rights."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, ZIP_MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3
            archive.writestr(info, content, compresslevel=6)
    return target.getvalue()


def _freeze_part(name: str, content: bytes, moment: datetime, stamp: bytes) -> bytes:
    if name.endswith(".xlsx"):
        return freeze_office(content, moment)
    if name == "docProps/core.xml":
        return _DATE.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
    if "/charts/chart" in name and name.endswith(".xml"):
        return _clean_chart(content)
    return content


def _clean_chart(content: bytes) -> bytes:
    content = _NEGATIVE_AXIS_ID.sub(lambda m: m[1] + str(int(m[2]) & 0x7FFFFFFF).encode() + m[3], content)
    return _SMOOTH.sub(b"", content) if b"<c:radarChart>" in content else content
