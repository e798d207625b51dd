"""Fetching over HTTP, so that no address, redirect, name server or answer can do harm."""
