"""Tollbook reads conflict reports and keeps the book of the toll: who says how many came to harm, and who denies it."""

__version__ = "0.1.0"
