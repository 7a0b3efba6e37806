"""Office files carry no trace of when or where they were made, and say the same as before."""

import io
import zipfile
from datetime import UTC, datetime

from generators.freeze import ZIP_MOMENT, freeze_office, pack

MOMENT = datetime(2026, 1, 31, tzinfo=UTC)
CORE = (
    "<cp:coreProperties><dcterms:created xsi:type='dcterms:W3CDTF'>{0}</dcterms:created>"
    "<dcterms:modified xsi:type='dcterms:W3CDTF'>{0}</dcterms:modified></cp:coreProperties>"
)


def archive(parts: dict[str, bytes], *, year: int = 2026) -> bytes:
    """Return an archive of parts as another program writes it, in a given year."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as opened:
        for name, content in parts.items():
            opened.writestr(zipfile.ZipInfo(name, (year, 2, 3, 4, 5, 6)), content)
    return target.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    """Return the parts of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_what_is_packed_carries_no_clock_and_comes_out_in_its_order() -> None:
    """Every member has the same fixed time and rights."""
    packed = pack([("b.txt", b"1"), ("a.txt", b"2")])

    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert opened.namelist() == ["b.txt", "a.txt"]
        assert {(info.date_time, info.external_attr, info.create_system) for info in opened.infolist()} == {
            (ZIP_MOMENT, 0o644 << 16, 3)
        }
    assert packed == pack([("b.txt", b"1"), ("a.txt", b"2")])


def test_two_files_made_at_two_moments_become_one() -> None:
    """The moment in the properties is that of the data."""
    made = [
        archive({"docProps/core.xml": CORE.format(f"{year}-02-03T04:05:06Z").encode(), "x.xml": b"<x/>"}, year=year)
        for year in (2024, 2025)
    ]
    frozen = {freeze_office(content, MOMENT) for content in made}

    assert len(frozen) == 1
    assert parts_of(frozen.pop())["docProps/core.xml"].decode() == CORE.format("2026-01-31T00:00:00Z")


def test_all_other_parts_stay_as_they_are() -> None:
    """Texts that look like a date or a chart are left alone."""
    parts = {"xl/sharedStrings.xml": CORE.format("2024").encode(), "xl/worksheets/sheet1.xml": b'<c:axId val="-1"/>'}

    assert parts_of(freeze_office(archive(parts), MOMENT)) == parts
