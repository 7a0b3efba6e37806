"""A logo goes into every output as it is, so it is measured and screened before."""

import os
import struct
import zlib
from pathlib import Path

import pytest

from generators.brand import load_brand, mark_png, office_picture
from generators.brand.png_file import make_png, measure_png
from tests.brand.worlds import BRAND, make_brand, problems_of, write_brand

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><defs><path id="a" d="M0 0h9v3z"/></defs>{}</svg>'
DRAWN = SVG.format('<use href="#a" style="fill:url(#a)"/>')


def paint(width: int = 120, height: int = 40) -> bytes:
    """Return a PNG of one colour."""
    return make_png([bytes(width)] * height, width, [(200, 30, 90, 255)])


def with_logo(folder: Path, name: str, content: bytes | str) -> Path:
    """Write a brand file and its logo."""
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return write_brand(folder, f"{BRAND}logo: {name}\n")


def test_a_png_stands_everywhere(tmp_path: Path) -> None:
    """In the site and in Office files."""
    logo = load_brand(with_logo(tmp_path, "logo.png", paint())).logo

    assert logo
    assert (logo.file_name, logo.content, logo.png) == ("logo.png", paint(), paint())
    assert (logo.width, logo.height) == (120, 40)


def test_an_svg_stands_in_the_site_and_the_png_beside_it_in_office_files(tmp_path: Path) -> None:
    """A drawing is sharper on a screen; Excel and PowerPoint want pixels."""
    (tmp_path / "sign.png").write_bytes(paint())
    logo = load_brand(with_logo(tmp_path, "sign.svg", DRAWN)).logo

    assert logo
    assert (logo.file_name, logo.content, logo.png) == ("logo.svg", DRAWN.encode(), paint())


def test_a_logo_keeps_its_shape(tmp_path: Path) -> None:
    """However wide or high its place is."""
    logo = load_brand(with_logo(tmp_path, "logo.png", paint())).logo

    assert logo
    assert logo.fitted(100, 100) == pytest.approx((100, 33.33), abs=0.01)
    assert logo.fitted(1000, 10) == (30, 10)


def test_without_a_logo_the_mark_stands_in_its_place(tmp_path: Path) -> None:
    """In the colours of the brand."""
    brand = make_brand(tmp_path)
    picture = office_picture(brand)

    assert picture.png == mark_png(brand) == mark_png(make_brand(tmp_path))
    assert measure_png(picture.png) == (picture.width, picture.height)
    assert bytes.fromhex(brand.light.business[1:]) in picture.png


def test_a_brand_with_a_logo_has_a_fingerprint_of_its_own(tmp_path: Path) -> None:
    """Or a cached workbook would keep the logo of before."""
    first = load_brand(with_logo(tmp_path, "logo.png", paint())).model_dump_json()
    second = load_brand(with_logo(tmp_path, "logo.png", paint(121))).model_dump_json()

    assert first != second


def test_a_logo_of_another_kind_or_that_is_missing_is_refused(tmp_path: Path) -> None:
    """With line and column, as everything else."""
    assert problems_of(with_logo(tmp_path, "logo.jpg", b"")) == [
        "brand.yml:16:1: logo: 'logo.jpg' is neither SVG nor PNG; save the logo as one of them"
    ]
    assert problems_of(write_brand(tmp_path, f"{BRAND}logo: gone.png\n")) == [
        "brand.yml:16:1: logo: 'gone.png' cannot be read (No such file or directory); the path starts at the brand file"
    ]
    assert problems_of(with_logo(tmp_path, "logo.svg", DRAWN)) == [
        "brand.yml:16:1: logo: Excel and PowerPoint need a PNG as well; "
        "save the logo as 'logo.png' too, beside 'logo.svg'"
    ]


def test_what_is_not_seen_in_a_logo_is_left_out(tmp_path: Path) -> None:
    """Names and dates go to nobody; a resolution would change its size in one program and not in another."""
    told = b"Author\0Ada"
    chunk = struct.pack(">I", len(told)) + b"tEXt" + told + struct.pack(">I", zlib.crc32(b"tEXt" + told))
    end = paint().index(b"IEND") - 4
    logo = load_brand(with_logo(tmp_path, "logo.png", paint()[:end] + chunk + paint()[end:])).logo

    assert logo
    assert logo.png == paint()


PIXELS = struct.pack(">IIBBBBB", 120, 40, 8, 3, 0, 0, 0)
DAMAGED = "is damaged; save the logo as PNG again"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is no PNG; save the logo as PNG again"),
        (DRAWN.encode(), "is no PNG; save the logo as PNG again"),
        (paint()[:-6], DAMAGED),
        (paint()[:8], DAMAGED),
        (paint().replace(PIXELS, PIXELS[::-1]), DAMAGED),
        (paint() + b"more", DAMAGED),
        (paint(16, 16), "is 16 by 16 pixels large; make both sides 32 to 4096"),
        (paint(4097, 600), "is 4097 by 600 pixels large; make both sides 32 to 4096"),
        (paint(400, 40), "is 400 by 40 pixels large; make it at most 8 times as long as high"),
        (bytes(1_000_001), "has 1000001 bytes; make it smaller than 1000000"),
    ],
)
def test_a_png_that_is_of_no_use_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    """Damaged, tiny, huge, or as long as a ribbon."""
    assert problems_of(with_logo(tmp_path, "logo.png", content)) == [f"brand.yml:16:1: logo: 'logo.png' {told}"]


