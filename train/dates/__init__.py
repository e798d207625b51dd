"""Fits the weights by which the reader chooses an event's date."""
