"""Releases: numbered snapshots that never change, each with what is different from the one before."""

from tollbook.publish.release.differences import Change, Difference, differences
from tollbook.publish.release.shelf import Released, last, make, released
from tollbook.publish.release.snapshot import Snapshot, snapshot

__all__ = [
    "Change", "Difference", "Released", "Snapshot", "differences", "last", "make", "released", "snapshot",
]  # fmt: skip
