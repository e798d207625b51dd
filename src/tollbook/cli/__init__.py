"""The command line: how people ask."""
