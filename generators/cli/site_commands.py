"""Commands about the site: build it, preview it, export it as a plain project."""

import re
from pathlib import Path

import click

from generators.cli.folders import FILE, FOLDER, find_root, replaceable
from generators.cli.speech import say, shown

_HIGHEST_PORT = 65535


@click.command()
@click.option("--out", type=FOLDER, default=Path("site"), show_default=True, help="Folder for the site.")
@click.option("--brand", type=FILE, help="Your own brand file.")
@click.pass_obj
def build(root: Path | None, out: Path, brand: Path | None) -> None:
    """Build the whole site with all downloads."""
    from generators.mkdocs_plugin import build_site
    from generators.storage import replaced_folder

    home = find_root(root)
    config = home / "mkdocs.yml"
    target = replaceable(out, marker="index.html", root=home)
    with replaced_folder(target) as fresh:
        made = build_site(config, fresh, brand=brand, progress=say)
        say(f"checking and writing {len(made.pages)} pages")
    place = shown(target)
    click.echo(f"Done: the site is in {place}, the downloads in {place}/downloads.")
    click.echo(f"To look at it: python3 -m http.server --directory {place} 8000, then open http://127.0.0.1:8000/")


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where the preview listens.")
@click.pass_obj
def serve(root: Path | None, address: str) -> None:
    """Show a live preview; an edit to data, template or prose reloads it."""
    from generators.mkdocs_plugin import serve_site

    config = find_root(root) / "mkdocs.yml"
    host, _, port = address.rpartition(":")
    if not host or not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > _HIGHEST_PORT:
        raise click.UsageError(f"{address!r} is no address; write it as 127.0.0.1:8000")
    say(f"open http://{address}/ (stop with Ctrl+C)")
    serve_site(config, address, tell=say)


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_obj
def export(root: Path | None, folder: Path) -> None:
    """Write pages, navigation and files as a plain MkDocs project."""
    from generators.mkdocs_plugin.plain_project import export_project
    from generators.storage import replaced_folder

    home = find_root(root)
    target = replaceable(folder, marker="mkdocs.yml", root=home)
    if target == home.resolve():
        raise click.UsageError("DIR is the project itself; choose another folder")
    with replaced_folder(target) as fresh:
        export_project(home / "mkdocs.yml", fresh, progress=say)
    click.echo(f"Wrote a plain MkDocs project to {shown(target)}; build it with: mkdocs build --strict")
