"""The interface words of one output, from its words.yml; a missing word or placeholder is an error."""

from pathlib import Path

from generators.documents import Data
from generators.errors import AtlasError
from generators.yaml_source import read_file


class WordsError(AtlasError):
    """A words file that cannot be read, or a word that is not in it."""


class Words:
    """Looks words up by dotted key and fills their placeholders."""

    def __init__(self, path: Path) -> None:
        document = read_file(path, shown_as=path.name)
        if document.problems:
            raise WordsError("\n".join(str(problem) for problem in document.problems))
        self._name = path.name
        self._words = dict(_flatten(document.data, ""))

    def __call__(self, key: str, **values: object) -> str:
        """Return the words at `key` with `{placeholders}` filled. Raises WordsError for an unknown key."""
        try:
            return self._words[key].format(**values)
        except KeyError as error:
            raise WordsError(f"{self._name}: {key}: there is no word or placeholder {error}; add it") from None

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all keys, in the order of the file."""
        return tuple(self._words)

    def under(self, prefix: str) -> tuple[str, ...]:
        """Return all words below a key, in the order of the file."""
        return tuple(text for key, text in self._words.items() if key.startswith(f"{prefix}."))


def _flatten(data: Data, prefix: str) -> list[tuple[str, str]]:
    if isinstance(data, dict):
        pairs = [(str(key), value) for key, value in data.items()]
    elif isinstance(data, tuple):
        pairs = [(str(index), value) for index, value in enumerate(data, start=1)]
    else:
        return [(prefix, str(data))]
    return [found for key, value in pairs for found in _flatten(value, f"{prefix}.{key}" if prefix else key)]
