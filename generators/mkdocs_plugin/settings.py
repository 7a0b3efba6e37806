"""What mkdocs.yml says, read without MkDocs."""

from pathlib import Path

from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from generators.errors import SiteError


def read_site_url(config_file: Path) -> str:
    """Return the site's address from mkdocs.yml, with a closing slash. Raises SiteError."""
    address = str(read_settings(config_file).get("site_url") or "/")
    return address if address.endswith("/") else f"{address}/"


def read_settings(config_file: Path) -> dict[str, object]:
    try:
        with config_file.open("rb") as file:
            settings = yaml_load(file)
    except (OSError, MkDocsException) as error:
        raise SiteError(f"{config_file.name}: cannot be read ({error}); restore it") from None
    return settings if isinstance(settings, dict) else {}
