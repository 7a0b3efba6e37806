"""The folders that a command reads and writes: the project's, and one that may be replaced or filled."""

from pathlib import Path

import click

from generators.errors import CommandError
from generators.project_folders import DATA_FOLDERS


class Folder(click.Path):
    """A folder, there or not; whatever else stands in its place or on the way to it is refused."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path. Raises CommandError for a file, a device, a pipe, a socket or a link to nothing."""
        folder = Path(str(super().convert(value, param, ctx)))  # type: ignore[arg-type]  # click's signature says less
        for place in (folder, *folder.parents):
            if place.is_symlink() and not place.exists():
                raise CommandError(f"{place}: this is a link to nothing; name a folder")
            if place.exists() and not place.is_dir():
                raise CommandError(f"{place}: this is no folder; choose a folder, not a file")
        return folder


FILE = click.Path(dir_okay=False, path_type=Path)
FOLDER = Folder()
SOURCE_FOLDERS = ("docs", *DATA_FOLDERS, "generators")
"""Nothing that is made goes here: it would be read as data, or copied into itself."""


def find_root(given: Path | None) -> Path:
    """Return the project's folder: the one that is named, or the nearest with mkdocs.yml. Raises CommandError."""
    if given:
        if not (given / "mkdocs.yml").is_file():
            raise click.UsageError(f"--root {given}: there is no mkdocs.yml in it; name the project's folder")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CommandError("there is no mkdocs.yml here or above; go to the project's folder or name it with --root")


def outside_sources(folder: Path, root: Path) -> Path:
    """Return the folder, if nothing is read from it. Raises CommandError."""
    target = folder.absolute().resolve()
    for source in SOURCE_FOLDERS:
        if target.is_relative_to(root.resolve() / source):
            raise CommandError(f"{folder}: {source} holds what the site is made from; choose a folder outside of it")
    return folder


def replaceable(folder: Path, *, marker: str, root: Path) -> Path:
    """Return the absolute folder, if it is new, empty or plainly an earlier output of ours. Raises CommandError."""
    target = outside_sources(folder, root).absolute().resolve()
    if target.is_dir() and any(target.iterdir()) and not (target / marker).is_file():
        raise CommandError(f"{folder}: the folder holds other files; name a new or empty one, so that nothing is lost")
    return target
