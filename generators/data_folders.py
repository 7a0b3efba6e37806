"""The files in the folders of the data, each with its entry, and what stands there without being read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generators.documents import Document, Problem
from generators.kinds import Kind
from generators.model.base import Model
from generators.model.parts import Part, find_parts
from generators.model.places import Finding, describe, nearest
from generators.model.validation import validate
from generators.yaml_source import read_file

SUFFIX = ".yml"
_PAGES = ("index", "cross-table")
_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
KEPT_NAMES = frozenset((*_PAGES, *_DEVICES))
"""No entry bears these: pages of ours have the first, and no file on Windows can have the others."""


@dataclass(frozen=True)
class DataFile:
    """One file of the data: its kind, its problems, and its entry with all parts if it has the right shape."""

    kind: Kind
    path: Path
    document: Document
    """Holds problems only: where each value stands would take more memory, in all files together, than the entries."""
    entry: Model | None
    parts: tuple[Part, ...]

    @property
    def stem(self) -> str:
        """Return its name without suffix: the id of a file that holds one entry."""
        return self.path.stem

    def report(self, findings: Iterable[Finding]) -> None:
        """Add what rules found to the problems of the file, which is read again to tell where."""
        for location, message in findings:
            if self.document.is_full:
                return
            self.document.add(self._read.problem(location, describe(self._read, location), message))

    @cached_property
    def _read(self) -> Document:
        return read_file(self.path, shown_as=self.document.path)


def read_files(root: Path, kinds: Sequence[Kind]) -> list[DataFile]:
    """Return all files of the data below `root`; what is wrong with one stands in its document."""
    return [read_data_file(path, root, kind) for kind in kinds for path in find_paths(root, kind)]


def find_strays(root: Path, kinds: Sequence[Kind]) -> Iterator[Problem]:
    """Yield what is missing, and what stands in the folders of the data without being read."""
    yield from _find_missing(root, kinds)
    yield from _find_unread(root, kinds)


def find_paths(root: Path, kind: Kind) -> list[Path]:
    """Return the files of a kind that are there, in order."""
    if kind.is_folder:
        return sorted((root / kind.place).glob(f"*{SUFFIX}"))
    return [path for path in [root / kind.place] if path.exists()]


def read_data_file(path: Path, root: Path, kind: Kind) -> DataFile:
    """Return one file of a kind; what is wrong with it stands in its document."""
    document = read_file(path, shown_as=path.relative_to(root).as_posix())
    entry = validate(document, kind.model, file_id=path.stem if kind.is_entry else None)
    if kind.is_entry and path.stem in KEPT_NAMES:
        document.add(document.problem((), "file", f"the name {path.stem!r} is kept; choose another one"))
    return DataFile(kind, path, Document(document.path, problems=document.problems), entry, tuple(find_parts(entry)))


def _find_missing(root: Path, kinds: Sequence[Kind]) -> Iterator[Problem]:
    for kind in kinds:
        noun = "folder" if kind.is_folder else "file"
        if (kind.is_folder or kind.is_needed) and not (root / kind.place).exists():
            yield Problem(kind.place.rstrip("/"), 1, 1, noun, f"the {noun} is missing; restore it")
        elif kind.is_folder and kind.is_needed and not find_paths(root, kind):
            yield Problem(kind.place.rstrip("/"), 1, 1, noun, f"there is no {kind.name} in it; add one")


def _find_unread(root: Path, kinds: Sequence[Kind]) -> Iterator[Problem]:
    places = {kind.place.rstrip("/") for kind in kinds}
    full = {kind.place.rstrip("/") for kind in kinds if kind.is_folder}
    for folder in sorted(full | {Path(place).parent.as_posix() for place in places - full}):
        for path in sorted((root / folder).glob("[!.]*")):
            place = path.relative_to(root).as_posix()
            if place not in places and not (folder in full and path.is_file() and path.suffix == SUFFIX):
                yield Problem(place, 1, 1, "file", _explain_stray(path, [Path(known).stem for known in places - full]))


def _explain_stray(path: Path, known: Iterable[str]) -> str:
    if path.is_dir():
        return "a folder in a folder of data is not read; move its files up, or elsewhere"
    if path.suffix == SUFFIX:
        return f"no file of this name is known; {nearest(path.stem, known)}"
    if path.suffix.lower() in (SUFFIX, ".yaml"):
        return f"a file with this ending is not read; rename it to {path.stem}{SUFFIX}"
    return "a file of this kind is not read; move it elsewhere"
