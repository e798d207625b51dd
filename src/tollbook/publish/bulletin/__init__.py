"""The bulletin of a day or a week: every figure with who gives it and a link to the claims that say so."""

from tollbook.publish.bulletin.compose import compose
from tollbook.publish.bulletin.document import Bulletin
from tollbook.publish.bulletin.html import html
from tollbook.publish.bulletin.plain import markdown, text

__all__ = ["Bulletin", "compose", "html", "markdown", "text"]
