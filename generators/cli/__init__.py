"""The `alignment` command: the only place that prints or exits."""

import signal
import sys

import click

from generators.cli.all_commands import alignment
from generators.cli.speech import describe_failure, describe_wrong_use, report
from generators.documents import DataError
from generators.errors import AtlasError


def main() -> None:
    """Run the command line: exit code 0 for done, 1 for cannot be done, 2 for wrong use."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end, we clean up as after Ctrl+C
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; whatever goes wrong is told in one line, problems of data in a list."""
    try:
        alignment.main(arguments, prog_name="alignment", standalone_mode=False)
    except DataError as error:
        report(error.problems)
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("alignment: stopped", err=True)
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
