"""The `alignment` command: the only place that prints or exits."""

import errno
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generators.documents import DataError, Problem
from generators.errors import AtlasError, CommandError
from generators.library import Library, load_library
from generators.model.base import SLUG_PATTERN
from generators.model.places import nearest

# Heavy libraries are imported where a command needs them, so that `check` answers at once.


_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


class _Group(click.Group):
    """Lists the commands in the order in which people meet them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return list(self.commands)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="alignment-atlas")
@click.option("--root", type=_FOLDER, help="Folder with mkdocs.yml (default: here or above).")
@click.pass_context
def cli(context: click.Context, root: Path | None) -> None:
    """Alignment Atlas: framework data becomes a site, workbooks and decks."""
    context.obj = root


@cli.command()
@click.pass_obj
def check(root: Path | None) -> None:
    """Tell every problem of all data, with file, line and column."""
    library = load_library(_find_root(root))
    counts = [
        _count(len(library.frameworks), "framework"),
        _count(len(library.case_studies), "case study", "case studies"),
        _count(len(library.sources), "source"),
    ]
    click.echo(f"All data is in order: {', '.join(counts)}.")


@cli.command()
@click.option("--out", type=_FOLDER, default=Path("site"), show_default=True, help="Folder for the site.")
@click.pass_obj
def build(root: Path | None, out: Path) -> None:
    """Build the whole site with all downloads."""
    from generators.mkdocs_plugin import build_site
    from generators.storage import replaced_folder

    config = _find_root(root) / "mkdocs.yml"
    target = _safe_folder(out)
    with replaced_folder(target) as fresh:
        made = build_site(config, fresh, progress=_say)
        _say(f"checking and writing {len(made.pages)} pages")
    shown = _shown(target)
    click.echo(f"Done: the site is in {shown}, the downloads in {shown}/downloads.")
    click.echo(f"To look at it: python3 -m http.server --directory {shown} 8000, then open http://127.0.0.1:8000/")


@cli.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the preview listens.")
@click.pass_obj
def serve(root: Path | None, address: str) -> None:
    """Show a live preview; an edit to data, template or prose reloads it."""
    from generators.mkdocs_plugin import serve_site

    config = _find_root(root) / "mkdocs.yml"
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise click.UsageError(f"{address!r} is no address; write it as 127.0.0.1:8000")
    _say(f"open http://{address}/ (stop with Ctrl+C)")
    serve_site(config, address, tell=_say)


@cli.command()
@click.argument("framework_id", metavar="ID")
@click.option("--out", type=_FOLDER, default=Path(), help="Folder (default: here).")
@click.option("--brand", type=_FILE, help="Your own brand file.")
@click.pass_obj
def workbook(root: Path | None, framework_id: str, out: Path, brand: Path | None) -> None:
    """Write one blank assessment workbook."""
    _write_office_file(_find_root(root), "workbook", framework_id, out, brand)


@cli.command()
@click.argument("framework_id", metavar="ID")
@click.option("--out", type=_FOLDER, default=Path(), help="Folder (default: here).")
@click.option("--brand", type=_FILE, help="Your own brand file.")
@click.pass_obj
def deck(root: Path | None, framework_id: str, out: Path, brand: Path | None) -> None:
    """Write one workshop deck."""
    _write_office_file(_find_root(root), "deck", framework_id, out, brand)


@cli.command()
@click.argument("kind", type=click.Choice(["framework", "case-study"]))
@click.argument("entry_id", metavar="ID")
@click.pass_obj
def new(root: Path | None, kind: str, entry_id: str) -> None:
    """Write a commented starting file for a framework or a case study."""
    from generators.starters import FOLDERS, render_starter
    from generators.storage import write_file

    if not re.fullmatch(SLUG_PATTERN, entry_id):
        raise click.UsageError(f"{entry_id!r} is no id; use lower-case words joined by hyphens, a letter first")
    home = _find_root(root)
    library = load_library(home)
    path = home / FOLDERS[kind] / f"{entry_id}.yml"
    if path.exists():
        raise CommandError(f"{_shown(path)} exists already; choose another id or edit that file")
    first = next(iter(library.frameworks))
    text = render_starter(kind, entry_id, criteria=library.criteria, first_framework=first, day=date.today())
    write_file(path, text.encode())
    click.echo(f"Wrote {_shown(path)}; edit it, then run: alignment check")


@cli.command()
@click.argument("folder", metavar="DIR", type=_FOLDER)
@click.pass_obj
def export(root: Path | None, folder: Path) -> None:
    """Write pages, navigation and files as a plain MkDocs project."""
    from generators.mkdocs_plugin import export_project
    from generators.storage import replaced_folder

    home = _find_root(root)
    target = _safe_folder(folder, marker="mkdocs.yml")
    if target == home.resolve():
        raise click.UsageError("DIR is the project itself; choose another folder")
    with replaced_folder(target) as fresh:
        export_project(home / "mkdocs.yml", fresh, progress=_say)
    click.echo(f"Wrote a plain MkDocs project to {_shown(target)}; build it with: mkdocs build --strict")


@cli.command()
@click.option("--out", type=_FOLDER, help="Folder (default: .schemas beside mkdocs.yml).")
@click.pass_obj
def schema(root: Path | None, out: Path | None) -> None:
    """Write JSON Schemas, with which an editor helps to write the data."""
    from generators.api import render_schemas
    from generators.storage import write_file

    target = out or _find_root(root) / ".schemas"
    schemas = render_schemas()
    for name, content in schemas.items():
        write_file(target / name, content)
    click.echo(f"Wrote {len(schemas)} schemas to {_shown(target)}.")


@cli.command()
@click.pass_obj
def links(root: Path | None) -> None:
    """List every external address in data and prose, with where it is used."""
    from generators.addresses import find_addresses

    for address, places in find_addresses(_find_root(root)).items():
        click.echo(f"{address}\t{' '.join(places)}")


def main() -> None:
    """Run the command line: exit code 0 for done, 1 for cannot be done, 2 for wrong use."""
    sys.exit(_run(sys.argv[1:]))


def _run(arguments: list[str]) -> int:
    try:
        cli.main(arguments, prog_name="alignment", standalone_mode=False)
    except DataError as error:
        _report(error.problems)
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("alignment: stopped", err=True)
    except click.ClickException as error:
        click.echo(f"alignment: {_one_line(error)}", err=True)
        return error.exit_code
    except AtlasError as error:
        click.echo(f"alignment: {error}", err=True)
    except OSError as error:
        click.echo(f"alignment: {_explain(error)}", err=True)
    else:
        return 0
    return 1


def _one_line(error: click.ClickException) -> str:
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "alignment"
    return f"{' '.join(error.format_message().split())} (help: {command} --help)"


def _explain(error: OSError) -> str:
    place = _shown(Path(error.filename)) if isinstance(error.filename, str) else "a file"
    hint = {
        errno.ENOSPC: "free some space",
        errno.EACCES: "choose a folder that you may write to",
        errno.EPERM: "choose a folder that you may write to",
        errno.EROFS: "choose a folder that you may write to",
        errno.ENOTDIR: "choose a folder, not a file",
        errno.EADDRINUSE: "choose another port with --address",
    }.get(error.errno or 0, "check the path and try again")
    return f"{place}: {error.strerror or error}; {hint}; what was there before is untouched"


def _report(problems: Iterable[Problem]) -> None:
    listed = list(problems)
    for problem in listed:
        click.echo(str(problem), err=True)
    files = len({problem.path for problem in listed})
    click.echo(f"{_count(len(listed), 'problem')} in {_count(files, 'file')}", err=True)


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _say(what: str) -> None:
    click.echo(f"  {what}", err=True)


def _find_root(given: Path | None) -> Path:
    if given:
        if not (given / "mkdocs.yml").is_file():
            raise click.UsageError(f"--root {given}: there is no mkdocs.yml in it; name the project's folder")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise CommandError("there is no mkdocs.yml here or above; go to the project's folder or name it with --root")


def _safe_folder(folder: Path, *, marker: str = "index.html") -> Path:
    """Return the absolute folder, if it is new, empty or plainly an earlier output of ours."""
    target = folder.absolute().resolve()
    if target.is_file():
        raise CommandError(f"{folder}: this is a file; name a folder")
    if target.is_dir() and any(target.iterdir()) and not (target / marker).is_file():
        raise CommandError(f"{folder}: the folder holds other files; name a new or empty one, so that nothing is lost")
    return target


def _find_framework_id(library: Library, wanted: str) -> str:
    if wanted in library.frameworks:
        return wanted
    raise click.UsageError(f"there is no framework {wanted!r}; {nearest(wanted, library.frameworks)}")


def _write_office_file(root: Path, kind: str, framework_id: str, out: Path, brand: Path | None) -> None:
    from generators.artifacts import find_output, make_office_file
    from generators.build import CACHE_FOLDER, open_edition
    from generators.mkdocs_plugin import read_site_url
    from generators.storage import Cache, write_file

    edition = open_edition(root, read_site_url(root / "mkdocs.yml"), brand=brand)
    framework = edition.library.frameworks[_find_framework_id(edition.library, framework_id)]
    if not find_output(kind).applies(framework):
        raise CommandError(f"{framework.id} has no {kind}; it is a reference entry")
    made = make_office_file(framework, kind, edition, Cache(root / CACHE_FOLDER))
    path = out / Path(made.path).name
    write_file(path, made.content)
    click.echo(f"Wrote {_shown(path)}")


def _shown(path: Path) -> str:
    """Return a path as short as it can be said from here."""
    absolute = path.absolute()
    return str(absolute.relative_to(Path.cwd())) if absolute.is_relative_to(Path.cwd()) else str(absolute)
