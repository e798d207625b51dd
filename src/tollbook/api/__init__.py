"""The book over HTTP: how programs ask. `create_app` gives the application, which a desk may add its pages to."""

from tollbook.api.app import create_app
from tollbook.api.options import Options
from tollbook.api.tokens import Role, Tokens

__all__ = ["Options", "Role", "Tokens", "create_app"]
