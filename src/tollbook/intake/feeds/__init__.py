"""Feeds of every kind, RSS, Atom, JSON Feed and sitemaps, become the items that they list."""

from tollbook.intake.feeds.item import Feed, Item
from tollbook.intake.feeds.parse import parse

__all__ = ["Feed", "Item", "parse"]
