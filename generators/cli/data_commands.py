"""Commands about the data itself: check, start an entry, schemas for editors, addresses."""

import re
from datetime import date
from pathlib import Path

import click

from generators.cli.folders import FOLDER, find_root, outside_sources
from generators.cli.speech import count, shown
from generators.library import Library, load_library
from generators.model.base import LONGEST_ID, SLUG_PATTERN
from generators.starters import STARTED, start_entry

SCHEMA_FOLDER = ".schemas"


@click.command()
@click.pass_obj
def check(root: Path | None) -> None:
    """Tell every problem of all data and prose, with file, line and column."""
    from generators.prose.library_quotable import list_quotable
    from generators.prose.prose_files import load_with_prose

    home = find_root(root)
    library = load_with_prose(home / "docs", lambda: load_library(home), list_quotable)
    counts = [
        count(len(library.frameworks), "framework"),
        count(len(library.case_studies), "case study", "case studies"),
        count(len(library.sources), "source"),
    ]
    click.echo(f"All data is in order: {', '.join(counts)}.")


@click.command()
@click.argument("kind", type=click.Choice(list(STARTED)))
@click.argument("entry_id", metavar="ID")
@click.option("--file", "stem", metavar="NAME", help="Which file, where a kind has several (without .yml).")
@click.pass_obj
def new(root: Path | None, kind: str, entry_id: str, stem: str | None) -> None:
    """Write a commented entry to start from, and the schemas that help to edit it."""
    from generators.storage import write_file

    if len(entry_id) > LONGEST_ID or not re.fullmatch(SLUG_PATTERN, entry_id):
        raise click.UsageError(f"{entry_id!r} is no id; use lower-case words joined by hyphens, a letter first")
    home = find_root(root)
    starter = start_entry(home, load_library(home), kind, entry_id, day=date.today(), stem=stem)
    write_file(starter.path, starter.content)
    _write_schemas(home / SCHEMA_FOLDER)
    click.echo(f"Wrote {shown(starter.path)}:{starter.line}; edit it, then run: alignment check")


@click.command()
@click.option("--out", type=FOLDER, help="Folder (default: .schemas beside mkdocs.yml).")
@click.pass_obj
def schema(root: Path | None, out: Path | None) -> None:
    """Write JSON Schemas, with which an editor helps to write the data."""
    home = find_root(root)
    target = outside_sources(out or home / SCHEMA_FOLDER, home)
    click.echo(f"Wrote {_write_schemas(target)} schemas to {shown(target)}.")


def _write_schemas(target: Path) -> int:
    """Write all schemas into a folder and return how many there are."""
    from generators.api import render_schemas
    from generators.storage import write_file

    schemas = render_schemas()
    for name, content in schemas.items():
        write_file(target / name, content)
    return len(schemas)


@click.command()
@click.pass_obj
def links(root: Path | None) -> None:
    """List every external address in data and prose with where it is used, and sources without one.

    The last line tells how many of the claims graded A rest on abstracts.
    """
    from generators.addresses import find_addresses, find_lost

    home = find_root(root)
    library = load_library(home)
    for address, places in find_addresses(home).items():
        click.echo(f"{address}\t{' '.join(places)}")
    lost = find_lost(home, library)
    for key, place in lost.items():
        click.echo(f"no address: {key}\t{place}")
    click.echo(f"{len(lost)} of {len(library.sources)} sources have no address; {_tell_abstracts(library)}")


def _tell_abstracts(library: Library) -> str:
    """Return in words how many of the claims graded A rest on abstracts."""
    from generators.reading_counts import count_readings

    readings = count_readings(library, "A")
    total, abstracts = sum(readings.values()), readings.get("abstract", 0)
    share = round(100 * abstracts / total) if total else 0
    return f"{abstracts} of {total} claims graded A rest on abstracts ({share} %)"
