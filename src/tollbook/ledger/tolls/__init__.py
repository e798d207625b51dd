"""Tolls: from the claims of incidents to low, best and high, by published counting rules (docs/method.md)."""

from tollbook.ledger.tolls.account import account
from tollbook.ledger.tolls.outlook import Prospect, Step, outlook
from tollbook.ledger.tolls.periods import add_up, grouped, period
from tollbook.ledger.tolls.profiles import NAMES, Counting, Profile, profile
from tollbook.ledger.tolls.rows import incident_row, toll_row
from tollbook.ledger.tolls.running import cumulatives

__all__ = [
    "NAMES",
    "Counting",
    "Profile",
    "Prospect",
    "Step",
    "account",
    "add_up",
    "cumulatives",
    "grouped",
    "incident_row",
    "outlook",
    "period",
    "profile",
    "toll_row",
]
