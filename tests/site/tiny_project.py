"""A tiny project: the tiny world with prose, the real theme and a navigation, to be built or previewed."""

import json
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from tests.worlds import CASE, make_world

ROOT = Path(__file__).parents[2]
SETTINGS = {
    "site_url": "https://tiny.example/",
    "plugins": ["alignment-atlas"],
    "validation": {
        "nav": {"omitted_files": "ignore"},
        "links": {"not_found": "ignore", "anchors": "ignore", "unrecognized_links": "warn"},
    },
    "nav": [
        {"Home": "index.md"},
        {"Frameworks": ["frameworks/index.md", "frameworks/*.md"]},
        {"Case studies": ["case-studies/index.md", "case-studies/*.md"]},
        {"About": "about.md"},
    ],
}
"""What differs from the real mkdocs.yml."""


def make_project(root: Path, *, cases: int = 1) -> Path:
    """Write a project with so many cases and return its folder."""
    make_world(root)
    (root / "docs").mkdir()
    (root / "docs/about.md").write_text("# About\n\nWe walk.\n", encoding="utf-8")
    for case in (f"{number:03}" for number in range(1, cases)):
        text = CASE.replace("short_name: Long way home", f"short_name: Walk {case}")
        text = text.replace("name: The long way home", f"name: Walk number {case}")
        (root / f"case_studies/walk-{case}.yml").write_text(text, encoding="utf-8")
    settings = {**yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8")), **SETTINGS}
    settings["theme"]["custom_dir"] = (ROOT / "generators/theme").as_posix()
    (root / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    return root
