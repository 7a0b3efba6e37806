"""Every external address in data and prose, for a check by hand from time to time."""

import re
from collections.abc import Iterator
from pathlib import Path

from generators.citations import resolve_doi
from generators.data_folders import find_paths
from generators.kinds import KINDS
from generators.library import Library
from generators.model.guidance import SourceFile
from generators.project_folders import DATA_FOLDERS
from generators.yaml_source import read_file

_SUFFIXES = (".yml", ".md")
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{}|]+")
_DOI = re.compile(r"^\s*doi: [\"']?(10\.[^\s\"']+)", re.MULTILINE)
_AT_THE_END = ".,;:!?"


def find_addresses(root: Path) -> dict[str, list[str]]:
    """Return each external address below `root`, sorted, with the places `path:line` that use it. Raises OSError."""
    found: dict[str, list[str]] = {}
    for path in _files(root):
        text = path.read_text(encoding="utf-8", errors="replace")
        for start, address in sorted(_scan(text)):
            place = f"{path.relative_to(root).as_posix()}:{_line(text, start)}"
            found.setdefault(address, []).append(place)
    return dict(sorted(found.items()))


def find_lost(root: Path, library: Library) -> dict[str, str]:
    """Return the keys of the sources of which no public copy was found, each with its place `path:line`."""
    kind = next(kind for kind in KINDS if kind.model is SourceFile)
    lost = {key for key, source in library.sources.items() if source.no_public_copy}
    found: dict[str, str] = {}
    for path in find_paths(root, kind):
        spots = read_file(path, shown_as=path.relative_to(root).as_posix()).keys
        keys = sorted(key for key in lost if ("sources", key) in spots)
        found |= {key: f"{path.relative_to(root).as_posix()}:{spots['sources', key].line}" for key in keys}
    return found


def _files(root: Path) -> Iterator[Path]:
    for folder in (*DATA_FOLDERS, "docs"):
        yield from sorted(path for path in (root / folder).rglob("*") if path.suffix in _SUFFIXES and path.is_file())


def _scan(text: str) -> Iterator[tuple[int, str]]:
    """Yield each address with the place of its first sign; a DOI counts as the address it stands for."""
    for match in _ADDRESS.finditer(text):
        yield match.start(), _without_brackets(match.group()).rstrip(_AT_THE_END)
    for match in _DOI.finditer(text):
        yield match.start(1), resolve_doi(match.group(1))


def _line(text: str, start: int) -> int:
    return text.count("\n", 0, start) + 1


def _without_brackets(address: str) -> str:
    """Return an address without the closing bracket of the Markdown link around it."""
    for opening, closing in ("()", "[]"):
        while address.count(closing) > address.count(opening):
            address = address[: address.rindex(closing)]
    return address
