"""PNG files: what is wrong with one, how large it is, and how a small one is made. Source: W3C, PNG, third edition."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence

from generators.errors import AtlasError

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.Struct(">IIBBBBB")
"""Width, height, bits a sample, kind of pixels, ways to pack and to filter, and whether it is interlaced."""
_LEAST, _MOST = 32, 4096
_LONGEST_SHAPE = 8
_SEEN = {b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"IDAT", b"IEND"}
_SAMPLES_OF_KIND = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS_OF_KIND = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_OF_A_PALETTE = 3


class PngError(AtlasError):
    """What is wrong with a PNG file, and what to do; begins with a verb."""


def measure_png(content: bytes) -> tuple[int, int]:
    """Return width and height in pixels. Raises PngError for a damaged picture or one of a size that is of no use."""
    chunks = list(_chunks(content))
    width, height, depth, kind, *ways, interlaced = _HEADER.unpack(_header_of(chunks))
    has_palette = kind != _OF_A_PALETTE or b"PLTE" in [name for name, _ in chunks]
    if depth not in _DEPTHS_OF_KIND.get(kind, ()) or any(ways) or interlaced > 1 or not has_palette:
        raise _damaged()
    if not (_LEAST <= width <= _MOST and _LEAST <= height <= _MOST):
        raise PngError(f"is {width} by {height} pixels large; make both sides {_LEAST} to {_MOST}")
    if max(width, height) > _LONGEST_SHAPE * min(width, height):
        raise PngError(f"is {width} by {height} pixels large; make it at most {_LONGEST_SHAPE} times as long as high")
    if not interlaced:
        row = 1 + (width * depth * _SAMPLES_OF_KIND[kind] + 7) // 8
        _check_pixels(b"".join(data for name, data in chunks if name == b"IDAT"), row * height)
    return width, height


def strip_png(content: bytes) -> bytes:
    """Return a picture without what is not seen: texts, dates, resolution, and what other programs put in."""
    kept = (_chunk(name, data) for name, data in _chunks(content) if name in _SEEN)
    return _SIGNATURE + b"".join(kept)


def make_png(rows: Iterable[bytes], width: int, palette: Iterable[tuple[int, int, int, int]]) -> bytes:
    """Return a picture of one byte a pixel, each the place of a colour (red, green, blue, opacity) in the palette."""
    lines = [b"\0" + row for row in rows]
    colours = list(palette)
    return _SIGNATURE + b"".join(
        _chunk(name, data)
        for name, data in (
            (b"IHDR", _HEADER.pack(width, len(lines), 8, 3, 0, 0, 0)),
            (b"PLTE", bytes(part for colour in colours for part in colour[:3])),
            (b"tRNS", bytes(colour[3] for colour in colours)),
            (b"IDAT", zlib.compress(b"".join(lines), 9)),
            (b"IEND", b""),
        )
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    if not content.startswith(_SIGNATURE):
        raise PngError("is no PNG; save the logo as PNG again")
    place = len(_SIGNATURE)
    while place < len(content):
        size, name = struct.unpack(">I4s", content[place : place + 8].ljust(8, b"\0"))
        data = content[place + 8 : place + 8 + size]
        if content[place : place + 12 + size] != _chunk(name, data):
            raise _damaged()
        yield name, data
        place += 12 + size


def _header_of(chunks: Sequence[tuple[bytes, bytes]]) -> bytes:
    match chunks:
        case [(b"IHDR", header), *_, (b"IEND", _)] if len(header) == _HEADER.size:
            return header
        case _:
            raise _damaged()


def _check_pixels(packed: bytes, expected: int) -> None:
    """Refuse pixels that cannot be unpacked, or are fewer or more than the size says."""
    try:
        unpacker = zlib.decompressobj()
        size = len(unpacker.decompress(packed, expected + 1))
    except zlib.error:
        raise _damaged() from None
    if size != expected:
        raise _damaged()


def _damaged() -> PngError:
    return PngError("is damaged; save the logo as PNG again")
