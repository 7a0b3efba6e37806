"""Commented entries to start from: a new file, or an entry in its place in the file of its kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Template

from generators.data_folders import KEPT_NAMES, SUFFIX
from generators.errors import AtlasError
from generators.kinds import KINDS, Kind
from generators.library import Library
from generators.model.base import LONGEST_LABEL, LONGEST_SHORT_NAME
from generators.model.guidance import Criterion
from generators.model.repeats import fold
from generators.starters.insertion import insert_entry

_HERE = Path(__file__).parent


class StarterError(AtlasError):
    """An entry cannot be started: its id is taken, or nobody said in which file it goes."""


@dataclass(frozen=True)
class Starter:
    """What is written where to start an entry; `line` is where the entry begins."""

    path: Path
    content: bytes
    line: int = 1


STARTED = {word: kind for kind in KINDS if (_HERE / f"{(word := kind.name.replace(' ', '-'))}{SUFFIX}").is_file()}
"""The kinds of entries that can be started, by the word for the command line: those with a template here."""


def start_entry(
    root: Path, library: Library, word: str, entry_id: str, *, day: date, stem: str | None = None
) -> Starter:
    """Return what to write to start an entry of a kind of STARTED; `stem` names one of several files of a kind.

    Raises StarterError, or DataError for a file that cannot be read.
    """
    kind = STARTED[word]
    taken = _ids(kind, library)
    if entry_id in taken or entry_id in KEPT_NAMES:
        raise StarterError(f"there is a {kind.name} {entry_id!r} already, or the id is kept; choose another id")
    only = _only_place(kind, entry_id)
    if only and stem not in (None, Path(only).stem):
        raise StarterError(f"a {kind.name} {entry_id!r} goes into {only}; leave out --file")
    text = _fill(word, entry_id, library, day)
    if kind.is_entry:
        return Starter(root / only, text.encode())
    path = _choose_file(root, kind, stem)
    content, line = insert_entry(path, kind, entry_id, text)
    return Starter(path, content, line)


def _only_place(kind: Kind, entry_id: str) -> str:
    """Return the file in which an entry goes, as seen from the project; empty where there may be several."""
    if kind.is_entry:
        return f"{kind.place}{entry_id}{SUFFIX}"
    return "" if kind.is_folder else kind.place


def _choose_file(root: Path, kind: Kind, stem: str | None) -> Path:
    """Return the file of a kind in which an entry goes."""
    if not kind.is_folder:
        return root / kind.place
    files = {path.stem: path for path in sorted((root / kind.place).glob(f"*{SUFFIX}"))}
    if stem is None and len(files) == 1:
        return next(iter(files.values()))
    if stem not in files:
        listed = ", ".join(files)
        raise StarterError(f"a {kind.name} can go into several files; name one with --file: {listed}")
    return files[stem]


def _ids(kind: Kind, library: Library) -> set[str]:
    """Return the ids and aliases that entries of a kind have."""
    entries = library.entries(kind)
    return {*entries}.union(*(getattr(entry, "aliases", ()) for entry in entries.values()))


def _fill(word: str, entry_id: str, library: Library, day: date) -> str:
    kind, framework = STARTED[word], next(iter(library.frameworks.values()))
    template = Template((_HERE / f"{word}{SUFFIX}").read_text(encoding="utf-8"))
    entries = library.entries(kind).values()
    names = [_name(entry) for entry in entries]
    short_names = [getattr(entry, "short_name", "") for entry in entries]
    return template.substitute(
        id=entry_id,
        name=_new_name(entry_id, names, LONGEST_LABEL),
        short_name=_new_name(entry_id, short_names, LONGEST_SHORT_NAME),
        day=day.isoformat(),
        framework=framework.id,
        dimension=framework.dimensions[0].id,
        criteria="\n".join(_criterion(criterion) for criterion in library.criteria),
    )


def _name(entry: object) -> str:
    return str(getattr(entry, "name", None) or getattr(entry, "question", None) or getattr(entry, "title", ""))


def _new_name(entry_id: str, taken: Iterable[str], longest: int) -> str:
    """Return a name made from an id that no other entry bears."""
    known = {fold(name.rstrip("?")) for name in taken}
    words = entry_id.replace("-", " ").capitalize()
    ends = ["", *(f" {number}" for number in range(2, len(known) + 3))]
    names = (f"{words[: longest - len(end) - 1].rstrip()}{end}" for end in ends)
    return next(name for name in names if fold(name) not in known)


def _criterion(criterion: Criterion) -> str:
    options = ", ".join(option.id for option in criterion.options)
    question = f"  # {criterion.question} One or more of: {options}"
    return f"{question}\n  {criterion.id}: {{values: [{criterion.options[0].id}]}}"
