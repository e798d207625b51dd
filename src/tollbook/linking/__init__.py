"""Claims become judgements (same incident or not, with reasons) and incidents."""

from tollbook.linking.incidents import incidents
from tollbook.linking.link import explain, link, update
from tollbook.linking.options import Options
from tollbook.linking.weights import Weights, load

__all__ = ["Options", "Weights", "explain", "incidents", "link", "load", "update"]
