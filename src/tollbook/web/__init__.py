"""The desk: the book as pages for people, beside the API; what it shows and does goes through the pipeline."""

from tollbook.web.app import create_desk
from tollbook.web.keep import Keep
from tollbook.web.options import Options

__all__ = ["Keep", "Options", "create_desk"]
