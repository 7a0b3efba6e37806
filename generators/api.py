"""The data as JSON for other programs: an index, one file an entry, and the JSON Schemas."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from generators.brand import BrandFile
from generators.edition import DATA_SCHEMA_VERSION, LICENCE_URL, Edition
from generators.kinds import KINDS
from generators.library import Library
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework

SCHEMAS: dict[str, type[BaseModel]] = {**{kind.schema: kind.model for kind in KINDS}, "brand": BrandFile}
"""The schema of each kind of data file, by the name that the first line of the file gives."""
_TOGETHER = tuple(kind for kind in KINDS if not kind.is_entry)
"""The kinds whose entries stand together in one file."""


def render_api(edition: Edition) -> dict[str, bytes]:
    """Return every API file by its path in the site."""
    library = edition.library
    files = {"api/index.json": _json(_index(edition))}
    for framework in library.frameworks.values():
        files[f"api/frameworks/{framework.id}.json"] = _model(framework)
    for case in library.case_studies.values():
        files[f"api/case_studies/{case.id}.json"] = _model(case)
    for kind in _TOGETHER:
        files[f"api/{kind.field}.json"] = _json({name: _plain(e) for name, e in library.entries(kind).items()})
    return files | {f"api/schema/{name}": content for name, content in render_schemas().items()}


def render_schemas() -> dict[str, bytes]:
    """Return the JSON Schema of each kind of data file, by file name."""
    return {f"{name}.json": _json(_schema(model)) for name, model in SCHEMAS.items()}


def _index(edition: Edition) -> dict[str, Any]:
    library = edition.library
    return {
        **{kind.field: sorted(library.entries(kind)) for kind in _TOGETHER},
        "name": edition.brand.name,
        "licence": LICENCE_URL,
        "data_schema_version": DATA_SCHEMA_VERSION,
        "date": library.date.isoformat(),
        "frameworks": [
            _entry(f, page=f"frameworks/{f.id}/", data=f"api/frameworks/{f.id}.json")
            for f in library.frameworks.values()
        ],
        "instruments": [f.id for f in library.frameworks.values() if f.instrument],
        "case_studies": [
            _entry(c, page=f"case-studies/{c.id}/", data=f"api/case_studies/{c.id}.json")
            for c in library.case_studies.values()
        ],
        "measures": _listed("guide/measures/", {name: m.name for name, m in library.measures.items()}),
        "terms": _listed("glossary/", {name: term.name for name, term in library.terms.items()}),
        "questions": _listed("guide/questions/", {name: q.question for name, q in library.questions.items()}),
        "pitfalls": _listed("guide/pitfalls/", {name: p.risk for name, p in library.pitfalls.items()}),
        "mappings": _mappings(library),
    }


def _listed(page: str, names: dict[str, str]) -> list[dict[str, str]]:
    """Return entries that stand together on one page."""
    return [{"id": entry_id, "name": name, "page": f"{page}#{entry_id}"} for entry_id, name in names.items()]


def _mappings(library: Library) -> list[dict[str, str]]:
    found = [(m.id_from(f.id), m) for f in library.frameworks.values() for m in f.mappings]
    return [
        {"id": name, "kind": mapping.kind, "strength": mapping.strength, "page": f"compare/mappings/#{name}"}
        for name, mapping in found
    ]


def _entry(entry: Framework | CaseStudy, *, page: str, data: str) -> dict[str, str]:
    return {"id": entry.id, "name": entry.name, "version": entry.version, "page": page, "data": data}


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema()
    if "id" in schema.get("properties", {}):  # the id is the name of the file
        del schema["properties"]["id"]
        schema["required"].remove("id")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _model(entry: Framework | CaseStudy) -> bytes:
    return _json(_plain(entry))


def _plain(entry: BaseModel) -> Any:
    return entry.model_dump(mode="json", exclude_none=True)


def _json(content: Any) -> bytes:
    return to_json(content, indent=1) + b"\n"
