"""Keys of the cache: a fingerprint of all that goes into a file, so that no other change makes it anew."""

import hashlib
from functools import cache

from pydantic_core import to_json

from generators import outputs
from generators.edition import Edition
from generators.outputs import Output
from generators.own_code import library_versions, own_files
from generators.subjects import Subject

_ABOUT_THE_SITE = {"pages", "theme", "cli", "mkdocs_plugin", "export.py"}


def fingerprint(output: Output, subject: Subject, edition: Edition) -> str:
    """Return a key of a file: kind and subject, the edition it is made from, our code and the libraries it uses."""
    data = {model.__name__: files for model, files in edition.library.files.items()}
    made_from = [
        output.kind,
        subject.id,
        _code(_room(output)),
        library_versions(),
        data,
        edition.brand,
        edition.site_url,
    ]
    return hashlib.sha256(to_json(made_from, bytes_mode="base64")).hexdigest()


def _room(output: Output) -> str:
    return output.package.split(".")[1]


@cache
def _code(room: str) -> str:
    """Return a fingerprint of all code and words of ours that can go into the files of one room."""
    elsewhere = _ABOUT_THE_SITE | {_room(output) for output in outputs.OUTPUTS} - {room}
    parts = [path + digest for path, digest in own_files().items() if path.split("/")[0] not in elsewhere]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
