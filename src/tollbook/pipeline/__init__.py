"""Builds the line from report to toll and runs it: the only room that knows all the others."""
