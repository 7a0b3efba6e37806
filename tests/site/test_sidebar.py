"""What stands beside a page: its whole section while that is short, its neighbours when it is long."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generators.mkdocs_plugin import build_site
from tests.site.tiny_project import make_project


def build_with_cases(folder: Path, number: int) -> Path:
    """Return the site of a tiny project with so many cases."""
    build_site(make_project(folder / "project", cases=number) / "mkdocs.yml", folder / "site")
    return folder / "site"


def beside(page: Path) -> list[str]:
    """Return the names of the pages that stand beside a page."""
    text = page.read_text(encoding="utf-8")
    sidebar = text[text.index('class="md-nav md-nav--primary') : text.index('data-md-type="toc"')]
    names = re.findall(r'<a href="[^"#]*"[^>]*>\s*<span class="md-ellipsis">\s*(.*?)\s*</span>', sidebar)
    return [name for name in dict.fromkeys(names) if name not in ("Home", "Frameworks", "About")]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Sites by their number of cases, each built once."""
    few, many = (build_with_cases(tmp_path_factory.mktemp("sites"), number) for number in (5, 50))
    return lambda number: few if number == 5 else many


def test_a_short_section_stands_beside_each_of_its_pages(sites: Callable[[int], Path]) -> None:
    """Whoever reads one case sees the others."""
    page = sites(5) / "case-studies/walk-003/index.html"

    walks = ["Long way home", "Walk 001", "Walk 002", "Walk 003", "Walk 004"]
    assert beside(page) == ["Case studies", "Cases by dimension", *walks]


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("walk-020", ["Walk 017", "Walk 018", "Walk 019", "Walk 020", "Walk 021", "Walk 022", "Walk 023"]),
        ("long-way-home", ["Cases by dimension", "Long way home", "Walk 001", "Walk 002", "Walk 003"]),
        ("walk-049", ["Walk 046", "Walk 047", "Walk 048", "Walk 049"]),
        ("", ["Cases by dimension", "Long way home", "Walk 001"]),
    ],
)
def test_of_a_long_section_the_nearest_pages_stand_beside_a_page(
    page: str, names: list[str], sites: Callable[[int], Path]
) -> None:
    """A page does not grow with the number of its siblings; the heading leads to them all."""
    assert beside(sites(50) / "case-studies" / page / "index.html") == ["Case studies", *names]


def test_the_heading_of_a_long_section_leads_to_all_of_it(sites: Callable[[int], Path]) -> None:
    """The pages that are not shown are one step away."""
    page = sites(50) / "case-studies/walk-020/index.html"

    assert re.search(
        r'<a href="\.\./" class="md-nav__link[^"]*">\s*<span class="md-ellipsis">\s*Case studies', page.read_text()
    )
