"""Keys of the cache: a fingerprint of all that goes into a file, so that no other change makes it anew."""

import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import requires, version
from pathlib import Path

from pydantic_core import to_json

from generators import outputs
from generators.edition import Edition
from generators.outputs import Output
from generators.subjects import Subject

PACKAGE = Path(__file__).parent
_ABOUT_THE_SITE = {"pages", "theme", "cli", "mkdocs_plugin", "export.py"}
_NAME = re.compile(r"[\w.-]+")


def fingerprint(output: Output, subject: Subject, edition: Edition) -> str:
    """Return a key of a file: kind and subject, the edition it is made from, our code and the libraries it uses."""
    data = {model.__name__: files for model, files in edition.library.files.items()}
    made_from = [output.kind, subject.id, _code(_room(output)), _libraries(), data, edition.brand, edition.site_url]
    return hashlib.sha256(to_json(made_from, bytes_mode="base64")).hexdigest()


def fingerprint_all(folders: Iterable[Path], root: Path, site_url: str) -> str:
    """Return a key of a whole build: every file of data, all code and words, the libraries, and the address."""
    paths = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    data = {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    return hashlib.sha256(to_json([data, _our_files(), _libraries(), site_url])).hexdigest()


def _room(output: Output) -> str:
    return output.package.split(".")[1]


@cache
def _code(room: str) -> str:
    """Return a fingerprint of all code and words of ours that can go into the files of one room."""
    elsewhere = _ABOUT_THE_SITE | {_room(output) for output in outputs.OUTPUTS} - {room}
    parts = [path + digest for path, digest in _our_files().items() if path.split("/")[0] not in elsewhere]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def _our_files() -> dict[str, str]:
    """Return the SHA-256 of each file of the package, by path."""
    paths = [path for path in sorted(PACKAGE.rglob("*.*")) if path.is_file() and path.suffix != ".pyc"]
    return {path.relative_to(PACKAGE).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@cache
def _libraries() -> str:
    """Return name and version of each library that the project needs to run."""
    needed = [_NAME.match(line) for line in requires("alignment-atlas") or () if "extra ==" not in line]
    return " ".join(sorted(f"{name.group()} {version(name.group())}" for name in needed if name))
