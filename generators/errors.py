"""The base of every error we raise on purpose; each says in one line what is wrong and what to do."""


class AtlasError(Exception):
    """Something that a person can put right; never a bug of ours."""


class CommandError(AtlasError):
    """A command cannot do what was asked."""


class SiteError(AtlasError):
    """The site cannot be built; the message gives one line a reason."""
