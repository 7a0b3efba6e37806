"""What the command says: counts, paths, problems, and one line for whatever fails."""

import errno
from pathlib import Path

import click

from generators.documents import DataError

MOST_PROBLEMS = 100
"""More are counted, not listed: nobody mends them from one screen."""


def say(what: str) -> None:
    """Tell how far the work is."""
    click.echo(f"  {what}", err=True)


def report(error: DataError) -> None:
    """Tell the problems of the data in their order, the first hundred of them, then how many there are."""
    listed = error.problems
    for problem in listed[:MOST_PROBLEMS]:
        click.echo(str(problem), err=True)
    files = len({problem.path for problem in listed})
    hidden = f"; the first {MOST_PROBLEMS} are shown" if len(listed) > MOST_PROBLEMS else ""
    least = "at least " if error.is_cut else ""
    click.echo(f"{least}{count(len(listed), 'problem')} in {count(files, 'file')}{hidden}", err=True)


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def shown(path: Path) -> str:
    """Return a path as short as it can be said from here."""
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(absolute)


def describe_wrong_use(error: click.ClickException) -> str:
    """Return in one line what was wrong with the arguments, and where help is."""
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "alignment"
    return f"{' '.join(error.format_message().split())} (help: {command} --help)"


def describe_failure(error: OSError) -> str:
    """Return in one line what the system refused, and what to do."""
    place = shown(Path(error.filename)) if isinstance(error.filename, str) else "a file"
    hint = {
        errno.ENOSPC: "free some space",
        errno.EACCES: "choose a folder that you may write to",
        errno.EPERM: "choose a folder that you may write to",
        errno.EROFS: "choose a folder that you may write to",
        errno.ENOTDIR: "choose a folder, not a file",
    }.get(error.errno or 0, "check the path and try again")
    return f"{place}: {error.strerror or error}; {hint}; what was there before is untouched"
