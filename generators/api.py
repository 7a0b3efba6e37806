"""The data as JSON for other programs: an index, one file an entry, and the JSON Schemas."""

import json
from typing import Any

from pydantic import BaseModel

from generators.brand import Brand
from generators.edition import DATA_SCHEMA_VERSION, LICENCE_URL, Edition
from generators.model.case_study import CaseStudy
from generators.model.framework import Framework
from generators.model.guidance import CriteriaFile, SourceFile

SCHEMAS: dict[str, type[BaseModel]] = {
    "framework": Framework,
    "case-study": CaseStudy,
    "sources": SourceFile,
    "criteria": CriteriaFile,
    "brand": Brand,
}
"""The schema of each kind of data file, by the name that the first line of the file gives."""


def render_api(edition: Edition) -> dict[str, bytes]:
    """Return every API file by its path in the site."""
    library = edition.library
    files = {"api/index.json": _json(_index(edition))}
    for framework in library.frameworks.values():
        files[f"api/frameworks/{framework.id}.json"] = _model(framework)
    for case in library.case_studies.values():
        files[f"api/case_studies/{case.id}.json"] = _model(case)
    files["api/sources.json"] = _json({key: _plain(source) for key, source in sorted(library.sources.items())})
    return files | {f"api/schema/{name}": content for name, content in render_schemas().items()}


def render_schemas() -> dict[str, bytes]:
    """Return the JSON Schema of each kind of data file, by file name."""
    return {f"{name}.json": _json(_schema(model)) for name, model in SCHEMAS.items()}


def _index(edition: Edition) -> dict[str, Any]:
    library = edition.library
    return {
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
        "sources": sorted(library.sources),
    }


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
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
