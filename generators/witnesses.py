"""Rules between claims and sources: a grade A rests on what was read, and no digest leads back to itself."""

from collections.abc import Iterable, Iterator, Mapping

from generators.data_folders import DataFile
from generators.model.base import Claim
from generators.model.evidence import UNWITNESSED
from generators.model.guidance import Source, SourceFile
from generators.model.places import Finding


def find_unwitnessed(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each claim graded A whose sources are all known, and none of them primary and read."""
    listed = list(files)
    sources = {key: source for _, key, source in _find_sources(listed)}
    for file in listed:
        for part in file.parts:
            claim = part.value
            if isinstance(claim, Claim) and claim.grade == "A" and not _is_witnessed(claim, sources):
                yield file, ((*part.location, "grade"), UNWITNESSED)


def find_circles(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, Finding]]:
    """Yield each source that is a digest of itself, be it by way of others."""
    listed = list(_find_sources(files))
    originals = {key: source.digest_of for _, key, source in listed}
    for file, key, source in listed:
        if key in _follow(key, originals):
            yield (
                file,
                (("sources", key, "digest_of"), f"{source.digest_of!r} leads back to {key!r}; name the original"),
            )


def _is_witnessed(claim: Claim, sources: Mapping[str, Source]) -> bool:
    """Return whether a source was read as a primary one; what stands in a broken file is taken for read."""
    return any(key not in sources or sources[key].is_primary for key in claim.sources)


def _follow(key: str, originals: Mapping[str, str | None]) -> list[str]:
    """Return what a source sums up, what that one sums up, and so on, until something comes again."""
    found: list[str] = []
    following = originals.get(key)
    while following and following not in found:
        found.append(following)
        following = originals.get(following)
    return found


def _find_sources(files: Iterable[DataFile]) -> Iterator[tuple[DataFile, str, Source]]:
    for file in files:
        if isinstance(file.entry, SourceFile):
            yield from ((file, key, source) for key, source in file.entry.sources.items())
