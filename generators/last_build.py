"""The last build, kept: while nothing that goes into it changes, nothing has to be read, checked or made again."""

import hashlib
import json
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from generators.downloads import Artifact
from generators.late import Late
from generators.own_code import library_versions, own_files
from generators.pages.frame.page import Page
from generators.project_folders import CACHE_FOLDER, DATA_FOLDERS
from generators.prose.quotable import Quotable, pack_quotable, unpack_quotable
from generators.storage import read_kept, remove_all_leftovers, replaced_file

if TYPE_CHECKING:
    from generators.build import Build  # read only where something has to be made

_FILE = "last-build"
_ABOUT = "about.json"


@dataclass(frozen=True)
class FinishedBuild:
    """What a build gave, without the data that it was made from."""

    pages: tuple[Page, ...]
    files: tuple[Artifact, ...]
    day: str
    abbreviations: str
    quotable: Quotable
    logo: dict[str, str] | None


AnyBuild: TypeAlias = "Build | FinishedBuild"


class LastBuild:
    """The build that went well last; it is right as long as data, code, libraries and address are the same."""

    def __init__(self, root: Path, site_url: str) -> None:
        self._file = root / CACHE_FOLDER / _FILE
        self._key = _fingerprint(root, site_url)

    def find(self) -> FinishedBuild | None:
        """Return the build; None if there is none, if it is no longer right, or no longer whole."""
        with suppress(OSError, zipfile.BadZipFile, KeyError):
            remove_all_leftovers(self._file.parent)  # of a killed build of data that has changed back since
            archive = zipfile.ZipFile(BytesIO(read_kept(self._file)))
            if archive.comment.decode() == self._key and archive.testzip() is None:
                return _unpack(archive)
        return None

    def keep(self, build: "Build") -> None:
        """Keep a build instead of the one before; a folder that cannot be written only costs time later."""
        with suppress(OSError), replaced_file(self._file) as file:
            _pack(build, self._key, file)


def _fingerprint(root: Path, site_url: str) -> str:
    """Return a key of a whole build: every file of data, all code and words, the libraries, and the address."""
    paths = sorted(path for name in DATA_FOLDERS for path in (root / name).rglob("*") if path.is_file())
    data = {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    made_from = [data, own_files(), library_versions(), site_url]
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()


def _pack(build: "Build", key: str, target: BinaryIO) -> None:
    """Write a build, one part after the other: as a whole it would take a tenth of all memory."""
    about = {
        "pages": [(page.path, page.title) for page in build.pages],
        "files": [file.path for file in build.files],
        "day": build.day,
        "abbreviations": build.abbreviations,
        "quotable": pack_quotable(build.quotable),
        "logo": build.logo,
    }
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = key.encode()
        archive.writestr(_ABOUT, json.dumps(about))
        for page in build.pages:
            archive.writestr(page.path, page.text)
        for file in build.files:
            archive.writestr(file.path, file.content)


def _unpack(archive: zipfile.ZipFile) -> FinishedBuild:
    about = json.loads(archive.read(_ABOUT))
    return FinishedBuild(
        pages=tuple(Page(path, title, archive.read(path).decode()) for path, title in about["pages"]),
        files=tuple(Artifact(path, Late(partial(archive.read, path))) for path in about["files"]),
        day=about["day"],
        abbreviations=about["abbreviations"],
        quotable=unpack_quotable(about["quotable"]),
        logo=about["logo"],
    )
