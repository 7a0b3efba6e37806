"""Everything on a page leads somewhere, and every part of a page has a name of its own."""

from collections import Counter

from tests.site.conftest import Site
from tests.site.walking import find_dead_links, read_page


def test_no_link_inside_the_site_is_dead(site: Site) -> None:
    """Pages, parts of pages, downloads and pictures: each link finds its target."""
    assert find_dead_links(site.folder) == []


def test_ids_are_unique_on_every_page(site: Site) -> None:
    """Two parts with one name would make a link lead to the wrong one."""
    twice: dict[str, int] = {}
    for page in site.pages():
        counts = Counter(read_page(site.folder / page / "index.html").ids)
        twice |= {f"{page}#{name}": count for name, count in counts.items() if count > 1}

    assert twice == {}


def test_pages_made_from_a_data_file_are_edited_in_that_file(site: Site) -> None:
    """The pencil of a framework or a case opens its YAML."""
    for folder, kind, ids in (
        ("frameworks", "frameworks", site.library.frameworks),
        ("case-studies", "case_studies", site.library.case_studies),
    ):
        for name in ids:
            links = read_page(site.folder / folder / name / "index.html").links
            assert any(link.endswith(f"/edit/main/{kind}/{name}.yml") for link in links)


def test_every_question_and_dimension_has_its_own_address(site: Site) -> None:
    """A workbook, a colleague or a bookmark can point at one question."""
    for framework in site.library.frameworks.values():
        ids = read_page(site.folder / "frameworks" / framework.id / "index.html").ids
        items = [item.id for dimension in framework.dimensions for item in dimension.asked]
        wanted = {f"dim-{d.id}" for d in framework.dimensions} | {f"item-{item}" for item in items}
        assert wanted - set(ids) == set()
