"""Everything we make, as artifacts: workbooks and decks side by side and from the cache, downloads, static files."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

from generators.api import render_api
from generators.bibliography import render_bibtex, render_csl
from generators.brand import css_variables, mark_svg
from generators.edition import Edition
from generators.freeze import pack
from generators.model.framework import Framework
from generators.pages.frame.page import Download
from generators.storage import Cache

PACKAGE = Path(__file__).parent
_ARCHIVE = "downloads/alignment-atlas.zip"
_CHECKSUMS = "downloads/SHA256SUMS"


@dataclass(frozen=True)
class Artifact:
    """One file of the site; `path` is relative to the site's root."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Output:
    """A kind of file that is made from one framework; a new output format is one more line in OUTPUTS."""

    kind: str
    suffix: str
    package: str
    """Has `render(framework, edition) -> bytes`; imported when first needed, for the cache often has the file."""
    applies: Callable[[Framework], bool]

    def render(self, framework: Framework, edition: Edition) -> bytes:
        """Return the file of a framework, made anew."""
        made: bytes = import_module(self.package).render(framework, edition)
        return made


OUTPUTS = (
    Output("workbook", "assessment.xlsx", "generators.workbook", lambda framework: framework.instrument is not None),
    Output("deck", "workshop.pptx", "generators.deck", lambda framework: framework.workshop is not None),
)


def find_output(kind: str) -> Output:
    """Return the output of a kind. Raises KeyError for an unknown one."""
    return {output.kind: output for output in OUTPUTS}[kind]


@dataclass(frozen=True)
class OfficeJob:
    """One workbook or deck to be made, with all that goes into it."""

    framework: Framework
    kind: str
    edition: Edition

    @property
    def path(self) -> str:
        """Return where the file stands in the site."""
        return f"downloads/{self.framework.id}/{self.framework.id}-{find_output(self.kind).suffix}"

    @cached_property
    def key(self) -> str:
        """Return a fingerprint of all that goes into the file: code, framework, cited sources, brand, address."""
        sources = {key: source.model_dump_json() for key, source in self.edition.library.sources.items()}
        parts = [
            _code_fingerprint(), self.kind, self.framework.model_dump_json(), self.edition.brand.model_dump_json(),
            self.edition.site_url, repr(sorted(sources.items())),
        ]  # fmt: skip
        return _sha256("\n".join(parts).encode())

    def run(self) -> bytes:
        """Return the file, made anew."""
        return find_output(self.kind).render(self.framework, self.edition)


class OfficeFiles:
    """Every workbook and deck of an edition; what is not in the cache is made meanwhile, in other processes."""

    def __init__(self, edition: Edition, kept_files: Cache, progress: Callable[[str], None]) -> None:
        self._kept_files = kept_files
        self._progress = progress
        self._jobs = [
            OfficeJob(framework, output.kind, edition.narrowed(framework))
            for framework in edition.library.frameworks.values()
            for output in OUTPUTS
            if output.applies(framework)
        ]
        self._found = {job.path: kept_files.find(job.key) for job in self._jobs}
        self._missing = [job for job in self._jobs if self._found[job.path] is None]
        self._made = _start(self._missing)

    @property
    def paths(self) -> tuple[str, ...]:
        """Return where the files will stand in the site."""
        return tuple(self._found)

    @cached_property
    def artifacts(self) -> tuple[Artifact, ...]:
        """Return the files; waits until all are made, and tells `progress` the path of each that is made anew."""
        for job, content in zip(self._missing, self._made, strict=True):
            self._progress(job.path)
            self._kept_files.keep(job.key, content)
            self._found[job.path] = content
        return tuple(Artifact(path, content) for path, content in self._found.items() if content is not None)


def make_office_file(framework: Framework, kind: str, edition: Edition, kept_files: Cache) -> Artifact:
    """Return one workbook or deck, from the cache where nothing that goes into it has changed."""
    job = OfficeJob(framework, kind, edition.narrowed(framework))
    content = kept_files.find(job.key) or job.run()
    kept_files.keep(job.key, content)
    return Artifact(job.path, content)


def _start(jobs: list[OfficeJob]) -> Iterator[bytes]:
    """Start the jobs and return what each makes, in order; on all processors where that is safe and worth while."""
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    workers = min(len(jobs), os.cpu_count() or 1)
    if workers < 2 or not can_fork:  # noqa: PLR2004 - a second process needs a second job
        return (job.run() for job in jobs)
    for job in jobs:
        import_module(find_output(job.kind).package)  # once here instead of once in each process
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _stand_back)
    made = pool.map(OfficeJob.run, jobs)
    pool.shutdown(wait=False)  # takes no more jobs; those under way go on
    return made


def _stand_back() -> None:
    """Let the process that builds the site go first; a short life needs no garbage collection."""
    os.nice(10)
    gc.disable()


def make_bibliography(edition: Edition) -> tuple[Artifact, ...]:
    """Return all sources for reference managers: one BibTeX file and one CSL-JSON file."""
    sources = edition.library.sources
    return (
        Artifact("downloads/alignment-atlas.bib", render_bibtex(sources)),
        Artifact("downloads/alignment-atlas.csl.json", render_csl(sources)),
    )


def download_paths(office: Iterable[str], others: Iterable[Artifact] = ()) -> tuple[str, ...]:
    """Return where all files below downloads/ will stand, before they are made."""
    return (*sorted(office), _ARCHIVE, *(other.path for other in others), _CHECKSUMS)


def make_downloads(office: Iterable[Artifact], others: Iterable[Artifact] = ()) -> tuple[Artifact, ...]:
    """Return all files below downloads/: the office files, one archive of them, others, and the checksums of all."""
    files = sorted(office, key=lambda artifact: artifact.path)
    members = [(artifact.path.removeprefix("downloads/"), artifact.content) for artifact in files]
    files += [Artifact(_ARCHIVE, pack(members)), *others]
    sums = "".join(f"{_sha256(f.content)}  {f.path.removeprefix('downloads/')}\n" for f in files)
    return (*files, Artifact(_CHECKSUMS, sums.encode()))


def make_static_files(edition: Edition) -> tuple[Artifact, ...]:
    """Return the generated files that are neither pages nor downloads: the API, the brand's style sheet and mark."""
    css = Artifact("assets/brand.css", css_variables(edition.brand).encode())
    icon = Artifact("assets/mark.svg", mark_svg(edition.brand).encode())
    return (css, icon, *(Artifact(path, content) for path, content in render_api(edition).items()))


def describe_downloads(files: Iterable[Artifact]) -> dict[str, Download]:
    """Return size and SHA-256 of each file, by path."""
    return {file.path: Download(file.path, len(file.content), _sha256(file.content)) for file in files}


@cache
def _code_fingerprint() -> str:
    """Return a fingerprint of all code and words that can go into an office file."""
    files = [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".yml")]
    made_by = [path for path in sorted(files) if path.relative_to(PACKAGE).parts[0] not in ("pages", "theme")]
    return _sha256(b"".join(path.relative_to(PACKAGE).as_posix().encode() + path.read_bytes() for path in made_by))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
