"""All downloads as one archive, and the list of their checksums."""

from collections.abc import Iterable
from pathlib import Path

from generators.downloads import CHECKSUMS, FOLDER, Artifact, Download, read_card
from generators.freeze import pack
from generators.late import Late

_ARCHIVE = f"{FOLDER}/alignment-atlas.zip"


def bundle(downloads: Iterable[Download]) -> Download:
    """Return one archive of all downloads, in the order of their paths."""
    files = sorted(downloads, key=lambda file: file.path)
    card = read_card(Path(__file__).with_name("words.yml"), "archive")
    return Download(_ARCHIVE, Late(lambda: pack((file.place, file.content) for file in files)), card)


def list_checksums(downloads: Iterable[Download]) -> Artifact:
    """Return the list of SHA-256 sums that `sha256sum --check` reads, in the order of their paths."""
    files = sorted(downloads, key=lambda file: file.path)
    return Artifact(CHECKSUMS, Late(lambda: "".join(f"{file.sha256}  {file.place}\n" for file in files).encode()))
