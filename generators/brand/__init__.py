"""The brand: colour roles, font and logo from one file, for every output."""

from generators.brand.brand_file import BRAND_FILE, BrandFile, load_brand
from generators.brand.brand_model import Brand
from generators.brand.logo import Logo
from generators.brand.mark import mark_png, mark_svg, office_picture
from generators.brand.office_theme import office_theme
from generators.brand.palette import THEME_SLOTS, Palette
from generators.brand.site_files import site_files, site_logo
from generators.brand.style_sheet import css_variables
from generators.brand.tones import contrast

__all__ = [
    "BRAND_FILE",
    "THEME_SLOTS",
    "Brand",
    "BrandFile",
    "Logo",
    "Palette",
    "contrast",
    "css_variables",
    "load_brand",
    "mark_png",
    "mark_svg",
    "office_picture",
    "office_theme",
    "site_files",
    "site_logo",
]  # fmt: skip
