"""Every page that the API names is there, down to the part of the page."""

import json
from collections.abc import Iterator

from tests.site.conftest import Site


def test_every_page_of_the_index_leads_somewhere(site: Site) -> None:
    """Measures, terms, questions, pitfalls and mappings have an anchor each."""
    index = json.loads((site.folder / "api/index.json").read_text(encoding="utf-8"))
    named = list(_find_pages(index))
    texts = {path: (site.folder / path / "index.html").read_text(encoding="utf-8") for path, _ in named}

    assert len(named) > 100
    assert [(path, part) for path, part in named if part and f'id="{part}"' not in texts[path]] == []


def _find_pages(index: dict[str, object]) -> Iterator[tuple[str, str]]:
    for entries in index.values():
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict):
                path, _, part = str(entry["page"]).partition("#")
                yield path, part
