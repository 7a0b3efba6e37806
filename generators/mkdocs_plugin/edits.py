"""What was edited since one last looked: prose, data, files that are copied, or something that pages are made with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generators.project_folders import DATA_FOLDERS

Seen: TypeAlias = Mapping[Path, tuple[int, int]]
"""Every file that matters, with the time of its last change and its size."""

PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Edit:
    """The files that changed, by what they mean for a preview."""

    data: tuple[Path, ...] = ()
    prose: tuple[Path, ...] = ()
    assets: tuple[Path, ...] = ()
    templates: tuple[Path, ...] = ()
    """Templates and words, of which any page can be made, and whatever was added or removed."""
    code: tuple[Path, ...] = ()
    """Code and mkdocs.yml, which a running process does not read again."""


def watched(root: Path, docs: Path) -> tuple[Path, ...]:
    """Return the folders and the file from which the site of a project is made."""
    return (docs, *(root / name for name in DATA_FOLDERS), PACKAGE, root / "mkdocs.yml")


def look_at(root: Path, docs: Path) -> Seen:
    """Return what stands in a project now."""
    *folders, settings = watched(root, docs)
    return dict(_look_at_each([settings, *(path for folder in folders for path in folder.rglob("*"))]))


def _look_at_each(files: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for path in files:
        if path.name.startswith(".") or path.name.endswith(("~", ".pyc", ".tmp")) or path.is_dir():
            continue
        try:
            found = path.stat()
        except FileNotFoundError:  # an editor's own file, gone already
            continue
        yield path, (found.st_mtime_ns, found.st_size)


def find_edit(before: Seen, after: Seen, docs: Path) -> Edit:
    """Return what changed between two looks."""
    groups: dict[str, list[Path]] = {}
    for path in sorted(before.keys() | after.keys()):
        if before.get(path) != after.get(path):
            is_there = path in before and path in after
            groups.setdefault(_kind(path, docs) if is_there else "templates", []).append(path)
    return Edit(**{kind: tuple(paths) for kind, paths in groups.items()})


def _kind(path: Path, docs: Path) -> str:
    if path.is_relative_to(docs):
        return "prose" if path.suffix == ".md" else "assets"
    if path.suffix == ".py" or path.name == "mkdocs.yml":
        return "code"
    return "templates" if path.is_relative_to(PACKAGE) else "data"
