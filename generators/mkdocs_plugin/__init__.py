"""The thin adapter to MkDocs, the only package that knows it."""

from generators.mkdocs_plugin.plugin import AlignmentPlugin
from generators.mkdocs_plugin.settings import read_site_url
from generators.mkdocs_plugin.whole_site import build_site, serve_site

__all__ = ["AlignmentPlugin", "build_site", "read_site_url", "serve_site"]
