"""Whatever passes the check renders in every output: frameworks by chance prove it.

`--worlds 300` draws more of them than the few dozen that every run draws.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pptx
import pytest

from generators import outputs
from generators.api import render_api
from generators.brand import load_brand
from generators.downloads import Download
from generators.edition import Edition
from generators.late import known
from generators.library import load_library
from generators.pages import render_pages
from tests.chance import make_random_world

BRAND = load_brand()
NOT_RENDERED = re.compile(r"\bUndefined\b|<generators\.|object at 0x")
"""What shows that a value was printed that is no text."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Draw as many worlds as were asked for."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("worlds")))


@pytest.mark.filterwarnings("ignore:.*:UserWarning:openpyxl")
def test_whatever_passes_the_check_renders_in_every_output(seed: int, tmp_path: Path) -> None:
    """Workbook and deck open again; pages and API are made; nothing warns."""
    edition = Edition(load_library(make_random_world(tmp_path, seed)), BRAND, "https://atlas.example/")

    downloads = dict(_make_downloads(edition))
    pages = [page.text for page in render_pages(edition, downloads)]
    files = render_api(edition)

    assert [text for text in pages if NOT_RENDERED.search(text)] == []
    assert "api/frameworks/by-chance.json" in files


def _make_downloads(edition: Edition) -> Iterator[tuple[str, Download]]:
    """Yield every file that is offered, but those of the tiny framework, which has tests of its own."""
    for output in outputs.OUTPUTS:
        for subject in output.subjects(edition.library):
            if subject.id != "compass":
                content = output.render(subject, edition.narrowed(subject))
                _open(output.kind, content)
                path = output.path(subject)
                yield path, Download(path, known(content), output.card, subject)


def _open(kind: str, content: bytes) -> None:
    if kind == "workbook":
        assert openpyxl.load_workbook(BytesIO(content)).sheetnames
    if kind == "deck":
        assert len(pptx.Presentation(BytesIO(content)).slides)
