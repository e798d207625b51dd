"""The shapes of the field: exports, releases, bulletins and figures, each saying what made it."""
