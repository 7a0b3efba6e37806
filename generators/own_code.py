"""Fingerprints of our own code and words, and the versions of the libraries that they need."""

import hashlib
import re
from functools import cache
from importlib.metadata import requires, version
from pathlib import Path

PACKAGE = Path(__file__).parent
_NAME = re.compile(r"[\w.-]+")


@cache
def own_files() -> dict[str, str]:
    """Return the SHA-256 of each file of the package, by path."""
    paths = [path for path in sorted(PACKAGE.rglob("*.*")) if path.is_file() and path.suffix != ".pyc"]
    return {path.relative_to(PACKAGE).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@cache
def library_versions() -> str:
    """Return name and version of each library that the project needs to run."""
    needed = [_NAME.match(line) for line in requires("alignment-atlas") or () if "extra ==" not in line]
    return " ".join(sorted(f"{name.group()} {version(name.group())}" for name in needed if name))
