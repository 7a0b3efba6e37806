"""What the brand gives to the site."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generators.brand import load_brand, site_files, site_logo
from tests.brand.test_logo import DRAWN, paint, with_logo
from tests.brand.worlds import make_brand

THEME = Path(__file__).parents[2] / "generators/theme"


def render_logo(logo: dict[str, str] | None) -> str:
    """Return what stands at the top of a page below the first one."""
    environment = Environment(loader=FileSystemLoader(THEME))
    environment.filters["url"] = lambda path: f"../{path}"
    return environment.get_template("partials/logo.html").render(config={"extra": {"logo": logo}}).strip()


@pytest.mark.parametrize("name", ["logo.png", "logo.svg"])
def test_a_logo_stands_on_every_page_with_a_text(tmp_path: Path, name: str) -> None:
    """The name of the brand is what it says."""
    (tmp_path / "logo.png").write_bytes(paint())
    brand = load_brand(with_logo(tmp_path, name, DRAWN if name.endswith("svg") else paint()))

    assert f"assets/{name}" in site_files(brand)
    assert render_logo(site_logo(brand)) == f'<img class="atlas-logo" src="../assets/{name}" alt="Ada&#39;s Walks">'


def test_without_a_logo_the_mark_stands_there(tmp_path: Path) -> None:
    """It follows the colours of the page."""
    brand = make_brand(tmp_path)

    assert list(site_files(brand)) == ["assets/brand.css", "assets/mark.svg"]
    assert render_logo(site_logo(brand)).startswith('<svg class="atlas-mark"')
