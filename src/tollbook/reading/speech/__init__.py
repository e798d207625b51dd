"""Speech: who says it, who denies it, and through whom it was heard."""
