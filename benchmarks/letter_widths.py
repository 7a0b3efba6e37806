"""Prints the widths of a font's letters, as letters.yml holds them, from its regular and its bold file.

.venv/bin/python benchmarks/letter_widths.py Carlito-Regular.ttf Carlito-Bold.ttf
"""

import argparse
import textwrap

from PIL import ImageFont

from generators.letters import SIGNS

_PER_EM = 1000
_MISSING = "\U0010fffd"
"""A sign that no font has: what has its shape is missing too."""


def measure_widths(path: str) -> tuple[int, ...]:
    """Return the advance widths of all signs, in thousandths of the size; 0 for one that the font lacks."""
    font = ImageFont.truetype(path, _PER_EM, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask(_MISSING))
    return tuple(
        round(font.getlength(sign)) if sign.isascii() or bytes(font.getmask(sign)) != missing else 0 for sign in SIGNS
    )


def main() -> None:
    """Print the widths of both files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for style in ("regular", "bold"):
        parser.add_argument(style, help=f"the font's {style} file")
    for style, path in vars(parser.parse_args()).items():
        try:
            numbers = " ".join(map(str, measure_widths(path)))
        except OSError as error:
            parser.error(f"{path}: {error}")
        print(f"  {style}: >-")
        print(textwrap.indent(textwrap.fill(numbers, 112), "    "))


if __name__ == "__main__":
    main()
