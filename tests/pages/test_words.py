"""What readers see is data or stands in a words file: templates only arrange, and no code speaks."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from generators.pages.frame.page import WORDS_FILE
from generators.words import Words

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "generators/pages"
TEMPLATES = sorted((PAGES / "templates").glob("*.j2"))
THEME = sorted((ROOT / "generators/theme").rglob("*.html"))
COMMENT = re.compile(r"\{#.*?#\}", re.S)
FRONT_MATTER = re.compile(r"^---\n.*?^---\n", re.S | re.M)
ADMONITION = re.compile(r"^!!! \w+", re.M)
ATTRIBUTES = re.compile(r"\{:? [^{}]*\}")
PART_OF_A_PAGE = re.compile(r"\]\(#[\w-]*\)")
TAG = re.compile(r"<[^<>]*>")
ENTITY = re.compile(r"&\w+;")
SPOKEN = re.compile(r"(?:aria-label|title|alt|placeholder|label|data-label)=\"([^\"]*)\"")
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
KEY = re.compile(r"[a-z_]+(?:\.[\w-]+)*")
SIGNS_ONLY = re.compile(r"[^A-Za-z]*")
WORD = re.compile(r"[A-Za-z]{2,}")


def without_expressions(template: str) -> str:
    """Return a template without what the engine fills in or runs."""
    return re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", COMMENT.sub("", template), flags=re.S)


def words_in(template: str) -> list[str]:
    """Return the words that a template says by itself: as text, or in an attribute that is read aloud or shown."""
    arranged = FRONT_MATTER.sub("", without_expressions(template))
    spoken = " ".join(SPOKEN.findall(arranged))
    for pattern in (ADMONITION, ATTRIBUTES, PART_OF_A_PAGE, TAG, ENTITY):
        arranged = pattern.sub(" ", arranged)
    return WORD.findall(f"{arranged} {spoken}")


def words_of_expressions(template: str) -> list[str]:
    """Return the literals of a template's expressions that are neither keys, file names nor bare signs."""
    found = re.findall(r"\{\{(.*?)\}\}", COMMENT.sub("", template), flags=re.S)
    literals = [one or two for expression in found for one, two in LITERAL.findall(TAG.sub("", expression))]
    return [text for text in literals if not (KEY.fullmatch(text) or SIGNS_ONLY.fullmatch(text))]


def keys_asked_for(path: Path) -> set[str]:
    """Return the keys of words that a file asks for by name."""
    return set(re.findall(r"(?:words|say)\(\s*\"([^\"{]+)\"", path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", [*TEMPLATES, *THEME], ids=lambda path: path.name)
def test_a_template_says_nothing_by_itself(path: Path) -> None:
    """No run of letters outside tags, expressions and comments; none in an attribute that people read or hear."""
    assert words_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_expression_of_a_template_says_anything(path: Path) -> None:
    """What stands in quotes is a key, or a part of the frame that a page hides."""
    found = words_of_expressions(path.read_text(encoding="utf-8"))

    assert [text for text in found if text not in ("navigation", "navigation, toc")] == []


def test_a_word_in_a_template_would_be_found() -> None:
    """The claim above is no empty one: text, label and literal are each seen."""
    assert words_in('<p class="lead">{{ view.name }} of many</p>') == ["of", "many"]
    assert words_in('<nav aria-label="Other steps"></nav>') == ["Other", "steps"]
    assert words_of_expressions('{{ "Nothing said" if view.is_empty else words("seen") }}') == ["Nothing said"]


@pytest.mark.parametrize("path", [*TEMPLATES, *PAGES.rglob("*.py")], ids=lambda path: path.name)
def test_every_word_that_is_asked_for_is_there(path: Path) -> None:
    """Also the words of a place that no page of ours shows today."""
    known = set(Words(WORDS_FILE).keys)

    assert keys_asked_for(path) - known == set()


def test_no_word_is_left_that_nobody_asks_for() -> None:
    """A key is asked for by name, or by the name of the group it stands in."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in [*TEMPLATES, *PAGES.rglob("*.py"), *THEME])
    groups = re.findall(r"f\"([a-z_.]+)\.\{", code) + re.findall(r"(?:head_of|count)\(\s*\"([\w.]+)\"", code)
    named = set(re.findall(r"\"([a-z_]+(?:\.[\w-]+)*)\"", code))
    unused = [
        key for key in Words(WORDS_FILE).keys if key not in named and not key.startswith(tuple(f"{g}." for g in groups))
    ]

    assert [key for key in unused if key not in ("language", "direction")] == []


@pytest.mark.parametrize("path", sorted(PAGES.rglob("[a-z]*.py")), ids=lambda path: path.name)
def test_no_code_of_the_pages_speaks(path: Path) -> None:
    """A literal of several words, or of one with a capital, is for readers, unless it describes the code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    described |= {id(node.annotation) for node in ast.walk(tree) if isinstance(node, ast.arg)}
    literals = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in described]
    texts = [node.value for node in literals if isinstance(node.value, str)]

    assert [text for text in texts if re.search(r"[a-z]{2} [a-z]{2}", text) or re.fullmatch("[A-Z][a-z]+", text)] == []


def test_language_and_direction_of_text_are_set_once() -> None:
    """The site's frame and the words of its pages speak one language."""
    settings = re.sub(r"!ENV.*", "''", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    theme, words = yaml.safe_load(settings)["theme"], Words(WORDS_FILE)

    assert (theme["language"], theme["direction"]) == (words("language"), words("direction"))
