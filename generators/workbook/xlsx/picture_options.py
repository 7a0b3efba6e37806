"""Pictures as XlsxWriter wants them told."""

import io
import struct

from generators.workbook.grid.cells import Picture

_POINTS_PER_PIXEL = 0.75
_STAYS_ITS_SIZE = 2
_SIZE_AT = 16
"""Where a PNG says how many pixels it is wide and high."""


def describe_picture(picture: Picture) -> dict[str, object]:
    """Return the options with which a picture is inserted; one pixel of a PNG is 0.75 points."""
    width, height = struct.unpack(">II", picture.png[_SIZE_AT : _SIZE_AT + 8])
    return {
        "image_data": io.BytesIO(picture.png),
        "x_scale": picture.width / (width * _POINTS_PER_PIXEL),
        "y_scale": picture.height / (height * _POINTS_PER_PIXEL),
        "description": picture.description,
        "object_position": _STAYS_ITS_SIZE,
    }
