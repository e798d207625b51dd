"""What pages show, as values: positions on a scale, pieces of a text, words for figures. Nothing here asks the book."""
