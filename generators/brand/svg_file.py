"""SVG files: what keeps one from being published. It may hold shapes, and nothing that acts or comes from elsewhere."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_ACTING = {"script", "foreignObject", "iframe", "handler", "animate", "set", "animateTransform", "animateMotion"}
_DECLARED = re.compile(r"<!\s*(DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
_EMBEDDED = re.compile(r"#|data:image/(png|jpeg);base64,")
_FETCHED = re.compile(r"@import|url\(\s*['\"]?(?!#)|javascript:", re.IGNORECASE)


def check_svg(content: bytes) -> Iterator[str]:
    """Yield what is wrong with an SVG file and what to do, each beginning with a verb."""
    try:
        text = content.decode("utf-8-sig")
        declared = _DECLARED.search(text)
        root = None if declared else ElementTree.fromstring(text.encode())
    except (UnicodeDecodeError, ElementTree.ParseError):
        yield "is no valid SVG; save the logo as SVG again"
        return
    if declared or root is None:
        yield "declares a document type or a style sheet; save the logo as plain SVG"
        return
    yield from _check_root(root)
    for element in root.iter():
        yield from _check_element(element)


def _check_root(root: ElementTree.Element) -> Iterator[str]:
    if root.tag != f"{_NAMESPACE}svg":
        yield "is no SVG; its first element must be svg"
    elif "viewBox" not in root.attrib and not {"width", "height"} <= root.attrib.keys():
        yield "does not say how large it is; give it a viewBox"


def _check_element(element: ElementTree.Element) -> Iterator[str]:
    name = _local(str(element.tag))
    if name in _ACTING:
        yield f"holds <{name}>; save the logo as plain SVG, without scripts and movement"
    if name == "style" and _FETCHED.search(element.text or ""):
        yield "loads something from elsewhere; put it into the file"
    for key, value in element.attrib.items():
        if _local(key).lower().startswith("on"):
            yield f"acts on {_local(key)!r}; save the logo as plain SVG, without scripts"
        elif (_local(key) == "href" and not _EMBEDDED.match(value)) or _FETCHED.search(value):
            yield f"refers to {value[:60]!r}; put it into the file"


def _local(name: str) -> str:
    return name.rpartition("}")[2]
