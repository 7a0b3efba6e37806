"""Reads a brand file: what it leaves out is derived, and whatever is wrong with it is told with place."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from pydantic import Field

from generators.brand.brand_model import Brand
from generators.brand.derivation import derive_dark, derive_gap, derive_levels
from generators.brand.legibility import (
    check_gap,
    check_grounds,
    check_levels,
    check_opposites,
    check_palette,
    check_sides_on_ink,
)
from generators.brand.logo import Logo, LogoError, read_logo
from generators.brand.palette import Colour, Palette
from generators.documents import DataError, Document
from generators.model.base import Label, Model
from generators.model.forms import Form
from generators.model.places import Finding
from generators.model.validation import validate
from generators.yaml_source import read_file

BRAND_FILE = Path(__file__).parents[1] / "brand.yml"
_FONT = Form(r"\w[\w .+-]*", "write the name of one font, without quotes, commas and brackets", longest=31)
_PATH = Form(r"\S(.*\S)?", "write the path of a file, as seen from this one")


class BrandFile(Model):
    """What stands in a brand file; dark look and ramps are derived where they are missing."""

    name: Label
    owner: Label
    font: Annotated[str, _FONT]
    logo: Annotated[str, _PATH] | None = None
    light: Palette
    dark: Palette | None = None
    levels: Annotated[tuple[Colour, ...], Field(min_length=2, max_length=10)] | None = None
    gap: Annotated[tuple[Colour, ...], Field(min_length=3, max_length=11)] | None = None


def load_brand(path: Path = BRAND_FILE) -> Brand:
    """Read a brand file. Raises DataError with every problem."""
    document = read_file(path, shown_as=path.name)
    told = validate(document, BrandFile)
    if told is None:
        raise DataError(document.problems)
    logo = _load_logo(told, path.parent, document)
    brand = _complete(told, logo)
    for location, message in _check(told, brand):
        document.add(document.problem(location, str(location[0]), message))
    if document.problems:
        raise DataError(document.problems)
    return brand


def _load_logo(told: BrandFile, folder: Path, document: Document) -> Logo | None:
    try:
        return read_logo(folder / told.logo) if told.logo else None
    except LogoError as error:
        document.add(document.problem(("logo",), "logo", str(error)))
        return None


def _complete(told: BrandFile, logo: Logo | None) -> Brand:
    return Brand(
        name=told.name,
        owner=told.owner,
        font=told.font,
        logo=logo,
        light=told.light,
        dark=told.dark or derive_dark(told.light),
        levels=told.levels or derive_levels(told.light),
        gap=told.gap or derive_gap(told.light),
    )


def _check(told: BrandFile, brand: Brand) -> Iterator[Finding]:
    faults = list(check_grounds(brand.light, told.dark or brand.dark))
    faults += check_palette("light", brand.light)
    faults += check_opposites("light", brand.light)
    yield from faults
    if told.dark:
        yield from check_palette("dark", told.dark)
        yield from check_opposites("dark", told.dark)
        yield from check_sides_on_ink(brand.light, told.dark)
    for name, given, findings in (
        ("levels", told.levels, check_levels(brand.levels, brand.light)),
        ("gap", told.gap, check_gap(brand.gap, brand.light)),
    ):
        if given:
            yield from findings
        elif not faults and any(findings):
            yield (
                ("light", "ink"),
                f"no ramp for {name!r} can be read in these colours; make ink darker, or write {name}",
            )
