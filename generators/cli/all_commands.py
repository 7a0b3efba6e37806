"""All commands, in the order in which people meet them; heavy libraries are imported where a command needs them."""

from pathlib import Path

import click

from generators.cli.data_commands import check, links, new, schema
from generators.cli.file_commands import find_file_command, output_kinds
from generators.cli.folders import FOLDER
from generators.cli.site_commands import build, export, serve

_FIRST = ("check", "build", "serve")


class _Group(click.Group):
    """Has a command for each kind of file beside its own, and lists all in their order."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return [*_FIRST, *output_kinds(), *(name for name in self.commands if name not in _FIRST)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, cmd_name) or find_file_command(cmd_name)


@click.group(
    cls=_Group,
    commands=(check, build, serve, new, export, schema, links),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="alignment-atlas")
@click.option("--root", type=FOLDER, help="Folder with mkdocs.yml (default: here or above).")
@click.pass_context
def alignment(context: click.Context, root: Path | None) -> None:
    """Alignment Atlas: framework data becomes a site, workbooks and decks."""
    context.obj = root
