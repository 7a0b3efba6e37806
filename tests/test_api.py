"""The index of the API lists everything that is known, by id, and every address in it leads somewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from generators.api import render_api
from generators.brand import load_brand
from generators.edition import Edition
from generators.kinds import KINDS
from tests.real import real_library

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The edition of the real data."""
    return Edition(real_library(), load_brand(), "https://atlas.example/")


@pytest.fixture(scope="module")
def files(edition: Edition) -> dict[str, Any]:
    """Every file of the API, read."""
    return {path: json.loads(content) for path, content in render_api(edition).items()}


def ids(entries: list[Any]) -> list[str]:
    """Return the ids of a list of the index, of entries or of bare ids."""
    return [entry["id"] if isinstance(entry, dict) else entry for entry in entries]


def test_the_index_lists_every_kind_by_id(files: dict[str, Any], edition: Edition) -> None:
    """Frameworks, instruments, cases, measures, terms, questions, pitfalls, sources and mappings."""
    library = edition.library
    index = files["api/index.json"]
    known = {
        "frameworks": list(library.frameworks),
        "instruments": [f.id for f in library.frameworks.values() if f.instrument],
        "case_studies": list(library.case_studies),
        "measures": list(library.measures),
        "terms": list(library.terms),
        "questions": list(library.questions),
        "pitfalls": list(library.pitfalls),
        "sources": sorted(library.sources),
        "mappings": [
            f"{f.id}.{m.dimension}--{m.framework}.{m.to}" for f in library.frameworks.values() for m in f.mappings
        ],
    }

    assert {kind: ids(index[kind]) for kind in known} == known
    assert all(len(set(names)) == len(names) for names in known.values())


def test_what_the_index_names_is_there_in_full(files: dict[str, Any]) -> None:
    """Each data file exists; kinds whose entries have no file of their own stand together in one."""
    index = files["api/index.json"]
    named = [entry["data"] for kind in ("frameworks", "case_studies") for entry in index[kind]]

    assert [path for path in named if path not in files] == []
    for kind in (kind.field for kind in KINDS if not kind.is_entry):
        assert sorted(files[f"api/{kind}.json"]) == sorted(ids(index[kind]))
