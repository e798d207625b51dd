"""Figures: how many, as people write it; a range never becomes a point."""


def bounds(low: int | None, high: int | None, span: str = "{}–{}") -> str:
    """12 · 10–12 · at least 12 · up to 12 · an unknown number. span: how two ends are joined."""
    if low is None and high is None:
        return "an unknown number"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"up to {high:,}"
    return f"{low:,}" if low == high else span.format(f"{low:,}", f"{high:,}")