def test_a_png_that_unpacks_to_more_than_its_size_is_refused(tmp_path: Path) -> None:
    """A few bytes may unpack to gigabytes."""
    honest = zlib.compress(b"\0" + bytes(120), 9)
    bomb = zlib.compress(bytes(50_000_000), 9)
    content = _with_pixels(bomb)

    assert measure_png(_with_pixels(zlib.compress((b"\0" + bytes(120)) * 40))) == (120, 40)
    assert problems_of(with_logo(tmp_path, "logo.png", content)) == [f"brand.yml:16:1: logo: 'logo.png' {DAMAGED}"]
    assert problems_of(with_logo(tmp_path, "logo.png", _with_pixels(honest)))


def _with_pixels(packed: bytes) -> bytes:
    """Return a PNG of 120 by 40 pixels with other pixels than it should have."""
    old = paint()
    start, end = old.index(b"IDAT") - 4, old.index(b"IEND") - 4
    chunk = struct.pack(">I", len(packed)) + b"IDAT" + packed + struct.pack(">I", zlib.crc32(b"IDAT" + packed))
    return old[:start] + chunk + old[end:]


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        ("<svg", "is no valid SVG; save the logo as SVG again"),
        (b"\xff\xfe<\0s\0v\0g\0", "is no valid SVG; save the logo as SVG again"),
        ("<html/>", "is no SVG; its first element must be svg"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "does not say how large it is; give it a viewBox"),
        (f"<!DOCTYPE svg>{DRAWN}", "declares a document type or a style sheet; save the logo as plain SVG"),
        (
            f'<?xml-stylesheet href="https://x.example/a.css"?>{DRAWN}',
            "declares a document type or a style sheet; save the logo as plain SVG",
        ),
        *(
            (SVG.format(inside), told)
            for inside, told in [
                (
                    "<script>alert(1)</script>",
                    "holds <script>; save the logo as plain SVG, without scripts and movement",
                ),
                ("<foreignObject/>", "holds <foreignObject>; save the logo as plain SVG, without scripts and movement"),
                ('<g onclick="x()"/>', "acts on 'onclick'; save the logo as plain SVG, without scripts"),
                (
                    '<image href="https://x.example/a.png"/>',
                    "refers to 'https://x.example/a.png'; put it into the file",
                ),
                ('<a href="javascript:x()"/>', "refers to 'javascript:x()'; put it into the file"),
                (
                    '<g fill="url(https://x.example/#a)"/>',
                    "refers to 'url(https://x.example/#a)'; put it into the file",
                ),
                ("<style>@import 'a.css';</style>", "loads something from elsewhere; put it into the file"),
                ("<style>g{fill:url(a.svg#b)}</style>", "loads something from elsewhere; put it into the file"),
            ]
        ),
    ],
)
def test_an_svg_that_acts_or_loads_something_is_refused(tmp_path: Path, drawing: str | bytes, told: str) -> None:
    """The site loads nothing from elsewhere."""
    assert problems_of(with_logo(tmp_path, "logo.svg", drawing)) == [f"brand.yml:16:1: logo: 'logo.svg' {told}"]


@pytest.mark.parametrize("name", ["logo.png", "logo.svg"])
def test_a_pipe_in_place_of_a_logo_is_told(name: str, tmp_path: Path) -> None:
    """To read it would never end."""
    os.mkfifo(tmp_path / name)

    assert "is no file; put a picture in its place" in problems_of(write_brand(tmp_path, f"{BRAND}logo: {name}\n"))[0]


@pytest.mark.parametrize(
    "header", [(3, 2, 0, 0, 0), (8, 5, 0, 0, 0), (8, 3, 0, 0, 0), (8, 2, 1, 0, 0), (8, 2, 0, 1, 0), (8, 2, 0, 0, 2)]
)
def test_a_picture_of_a_kind_that_is_none_is_refused(header: tuple[int, ...], tmp_path: Path) -> None:
    """Depth, kind, compression, filter and interlace are those of the standard; a palette is there where needed."""
    depth, kind, *_ = header
    row = 1 + (64 * depth * {2: 3}.get(kind, 1) + 7) // 8
    parts = ((b"IHDR", struct.pack(">IIBBBBB", 64, 64, *header)), (b"IDAT", zlib.compress(bytes(row * 64))))
    chunks = [
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in (*parts, (b"IEND", b""))
    ]

    told = problems_of(with_logo(tmp_path, "logo.png", b"\x89PNG\r\n\x1a\n" + b"".join(chunks)))
    assert "is damaged; save the logo as PNG again" in told[0]
