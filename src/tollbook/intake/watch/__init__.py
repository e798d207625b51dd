"""Watching sources: what is due is fetched, what is new handed on; a sudden end loses nothing and doubles nothing.

The loop itself, `tollbook.intake.watch.loop`, needs the libraries of the extra `web` and is imported late.
"""

from tollbook.intake.watch.health import VOLUME, Health, healths
from tollbook.intake.watch.options import Keep, Watching
from tollbook.intake.watch.state import State

__all__ = ["VOLUME", "Health", "Keep", "State", "Watching", "healths"]
