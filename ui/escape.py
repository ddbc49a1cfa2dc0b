"""User text in Markdown: the one way in which it is shown."""

from lib.exports.markdown_text import plain

__all__ = ["plain"]
