"""Learns from hand-coded reports which of a report's places is where a counted event happened."""
