"""Files and streams become Reports, and what cannot be read becomes Problems; the original is kept."""
