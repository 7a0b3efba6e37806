"""What MkDocs would stumble over before it says anything: told in its place, before it begins."""

from pathlib import Path

from generators.documents import DataError, Problem


def check_prose(docs: Path) -> None:
    """Refuse what is neither a file nor a folder among the prose: a pipe would be waited for. Raises DataError."""
    odd = [path for path in sorted(docs.rglob("*")) if path.exists() and not path.is_file() and not path.is_dir()]
    places = [path.relative_to(docs.parent).as_posix() for path in odd]
    if places:
        told = "this is no file; put a text file in its place"
        raise DataError([Problem(place, 1, 1, "file", told) for place in places])
