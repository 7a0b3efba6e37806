"""Office files and archives carry no trace of when or where they were packed."""

import io
import zipfile

from generators.freeze import ZIP_MOMENT, pack


def test_what_is_packed_carries_no_clock_and_comes_out_in_its_order() -> None:
    """Every member has the same fixed time and rights."""
    packed = pack([("b.txt", b"1"), ("a.txt", b"2")])

    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert opened.namelist() == ["b.txt", "a.txt"]
        assert {(info.date_time, info.external_attr, info.create_system) for info in opened.infolist()} == {
            (ZIP_MOMENT, 0o644 << 16, 3)
        }
    assert packed == pack([("b.txt", b"1"), ("a.txt", b"2")])


def test_what_is_packed_already_is_not_pressed_again() -> None:
    """An Office file is an archive itself."""
    inner = pack([("a.xml", b"<a/>" * 100)])
    packed = pack([("a.xlsx", inner), ("a.txt", b"text " * 100)])

    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        assert opened.read("a.xlsx") == inner
        assert [info.compress_type for info in opened.infolist()] == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]
