"""Heavy machinery behind contracts of the vocabulary, imported late and by name."""
