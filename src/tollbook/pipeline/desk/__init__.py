"""What a person at a desk needs beside the answers: what to look at first, how it came about, and a way back."""
