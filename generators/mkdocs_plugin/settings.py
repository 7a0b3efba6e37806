"""What mkdocs.yml says, read without MkDocs."""

import re
from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from generators.characters import find_odd_character
from generators.errors import SiteError

_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?(/\S*)?")
_WORDS_OF_LOST = ("title", "text", "home")


def read_site_url(config_file: Path) -> str:
    """Return the site's address from mkdocs.yml, with a closing slash. Raises SiteError: every download names it."""
    address = read_settings(config_file).get("site_url")
    if not isinstance(address, str) or not _ADDRESS.fullmatch(address) or find_odd_character(address) is not None:
        told = "is missing" if address is None else f"is {address!r}"
        raise SiteError(f"{config_file.name}: site_url {told}; write an address such as https://atlas.example/")
    return address if address.endswith("/") else f"{address}/"


def read_settings(config_file: Path) -> dict[str, object]:
    try:
        with config_file.open("rb") as file:
            settings = yaml_load(file)
    except (OSError, MkDocsException) as error:
        raise SiteError(f"{config_file.name}: cannot be read ({error}); restore it") from None
    return settings if isinstance(settings, dict) else {}


def check_words(extra: object) -> None:
    """Refuse an `extra` without the words that the theme shows. Raises SiteError."""
    words = extra.get("words") if isinstance(extra, Mapping) else None
    lost = words.get("lost") if isinstance(words, dict) else None
    needed = ["edit_data", "lost", *(f"lost.{name}" for name in _WORDS_OF_LOST)]
    given = {**(words if isinstance(words, dict) else {}), **_below("lost", lost)}
    missing = [name for name in needed if not given.get(name)]
    if missing:
        raise SiteError(f"mkdocs.yml: extra.words lacks {', '.join(missing)}; add what the theme shows")


def _below(key: str, entries: object) -> dict[str, object]:
    return {f"{key}.{name}": value for name, value in entries.items()} if isinstance(entries, dict) else {}
