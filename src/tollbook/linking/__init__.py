"""Claims become judgements (same incident or not, with reasons) and incidents."""

from tollbook.linking.incidents import incidents
from tollbook.linking.learning import Example, Learned, examples, learn
from tollbook.linking.link import explain, link, update
from tollbook.linking.options import Options
from tollbook.linking.weights import Weights, load, written

__all__ = [
    "Example",
    "Learned",
    "Options",
    "Weights",
    "examples",
    "explain",
    "incidents",
    "learn",
    "link",
    "load",
    "update",
    "written",
]
