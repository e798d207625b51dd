"""The catalogue: what the book tells at one moment, laid out for fast answers; derived, and gone with the process."""
