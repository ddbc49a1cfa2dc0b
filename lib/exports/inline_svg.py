"""A drawing as a part of a page that holds others: its marks are its own, and nothing else is."""

from __future__ import annotations

import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink"
_MARK = re.compile(r"url\(#([\w-]+)\)")

ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", _LINK)


def inline_svg(drawing: str, *, prefix: str) -> str:
    """The drawing with `prefix` before every mark that its parts refer to.

    Vega numbers what it clips; two drawings in one page would clip each other. Parts that only a
    screen reader would hear are silent: the picture has one name and is told in words beside it.
    """
    root = ElementTree.fromstring(drawing)
    for element in root.iter():
        for name, value in list(element.attrib.items()):
            if name == "id":
                element.set(name, f"{prefix}-{value}")
            elif name in ("clip-path", "fill", "stroke", "mask"):
                element.set(name, _MARK.sub(rf"url(#{prefix}-\1)", value))
            elif name == "role" or name.startswith("aria-"):
                del element.attrib[name]
    return ElementTree.tostring(root, encoding="unicode")
