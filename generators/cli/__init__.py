"""The `alignment` command: the only place that prints or exits."""

import signal
import sys


def main() -> None:
    """Run the command line; asked to end, it tidies up as after Ctrl+C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; an interruption is told in one line, also while we only begin."""
    try:
        from generators.cli.outcomes import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("alignment: stopped\n")
        return 1
