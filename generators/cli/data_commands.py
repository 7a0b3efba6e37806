"""Commands about the data itself: check, start an entry, schemas for editors, addresses."""

import re
from datetime import date
from pathlib import Path

import click

from generators.cli.folders import FOLDER, find_root
from generators.cli.speech import count, shown
from generators.errors import CommandError
from generators.library import load_library
from generators.model.base import SLUG_PATTERN


@click.command()
@click.pass_obj
def check(root: Path | None) -> None:
    """Tell every problem of all data, with file, line and column."""
    library = load_library(find_root(root))
    counts = [
        count(len(library.frameworks), "framework"),
        count(len(library.case_studies), "case study", "case studies"),
        count(len(library.sources), "source"),
    ]
    click.echo(f"All data is in order: {', '.join(counts)}.")


@click.command()
@click.argument("kind", type=click.Choice(["framework", "case-study"]))
@click.argument("entry_id", metavar="ID")
@click.pass_obj
def new(root: Path | None, kind: str, entry_id: str) -> None:
    """Write a commented starting file for a framework or a case study."""
    from generators.starters import FOLDERS, render_starter
    from generators.storage import write_file

    if not re.fullmatch(SLUG_PATTERN, entry_id):
        raise click.UsageError(f"{entry_id!r} is no id; use lower-case words joined by hyphens, a letter first")
    home = find_root(root)
    library = load_library(home)
    path = home / FOLDERS[kind] / f"{entry_id}.yml"
    if path.exists():
        raise CommandError(f"{shown(path)} exists already; choose another id or edit that file")
    first = next(iter(library.frameworks))
    text = render_starter(kind, entry_id, criteria=library.criteria, first_framework=first, day=date.today())
    write_file(path, text.encode())
    click.echo(f"Wrote {shown(path)}; edit it, then run: alignment check")


@click.command()
@click.option("--out", type=FOLDER, help="Folder (default: .schemas beside mkdocs.yml).")
@click.pass_obj
def schema(root: Path | None, out: Path | None) -> None:
    """Write JSON Schemas, with which an editor helps to write the data."""
    from generators.api import render_schemas
    from generators.storage import write_file

    target = out or find_root(root) / ".schemas"
    schemas = render_schemas()
    for name, content in schemas.items():
        write_file(target / name, content)
    click.echo(f"Wrote {len(schemas)} schemas to {shown(target)}.")


@click.command()
@click.pass_obj
def links(root: Path | None) -> None:
    """List every external address in data and prose, with where it is used."""
    from generators.addresses import find_addresses

    for address, places in find_addresses(find_root(root)).items():
        click.echo(f"{address}\t{' '.join(places)}")
