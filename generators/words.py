"""The interface words of one output, from its words.yml; whatever is wrong with them is told with place."""

from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from generators.documents import Data, DataError, Document, Location
from generators.errors import AtlasError
from generators.model.places import Finding, nearest
from generators.yaml_source import read_file

_HOME = Path(__file__).parents[1]


class WordsError(AtlasError):
    """A word that is not in its file, or a placeholder that nobody fills."""


class Words:
    """Looks words up by dotted key and fills their placeholders. Raises DataError for a file that is not right."""

    def __init__(self, path: Path) -> None:
        shown = path.relative_to(_HOME) if path.is_relative_to(_HOME) else path
        self._document = read_file(path, shown_as=shown.as_posix())
        self._places = dict(_flatten(self._document.data, ()))
        self._words = {_key(place): text for place, text in self._places.items() if isinstance(text, str)}
        self._below: dict[str, tuple[str, ...]] = {}
        for location, message in _check(self._document, self._places):
            self._document.add(self._document.problem(location, _key(location) or "file", message))
        if self._document.problems:
            raise DataError(self._document.problems)

    def __call__(self, key: str, **values: object) -> str:
        """Return the words at `key` with `{placeholders}` filled. Raises WordsError for an unknown key."""
        if key not in self._words:
            raise WordsError(self._tell((), key, f"there is no such word; {nearest(key, self._words)}"))
        try:
            return self._words[key].format(**values)
        except KeyError as error:
            raise self.fault(
                key, f"nothing fills the placeholder {error}; {nearest(str(error.args[0]), values)}"
            ) from None

    def fault(self, key: str, message: str) -> WordsError:
        """Return an error that tells what is wrong with a word, with its place."""
        location = next(place for place in self._places if _key(place) == key)
        return WordsError(self._tell(location, key, message))

    def _tell(self, location: Location, key: str, message: str) -> str:
        return str(self._document.problem(location, key, message))

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all keys, in the order of the file."""
        return tuple(self._words)

    def under(self, prefix: str) -> tuple[str, ...]:
        """Return all words below a key, in the order of the file."""
        if prefix not in self._below:
            self._below[prefix] = tuple(text for key, text in self._words.items() if key.startswith(f"{prefix}."))
        return self._below[prefix]


def _key(location: Location) -> str:
    """Return the dotted key of a place; entries of a list count from 1."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in location)


def _flatten(data: Data, location: Location) -> Iterator[tuple[Location, Data]]:
    match data:
        case dict():
            pairs: list[tuple[str | int, Data]] = [(str(key), value) for key, value in data.items()]
        case tuple():
            pairs = list(enumerate(data))
        case _:
            yield location, data
            return
    for step, value in pairs:
        yield from _flatten(value, (*location, step))


def _check(document: Document, places: dict[Location, Data]) -> Iterator[Finding]:
    """Yield what is no text, and texts whose braces are no placeholders."""
    if document.problems:
        return
    if not isinstance(document.data, dict):
        yield (), "expected keys with texts; write `key: text`"
        return
    for location, text in places.items():
        if not isinstance(text, str):
            yield location, "no value; write a text" if text is None else f"{text!r} is no text; put it in quotes"
        elif (wrong := _wrong_braces(text)) is not None:
            yield location, wrong


def _wrong_braces(text: str) -> str | None:
    try:
        fields = [(name, conversion) for _, name, _, conversion in Formatter().parse(text) if name is not None]
    except ValueError:
        return "a brace has no partner; double it to show a brace"
    odd = next((name for name, conversion in fields if conversion or not name.isidentifier()), None)
    return None if odd is None else f"{{{odd}}} is no placeholder; write a name in braces, or double them"
