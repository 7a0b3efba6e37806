"""All commands, in the order in which people meet them; heavy libraries are imported where a command needs them."""

from pathlib import Path

import click

from generators.cli.data_commands import check, links, new, schema
from generators.cli.file_commands import deck, workbook
from generators.cli.folders import FOLDER
from generators.cli.site_commands import build, export, serve

COMMANDS: tuple[click.Command, ...] = (check, build, serve, workbook, deck, new, export, schema, links)


class _Group(click.Group):
    """Lists the commands in their order."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return list(self.commands)


@click.group(
    cls=_Group,
    commands=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="alignment-atlas")
@click.option("--root", type=FOLDER, help="Folder with mkdocs.yml (default: here or above).")
@click.pass_context
def alignment(context: click.Context, root: Path | None) -> None:
    """Alignment Atlas: framework data becomes a site, workbooks and decks."""
    context.obj = root
