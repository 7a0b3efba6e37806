"""All commands, in the order in which people meet them; heavy libraries are imported where a command needs them."""

from pathlib import Path

import click

from generators.cli.folders import FOLDER
from generators.cli.site_commands import build, export, serve

_FIRST = ("check", "build", "serve")
_LAST = ("new", "export", "schema", "links")
_ABOUT_DATA = ("check", "new", "schema", "links")


class _Group(click.Group):
    """Has a command for each kind of file beside its own, and lists all in their order."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        from generators.cli.file_commands import output_kinds

        return [*_FIRST, *output_kinds(), *_LAST]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return super().get_command(ctx, cmd_name) or _find_command(cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest any command for one that is none; click knows only those that are read already."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = "".join(
                f" Did you mean {name!r}?" for name in get_close_matches(args[0], self.list_commands(ctx), 1)
            )
            raise click.UsageError(f"{error.message}{near}", ctx) from None


def _find_command(name: str) -> click.Command | None:
    """Return a command about data, or one that writes a file: what they need takes a while to read."""
    if name in _ABOUT_DATA:
        from generators.cli import data_commands

        command: click.Command = getattr(data_commands, name)
        return command
    from generators.cli.file_commands import find_file_command

    return find_file_command(name)


@click.group(
    cls=_Group,
    commands=(build, serve, export),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="alignment-atlas")
@click.option("--root", type=FOLDER, help="Folder with mkdocs.yml (default: here or above).")
@click.pass_context
def alignment(context: click.Context, root: Path | None) -> None:
    """Alignment Atlas: framework data becomes a site, workbooks and decks."""
    context.obj = root
