"""Gazetteers in SQLite: the embedded one, and those of countries that were added; search is by name key."""

from tollbook.engines.gazetteer.add import GEONAMES, add_countries, add_file
from tollbook.engines.gazetteer.download import Progress
from tollbook.engines.gazetteer.store import EMBEDDED, Store, open_gazetteer

__all__ = ["EMBEDDED", "GEONAMES", "Progress", "Store", "add_countries", "add_file", "open_gazetteer"]
