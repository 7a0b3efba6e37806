"""Everything we make, as files of the site: what is in the cache, what is made meanwhile, and static files."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from importlib import import_module

from generators import outputs
from generators.api import render_api
from generators.brand import site_files
from generators.bundle import bundle, list_checksums
from generators.cache import Cache
from generators.downloads import Artifact, Download
from generators.edition import Edition
from generators.fingerprints import fingerprint
from generators.late import Late, known
from generators.outputs import Output
from generators.subjects import Subject
from generators.workers import begin


@dataclass(frozen=True)
class Order:
    """One file to be made, with all that goes into it."""

    output: Output
    subject: Subject
    edition: Edition

    @cached_property
    def key(self) -> str:
        """Return a fingerprint of all that goes into the file."""
        return fingerprint(self.output, self.subject, self.edition)

    @property
    def path(self) -> str:
        """Return where the file stands in the site."""
        return self.output.path(self.subject)

    def offer(self, content: Late[bytes]) -> Download:
        """Return the file as it is offered on a page."""
        return Download(self.path, content, self.output.card, self.subject)

    def fill(self, kept_files: Cache) -> bytes:
        """Return the file, from the cache where nothing that goes into it has changed; then it is kept there."""
        content = kept_files.find(self.key)
        if content is None:
            content = self.output.render(self.subject, self.edition)
            kept_files.keep(self.key, content)
        return content


def make_files(edition: Edition, kept_files: Cache, progress: Callable[[str], None]) -> tuple[Artifact, ...]:
    """Return every file of the site that is no page; those of OUTPUTS, first, are made meanwhile."""
    downloads = make_downloads(edition, kept_files, progress)
    archive = bundle(downloads)
    offered = (*downloads, archive)
    return (*offered, list_checksums(offered), *make_static_files(edition))


def make_downloads(edition: Edition, kept_files: Cache, progress: Callable[[str], None]) -> tuple[Download, ...]:
    """Return a file of each kind for each of its subjects; what is not in the cache is begun at once.

    `progress` is told the path of each that is made anew, when it is asked for.
    """
    orders = [
        Order(output, subject, edition.narrowed(subject))
        for output in outputs.OUTPUTS
        for subject in output.subjects(edition.library)
    ]
    missing = [order for order in orders if not kept_files.has(order.key)]
    for order in missing:
        import_module(order.output.package)  # once here instead of once in each process
    begun = begin([partial(order.fill, kept_files) for order in missing])
    made = {order.path: _told(order.path, content, progress) for order, content in zip(missing, begun, strict=True)}
    return tuple(order.offer(made.get(order.path) or Late(partial(order.fill, kept_files))) for order in orders)


def _told(path: str, content: Late[bytes], progress: Callable[[str], None]) -> Late[bytes]:
    """Return a late content that tells of itself when it is asked for."""

    def tell() -> bytes:
        progress(path)
        return content.value

    return Late(tell)


def make_static_files(edition: Edition) -> tuple[Artifact, ...]:
    """Return the generated files that are neither pages nor downloads: the API and what the brand gives."""
    files = site_files(edition.brand) | render_api(edition)
    return tuple(Artifact(path, known(content)) for path, content in files.items())
