"""Counts: how many came to what harm, in which words."""
