"""The whole site: built or previewed."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generators.errors import SiteError
from generators.last_build import AnyBuild
from generators.mkdocs_plugin.engine_log import forwarded_warnings, locate, quiet_environment
from generators.mkdocs_plugin.plugin import AlignmentPlugin
from generators.mkdocs_plugin.settings import check_words
from generators.storage import temporary_folder

_NO_ADDRESS = (errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES)


def build_site(
    config_file: Path, target: Path, *, brand: Path | None = None, progress: Callable[[str], None] = lambda _: None
) -> AnyBuild:
    """Build the whole site into `target`, strictly. Raises DataError, SiteError with every warning, and OSError.

    `brand` is a brand file to use instead of the one that mkdocs.yml names.
    """
    warnings: list[str] = []
    with quiet_environment(), forwarded_warnings(warnings.append):
        config, plugin = load_project(config_file, target, warnings)
        plugin.progress = progress
        plugin.config.brand = str(brand.absolute()) if brand else plugin.config.brand
        try:
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build.build(config)
            config.plugins.on_shutdown()
        except (MkDocsException, UnicodeDecodeError) as error:
            told = [locate(warning, Path(config.docs_dir)) for warning in warnings]
            raise plugin.refused or SiteError("\n".join(told) or str(error)) from None
    return plugin.build


def load_project(config_file: Path, target: Path, warnings: list[str]) -> tuple[MkDocsConfig, AlignmentPlugin]:
    """Return the settings of a project and our plugin in it. Raises SiteError, with the warnings that were told."""
    try:
        config = load_config(str(config_file), site_dir=str(target), strict=True)
    except (MkDocsException, ValueError) as error:  # the latter for an address that is none
        raise SiteError(f"{config_file.name}: {' '.join(warnings) or error}") from None
    check_words(config.extra)
    plugin = config.plugins.get("alignment-atlas")
    if not isinstance(plugin, AlignmentPlugin):
        raise SiteError(f"{config_file.name}: the plugin alignment-atlas is missing; add it to plugins")
    return config, plugin


def serve_site(config_file: Path, address: str, *, tell: Callable[[str], None]) -> None:
    """Serve a live preview until it is interrupted; `tell` hears what is wrong, also after an edit.

    Raises SiteError, also for an address that cannot be had, and OSError.
    """
    from mkdocs.commands import serve as mkdocs_serve  # noqa: PLC0415 - a build needs no server

    with quiet_environment(), forwarded_warnings(tell), _one_temporary_folder():
        try:
            mkdocs_serve.serve(str(config_file), dev_addr=address, livereload=True)
        except MkDocsException as error:
            raise SiteError(str(error)) from None
        except OSError as error:
            if error.errno not in _NO_ADDRESS or error.filename:
                raise
            refusal = os.strerror(error.errno)  # the text of the error may say more, in many ways
            raise SiteError(f"{address}: {refusal}; choose another with --address") from None


@contextmanager
def _one_temporary_folder() -> Iterator[None]:
    """Let MkDocs begin its temporary folder inside one of ours, which the next preview removes if we are killed."""
    before = tempfile.tempdir
    with temporary_folder("alignment-preview") as folder:
        tempfile.tempdir = str(folder)
        try:
            yield
        finally:
            tempfile.tempdir = before
