"""How a command ends: its exit code, and one line for whatever goes wrong."""

import click

from generators.cli.all_commands import alignment
from generators.cli.speech import describe_failure, describe_wrong_use, report
from generators.documents import DataError
from generators.errors import AtlasError


def run_command(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 for done, 1 for cannot be done, 2 for wrong use.

    Whatever goes wrong is told in one line, problems of the data in a list. Raises KeyboardInterrupt.
    """
    try:
        alignment.main(arguments, prog_name="alignment", standalone_mode=False)
    except DataError as error:
        report(error)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort:  # click's word for Ctrl+C
        raise KeyboardInterrupt from None
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except click.ClickException as error:
        click.echo(f"alignment: {describe_wrong_use(error)}", err=True)
        return error.exit_code
    except AtlasError as error:
        click.echo(f"alignment: {error}", err=True)
    except OSError as error:
        click.echo(f"alignment: {describe_failure(error)}", err=True)
    else:
        return 0
    return 1
