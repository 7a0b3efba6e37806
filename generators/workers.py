"""Jobs that other processes do meanwhile; whoever asks for one before it is done helps until it is."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from typing import Generic, NoReturn, TypeVar

from generators.late import Late

T = TypeVar("T")
_NUMBER = 2
"""Bytes of a job's number; so much is read from a pipe as a whole."""
_MOST_JOBS = 2**15
"""So many numbers fit into a pipe; jobs beyond are left to whoever asks."""


def begin(jobs: Sequence[Callable[[], T]]) -> tuple[Late[T], ...]:
    """Return what the jobs make; other processes begin at once, where that is safe and worth while.

    A job leaves what it makes where it finds it when it is called again: it is called here when its value is asked for.
    So nothing is lost when a worker dies, and an error is raised to whoever waits, not in a worker.
    """
    gc.freeze()  # a search for garbage writes into all it looks at; then two processes no longer share what was read
    tidy = [partial(_do_tidily, job) for job in jobs]
    size = min(len(jobs), _count_processors() - 1)  # one processor is left to this process
    if size < 1 or not _can_fork():
        return tuple(Late(job) for job in tidy)
    crew = _Crew(tidy, size)
    return tuple(Late(partial(crew.result, number)) for number in range(len(jobs)))


def rest() -> None:
    """Say that no job is left: from now on garbage is looked for among all that there is, as usual."""
    gc.unfreeze()


def _do_tidily(job: Callable[[], T]) -> T:
    """Do a job, and give the memory back that it took.

    Documents are full of circles, which would wait for long to be collected: so they are collected at once. What was
    there before is not looked through, which is quick, and in a worker not copied from its parent either.
    """
    gc.freeze()
    gc.disable()  # nearly all that a job makes is in use until it is done
    try:
        return job()
    finally:
        gc.enable()
        gc.collect()


def _count_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


class _Crew(Generic[T]):
    """A few processes that take the next job from one pipe and tell on another what is done.

    They end with the last job, or at once when this process ends in whatever way: then their third pipe is closed.
    """

    def __init__(self, jobs: Sequence[Callable[[], T]], size: int) -> None:
        self._jobs = jobs
        self._done: set[int] = set()
        context = multiprocessing.get_context("fork")
        self._waiting, waiting = context.Pipe(duplex=False)
        self._told, told = context.Pipe(duplex=False)
        life, self._life = context.Pipe(duplex=False)
        os.write(waiting.fileno(), b"".join(_write(number) for number in range(len(jobs))[:_MOST_JOBS]))
        waiting.close()
        for _ in range(size):
            context.Process(target=self._work, args=(told, life), daemon=True).start()
        told.close()
        life.close()

    def result(self, number: int) -> T:
        """Return what a job makes, once it is done; does other jobs until then."""
        while number not in self._done:
            self._help()
        return self._jobs[number]()

    def _help(self) -> None:
        """Do the next job that nobody has begun; where there is none, wait until a worker tells of one."""
        taken = _read(self._waiting)
        if taken is not None:
            self._jobs[taken]()
        else:
            taken = _read(self._told)
        self._done |= set(range(len(self._jobs))) if taken is None else {taken}  # nobody is left to wait for

    def _work(self, told: Connection, life: Connection) -> NoReturn:
        """Do jobs until there are no more; the first that fails is left to this process's parent."""
        try:
            self._life.close()
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            threading.Thread(target=_end_with, args=(life,), daemon=True).start()
            while (number := _read(self._waiting)) is not None:
                self._jobs[number]()
                os.write(told.fileno(), _write(number))
        finally:
            os._exit(0)


def _end_with(life: Connection) -> NoReturn:
    """End this process when nobody holds the other end of a pipe any more."""
    os.read(life.fileno(), 1)
    os._exit(1)


def _write(number: int) -> bytes:
    return number.to_bytes(_NUMBER, "big")


def _read(pipe: Connection) -> int | None:
    """Return the next number from a pipe; None when it is empty and nobody writes to it."""
    found = os.read(pipe.fileno(), _NUMBER)
    return int.from_bytes(found, "big") if found else None
