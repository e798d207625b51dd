"""Tolls: from the claims of incidents to low, best and high, by published counting rules (docs/method.md)."""

from tollbook.ledger.tolls.account import account
from tollbook.ledger.tolls.profiles import NAMES, Counting, Profile, profile
from tollbook.ledger.tolls.rows import incident_row, toll_row

__all__ = ["NAMES", "Counting", "Profile", "account", "incident_row", "profile", "toll_row"]
