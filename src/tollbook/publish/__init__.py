"""What the book knows, in the shapes that people and programs use."""
