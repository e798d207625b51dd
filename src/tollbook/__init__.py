"""Tollbook reads conflict reports and keeps the book of the toll: who says how many came to harm, and who denies it.

    import tollbook
    reading = tollbook.read("Twelve fighters were killed on Sunday, the monitor said.", published="2018-11-04")
    for claim in reading.claims: print(claim.speaker.name, claim.counts)

`read` and `Book` are imported when they are first used, so that `import tollbook` costs nothing.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["Book", "__version__", "read"]

_FACE = {"read": "tollbook.pipeline.read", "Book": "tollbook.ledger"}


def __getattr__(name: str) -> Any:
    if name in _FACE:
        return getattr(import_module(_FACE[name]), name)
    raise AttributeError(f"module 'tollbook' has no attribute {name!r}")
