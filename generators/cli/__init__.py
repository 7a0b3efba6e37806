"""The `alignment` command: the only place that prints or exits."""

import gc
import signal
import sys
import time
from typing import Any

_TIME_TO_TIDY_UP = 3
"""Seconds in which we are not interrupted once more while we end."""
_SELDOM = (20_000, 10, 10)
"""When garbage is looked for; the usual first number is 700. Nearly all that a command makes is needed to its end."""


def main() -> None:
    """Run the command line; asked to end, it tidies up as after Ctrl+C."""
    gc.set_threshold(*_SELDOM)
    interrupt = Interruption()
    signal.signal(signal.SIGTERM, interrupt)
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:  # else whoever started us wants keys ignored
        signal.signal(signal.SIGINT, interrupt)
    sys.exit(run(sys.argv[1:]))


class Interruption:
    """Interrupts on a signal, but leaves time to tidy up: who is impatient presses keys more than once."""

    def __init__(self) -> None:
        self._last = float("-inf")

    def __call__(self, *_: Any) -> None:
        """Raise KeyboardInterrupt, unless that was done a moment ago."""
        now = time.monotonic()
        if now - self._last > _TIME_TO_TIDY_UP:
            self._last = now
            raise KeyboardInterrupt


def run(arguments: list[str]) -> int:
    """Run one command and return its exit code; an interruption is told in one line, also while we only begin."""
    try:
        from generators.cli.outcomes import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        sys.stderr.write("alignment: stopped\n")
        return 1
