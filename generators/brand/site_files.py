"""What the brand gives to the site: its style sheet, the mark, and the logo."""

from generators.brand.brand_model import Brand
from generators.brand.mark import mark_svg
from generators.brand.style_sheet import css_variables


def site_files(brand: Brand) -> dict[str, bytes]:
    """Return the brand's files by their path in the site."""
    files = {"assets/brand.css": css_variables(brand).encode(), "assets/mark.svg": mark_svg(brand).encode()}
    return files | ({f"assets/{brand.logo.file_name}": brand.logo.content} if brand.logo else {})


def site_logo(brand: Brand) -> dict[str, str] | None:
    """Return what the theme has to know of the logo: its file and its text; None where the mark stands instead."""
    return {"file": f"assets/{brand.logo.file_name}", "text": brand.name} if brand.logo else None
