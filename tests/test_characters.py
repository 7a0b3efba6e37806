"""Text holds what people can see; what some scripts need between their letters stays."""

import pytest

from generators.characters import describe_character, find_odd_character


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "tab\tand\nbreak",
        "naïve Łódź ﬁne – “quotes” …",
        "שלום",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻 and ❤️",
        "שלום\u200f!",
        "東京",
        "e\u0301",
        "a\u00a0b",
    ],
)
def test_letters_of_every_script_are_welcome(text: str) -> None:
    """Right-to-left letters, joiners where a script needs them, combining marks and emoji are text."""
    assert find_odd_character(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\x07", 1),
        ("ab\x85", 2),
        ("\u200b", 0),
        ("a\u200db", 1),
        ("a\u200e", 1),
        ("\u202eabc", 0),
        ("\u2066abc\u2069", 0),
        ("a\ufeff", 1),
        ("\ue000", 0),
        ("\ud800", 0),
        ("\U0010ffff", 0),
        ("a\u2028b", 1),
        ("\u3164", 0),
        ("\u200d\u200d", 0),
    ],
)
def test_what_cannot_be_seen_is_found(text: str, place: int) -> None:
    """The first odd character is found, whatever follows it."""
    assert find_odd_character(text) == place


def test_an_odd_character_is_named() -> None:
    """A person can look its number up."""
    assert describe_character("\u200b") == (
        "the character U+200B (zero width space) cannot be seen or means nothing; delete it"
    )
    assert describe_character("\x07") == r"control character '\x07'; delete it"
