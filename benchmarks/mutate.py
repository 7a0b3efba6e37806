"""Spoils data, brand and words files by chance, and sees how each fault is told.

    .venv/bin/python benchmarks/mutate.py [--files 10000] [--seed 1]

Counts what is accepted, told on the very line that was spoilt, and told elsewhere; prints every traceback and every
file that takes long. Exit code 1 if there is any of these, or if fewer than 95 % of the places are right.
"""

import argparse
import re
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from time import process_time

from generators.brand import BRAND_FILE, load_brand
from generators.data_folders import find_paths, read_data_file
from generators.documents import DataError, Problem
from generators.kinds import KINDS, Kind
from generators.library import load_library
from generators.words import Words
from generators.yaml_source import read_text
from tests.worlds import add_practice, make_world

ROOT = Path(__file__).parents[1]
SLOW = 2.0
"""In seconds of a processor for one file; longer is called a hang."""
ENOUGH = 0.95
_LINE = re.compile(r"^(?P<indent> *(?:- )?)(?P<key>[A-Za-z_][\w-]*|\d+):(?: (?P<value>.*))?$")
_ODD = "\x07\u200b\u202e\u2028\ufeff\ue000\ufdd0\x85\u00ad\x00"
_VALUES = (
    "", "{}", "[]", "12", "true", "''", '"  "', "~", "[a, [b]]", "{a: 1}", "*x", "&x y", "!!str x", '"\\a"', "@x",
    "1e999", "-1", "2999-01-01", "x: y", "> x", '"\\u202e"', "&", "%", "`x`", "'" + "word " * 400 + "'",
)  # fmt: skip


@dataclass(frozen=True)
class Spoilt:
    """The content of a spoilt file, how it was spoilt, and on which line that shows; 0 if it may show anywhere."""

    how: str
    content: bytes
    line: int


@dataclass(frozen=True)
class Target:
    """A file that can be spoilt: its text, and a reading of it that raises DataError for faults."""

    name: str
    path: Path
    text: str
    read: Callable[[], object]


def find_targets(folder: Path) -> list[Target]:
    """Return every kind of file: a tiny world with practice, the real data file by file, the brand, and all words."""
    world = add_practice(make_world(folder / "world"))
    paths = [path for kind in KINDS for path in ([world / kind.place] if not kind.is_folder else [])]
    paths += [path for kind in KINDS if kind.is_folder for path in sorted((world / kind.place).glob("*.yml"))]
    targets = [_target(path, lambda: load_library(world)) for path in paths]
    targets += list(_real_targets(folder / "real"))
    for number, source in enumerate([BRAND_FILE, *sorted(ROOT.glob("generators/**/words.yml"))]):
        path = folder / f"{number}-{source.name}"
        path.write_bytes(source.read_bytes())
        reading = load_brand if source == BRAND_FILE else Words
        targets.append(_target(path, partial(reading, path)))
    return targets


def _real_targets(folder: Path) -> Iterator[Target]:
    """Yield the real data: each file is read by itself, so its references are not looked at."""
    for kind in KINDS:
        for source in find_paths(ROOT, kind):
            path = folder / source.relative_to(ROOT)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(source.read_bytes())
            yield _target(path, partial(_read_alone, path, folder, kind))


def _read_alone(path: Path, folder: Path, kind: Kind) -> None:
    file = read_data_file(path, folder, kind)
    file.report(kind.rules(file.entry) if file.entry else ())
    if file.document.problems:
        raise DataError(file.document.problems)


def _target(path: Path, read: Callable[[], object]) -> Target:
    return Target(path.name, path, path.read_text(encoding="utf-8"), read)


def spoil(text: str, chance: Random) -> Spoilt:
    """Return a text spoilt in one of many ways."""
    lines = text.split("\n")
    number = chance.choice(_lines_with_keys(text))
    how = chance.choice(list(_WAYS))
    spoilt = _WAYS[how](lines, number, chance)
    return spoilt if isinstance(spoilt, Spoilt) else Spoilt(how, "\n".join(lines).encode(), spoilt)


