"""How well the reader reads: its claims against codes made by hand, field by field, and a gate that only rises."""
