"""Commands that write one file for people: one for each kind of file that we make."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generators.cli.folders import FILE, FOLDER, find_root, outside_sources
from generators.cli.speech import shown
from generators.model.places import nearest

if TYPE_CHECKING:
    from generators.outputs import Output
    from generators.subjects import Subject


def output_kinds() -> tuple[str, ...]:
    """Return the kinds of files, in their order."""
    from generators.outputs import OUTPUTS

    return tuple(output.kind for output in OUTPUTS)


def find_file_command(kind: str) -> click.Command | None:
    """Return the command that writes a file of a kind; None where there is no such kind."""
    from generators.outputs import OUTPUTS

    output = next((output for output in OUTPUTS if output.kind == kind), None)
    return _file_command(output) if output else None


def _file_command(output: "Output") -> click.Command:
    @click.pass_obj
    def write(root: Path | None, out: Path, brand: Path | None, subject_id: str = "") -> None:
        _write(output, find_root(root), out, subject_id=subject_id, brand=brand)

    options: list[click.Parameter] = [
        click.Option(["--out"], type=FOLDER, default=Path(), help="Folder (default: here)."),
        click.Option(["--brand"], type=FILE, help="Your own brand file."),
    ]
    if output.is_one_of_many:
        options.insert(0, click.Argument(["subject_id"], metavar="ID"))
    return click.Command(output.kind, callback=write, params=options, help=output.command_help)


def _write(output: "Output", root: Path, out: Path, *, subject_id: str, brand: Path | None) -> None:
    from generators.artifacts import Order
    from generators.build import open_edition
    from generators.cache import Cache
    from generators.mkdocs_plugin import read_site_url
    from generators.project_folders import CACHE_FOLDER
    from generators.storage import write_file

    outside_sources(out, root)
    edition = open_edition(root, read_site_url(root / "mkdocs.yml"), brand=brand)
    subjects = {subject.id: subject for subject in output.subjects(edition.library)}
    subject = _find(subject_id, subjects, output.kind) if output.is_one_of_many else next(iter(subjects.values()))
    order = Order(output, subject, edition.narrowed(subject))
    path = out / Path(order.path).name
    write_file(path, order.fill(Cache(root / CACHE_FOLDER)))
    click.echo(f"Wrote {shown(path)}")


def _find(wanted: str, subjects: "Mapping[str, Subject]", kind: str) -> "Subject":
    if wanted in subjects:
        return subjects[wanted]
    raise click.UsageError(f"there is no {kind} of {wanted!r}; {nearest(wanted, subjects)}")