def _lines_with_keys(text: str) -> list[int]:
    places = read_text(text, shown_as="x").keys.values()
    lines = text.split("\n")
    return sorted({spot.line for spot in places if _LINE.match(lines[spot.line - 1])})


def _match(lines: list[str], number: int) -> re.Match[str]:
    found = _LINE.match(lines[number - 1])
    assert found
    return found


def _change_value(lines: list[str], number: int, chance: Random) -> int:
    found = _match(lines, number)
    lines[number - 1] = f"{found['indent']}{found['key']}: {chance.choice(_VALUES)}"
    has_more = not found["value"] or found["value"] in (">-", "|", ">")
    return 0 if has_more else number  # what stood below the key is spoilt as well


def _rename_key(lines: list[str], number: int, chance: Random) -> int:
    found = _match(lines, number)
    place = chance.randrange(len(found["key"]))
    renamed = found["key"][:place] + chance.choice(["x", "", "_", " ", "é"]) + found["key"][place + 1 :]
    lines[number - 1] = f"{found['indent']}{renamed}:" + ("" if found["value"] is None else f" {found['value']}")
    return number if renamed.strip() else 0


def _repeat_line(lines: list[str], number: int, _chance: Random) -> int:
    lines.insert(number, lines[number - 1])
    found = _match(lines, number)
    return 0 if found["value"] in (None, ">-") or "- " in found["indent"] else number + 1


def _delete_line(lines: list[str], number: int, _chance: Random) -> int:
    found = _match(lines, number)
    parent = _parent(lines, number)
    del lines[number - 1]
    is_whole = found["value"] and found["value"] not in (">-", "|") and "- " not in found["indent"]
    return parent if is_whole else 0


def _parent(lines: list[str], number: int) -> int:
    """Return the line on which the part begins that the key of a line belongs to."""
    depth = len(_match(lines, number)["indent"])
    for above in range(number - 1, 0, -1):
        found = _LINE.match(lines[above - 1])
        if found and (len(found["indent"]) < depth or (len(found["indent"]) == depth and "- " in found["indent"])):
            return above
    return next(place for place, line in enumerate(lines, start=1) if line and not line.startswith("#"))


def _insert_odd(lines: list[str], number: int, chance: Random) -> int:
    line = lines[number - 1]
    place = chance.randint(len(line) - len(line.lstrip()), len(line))
    odd = chance.choice(_ODD)
    lines[number - 1] = line[:place] + odd + line[place:]
    return 0 if number == 1 and place == 0 and odd == "\ufeff" else number


def _indent(lines: list[str], number: int, chance: Random) -> int:
    line = lines[number - 1]
    lines[number - 1] = chance.choice([" " + line, "   " + line, "\t" + line, line.replace("  ", " ", 1)])
    return number


def _insert_sign(lines: list[str], number: int, chance: Random) -> int:
    line = lines[number - 1]
    place = chance.randrange(len(line) + 1)
    lines[number - 1] = line[:place] + chance.choice("\"'{}[]:,#&*!|>%@`-?\\ ") + line[place:]
    return number


def _swap_lines(lines: list[str], number: int, chance: Random) -> int:
    other = chance.randrange(len(lines))
    lines[number - 1], lines[other] = lines[other], lines[number - 1]
    return 0


def _truncate(lines: list[str], number: int, chance: Random) -> int:
    lines[number - 1] = lines[number - 1][: chance.randrange(len(lines[number - 1]) + 1)]
    del lines[number:]
    return 0


def _other_encoding(lines: list[str], number: int, chance: Random) -> Spoilt:
    line = lines[number - 1].encode()
    place = chance.randrange(len(line) + 1)
    odd = chance.choice([b"\xe9", b"\xff", b"\xc3"])
    before, after = "\n".join([*lines[: number - 1], ""]).encode(), "\n".join(["", *lines[number:]]).encode()
    return Spoilt(
        "other encoding",
        before + line[:place] + odd + line[place:] + after,
        number,
    )


