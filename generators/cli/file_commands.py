"""Commands that write one file for people: a workbook, a deck."""

from pathlib import Path

import click

from generators.cli.folders import FILE, FOLDER, find_root
from generators.cli.speech import shown
from generators.errors import CommandError
from generators.library import Library
from generators.model.places import nearest


@click.command()
@click.argument("framework_id", metavar="ID")
@click.option("--out", type=FOLDER, default=Path(), help="Folder (default: here).")
@click.option("--brand", type=FILE, help="Your own brand file.")
@click.pass_obj
def workbook(root: Path | None, framework_id: str, out: Path, brand: Path | None) -> None:
    """Write one blank assessment workbook."""
    _write_office_file(find_root(root), "workbook", framework_id, out, brand)


@click.command()
@click.argument("framework_id", metavar="ID")
@click.option("--out", type=FOLDER, default=Path(), help="Folder (default: here).")
@click.option("--brand", type=FILE, help="Your own brand file.")
@click.pass_obj
def deck(root: Path | None, framework_id: str, out: Path, brand: Path | None) -> None:
    """Write one workshop deck."""
    _write_office_file(find_root(root), "deck", framework_id, out, brand)


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
    click.echo(f"Wrote {shown(path)}")
