"""Marks on fields of the model: this value names something, that one refers to it, another may stand twice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Names:
    """The field names something of a kind, once in its file, or once in the part that holds it."""

    kind: str
    inside_part: bool = False


@dataclass(frozen=True)
class Refers:
    """The field, its entries or its keys refer to something of a kind.

    `of` is the field that tells whose it is, in the same part or one around it; KEY_OF_PART is the key under which
    the part stands. Without `of` it belongs to the library, or to the file itself. `each` wants all of the kind.
    """

    kind: str
    of: str = ""
    each: bool = False


@dataclass(frozen=True)
class MayRepeat:
    """The list may hold one text twice: two authors bear one name."""


KEY_OF_PART = "(key)"