def _whole_other_encoding(lines: list[str], _number: int, chance: Random) -> Spoilt:
    return Spoilt("whole encoding", "\n".join(lines).encode(chance.choice(["utf-16", "utf-32", "utf-8-sig"])), 0)


def _other_line_ends(lines: list[str], _number: int, chance: Random) -> Spoilt:
    return Spoilt("line ends", chance.choice(["\r\n", "\r", "\n\n"]).join(lines).encode(), 0)


def _noise(lines: list[str], _number: int, chance: Random) -> Spoilt:
    content = bytearray("\n".join(lines).encode())
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    return Spoilt("noise", bytes(content), 0)


_WAYS: dict[str, Callable[[list[str], int, Random], "int | Spoilt"]] = {
    "value": _change_value, "key": _rename_key, "line twice": _repeat_line, "line gone": _delete_line,
    "odd character": _insert_odd, "indent": _indent, "sign": _insert_sign, "lines swapped": _swap_lines,
    "cut off": _truncate, "other encoding": _other_encoding, "whole encoding": _whole_other_encoding,
    "line ends": _other_line_ends, "noise": _noise,
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What came of a spoilt file."""

    target: str
    spoilt: Spoilt
    problems: tuple[Problem, ...]
    seconds: float
    failure: str = ""

    @property
    def verdict(self) -> str:
        """Return `accepted`, `exact`, `elsewhere`, or `told` where no place was expected."""
        if self.failure or self.seconds > SLOW:
            return "failed"
        if not self.problems:
            return "accepted"
        if not self.spoilt.line:
            return "told"
        lines = {problem.line for problem in self.problems if problem.path.endswith(self.target)}
        return "exact" if self.spoilt.line in lines else "elsewhere"


def mutate(folder: Path, *, files: int, seed: int) -> Iterator[Outcome]:
    """Yield what comes of so many spoilt files; the same for the same seed."""
    chance = Random(seed)
    targets = find_targets(folder)
    for _ in range(files):
        target = chance.choice(targets)
        spoilt = spoil(target.text, chance)
        target.path.write_bytes(spoilt.content)
        yield _read(target, spoilt)
        target.path.write_text(target.text, encoding="utf-8")


def _read(target: Target, spoilt: Spoilt) -> Outcome:
    start = process_time()
    problems: list[Problem] = []
    failure = ""
    try:
        target.read()
    except DataError as error:
        problems = error.problems
    except Exception:  # noqa: BLE001 - to find these is what this is for
        failure = traceback.format_exc()
    return Outcome(target.name, spoilt, tuple(problems), process_time() - start, failure)


def main() -> None:
    """Spoil as many files as asked for and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="how many that were told elsewhere to show")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcomes = list(mutate(Path(folder), files=arguments.files, seed=arguments.seed))
    counts = Counter(outcome.verdict for outcome in outcomes)
    for outcome in [outcome for outcome in outcomes if outcome.verdict == "elsewhere"][: arguments.show]:
        shown = outcome.spoilt.content.split(b"\n")[max(outcome.spoilt.line - 1, 0)]
        print(outcome.target, outcome.spoilt.how, outcome.spoilt.line, shown, *outcome.problems[:2], sep="\n   ")
    for outcome in [outcome for outcome in outcomes if outcome.verdict == "failed"]:
        print(f"FAILED {outcome.target}, {outcome.spoilt.how}, {outcome.seconds:.1f} s\n{outcome.failure}")
    share = counts["exact"] / max(counts["exact"] + counts["elsewhere"], 1)
    slowest = max(outcome.seconds for outcome in outcomes)
    print(", ".join(f"{counts[name]:,} {name}" for name in ("accepted", "exact", "elsewhere", "told", "failed")))
    print(f"{share:.1%} of the known places are exact; the slowest file took {slowest:.2f} s")
    sys.exit(1 if counts["failed"] or share < ENOUGH else 0)


if __name__ == "__main__":
    main()
