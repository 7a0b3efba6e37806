"""The logo of a brand: read from its files, measured, and screened, for it goes into every output as it is."""

from pathlib import Path

from pydantic import ConfigDict

from generators.brand.png_file import PngError, measure_png, strip_png
from generators.brand.svg_file import check_svg
from generators.errors import AtlasError
from generators.model.base import Model

_MOST_BYTES = 1_000_000


class LogoError(AtlasError):
    """A logo that cannot be used; says why, and what to do."""


class Logo(Model):
    """A logo as PNG, and as SVG where there is one; sizes in pixels of the PNG."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    png: bytes
    svg: bytes | None
    width: int
    height: int

    @property
    def file_name(self) -> str:
        """Return what its file is called in the site: the SVG is sharper."""
        return "logo.svg" if self.svg else "logo.png"

    @property
    def content(self) -> bytes:
        """Return the content of its file in the site."""
        return self.svg or self.png

    def fitted(self, width: float, height: float) -> tuple[float, float]:
        """Return the largest width and height, in the unit of the given ones, that keep its shape within them."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


def read_logo(path: Path) -> Logo:
    """Return the logo in a PNG file, or in an SVG file with a PNG of its name beside it. Raises LogoError."""
    match path.suffix.lower():
        case ".png":
            return _logo(path, None)
        case ".svg":
            return _logo(path.with_suffix(".png"), path)
        case _:
            raise LogoError(f"{path.name!r} is neither SVG nor PNG; save the logo as one of them")


def _logo(picture: Path, drawing: Path | None) -> Logo:
    svg = _read_svg(drawing) if drawing else None
    if drawing and not picture.is_file():
        remedy = f"save the logo as {picture.name!r} too, beside {drawing.name!r}"
        raise LogoError(f"Excel and PowerPoint need a PNG as well; {remedy}")
    png = _read(picture)
    try:
        width, height = measure_png(png)
    except PngError as error:
        raise LogoError(f"{picture.name!r} {error}") from None
    return Logo(png=strip_png(png), svg=svg, width=width, height=height)


def _read_svg(path: Path) -> bytes:
    content = _read(path)
    fault = next(check_svg(content), None)
    if fault:
        raise LogoError(f"{path.name!r} {fault}")
    return content


def _read(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # reading a pipe or a device might never end
            raise LogoError(f"{path.name!r} is no file; put a picture in its place")
        size = path.stat().st_size
        if size <= _MOST_BYTES:
            return path.read_bytes()
    except OSError as error:
        raise LogoError(f"{path.name!r} cannot be read ({error.strerror}); the path starts at the brand file") from None
    raise LogoError(f"{path.name!r} has {size} bytes; make it smaller than {_MOST_BYTES}")
