"""Gazetteers in SQLite: the embedded one, and those that `add_countries` fetches; search is by name key."""

from tollbook.engines.gazetteer.store import EMBEDDED, Store, open_gazetteer

__all__ = ["EMBEDDED", "Store", "open_gazetteer"]
