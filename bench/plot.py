"""Growth as a picture: measures of one name and unit at several sizes, both axes by powers of ten; SVG by hand."""

import math
from collections import defaultdict
from collections.abc import Iterable
from html import escape

from bench.run import Result

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT = 720, 420, 70, 210, 20, 50
_COLOURS = ("#1b4965", "#c1121f", "#2a9d8f", "#e09f3e", "#6a4c93", "#5f0f40", "#386641", "#bc6c25")

Curve = list[tuple[int, float]]


def curves(results: Iterable[Result]) -> dict[str, Curve]:
    """(size, median) by name, of what was measured at two sizes or more."""
    found: dict[str, Curve] = defaultdict(list)
    for result in results:
        for one in result.measures:
            if one.size and one.median > 0:
                found[f"{result.case.name}: {one.name} ({one.unit})"].append((one.size, one.median))
    return {name: sorted(points) for name, points in found.items() if len({size for size, _ in points}) > 1}


def picture(results: Iterable[Result]) -> str | None:
    """The SVG, or None where nothing was measured at several sizes."""
    held = curves(results)
    if not held:
        return None
    across = _axis([size for points in held.values() for size, _ in points])
    up = _axis([value for points in held.values() for _, value in points])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="11">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
    ]
    for power in range(across[0], across[1] + 1):
        x = _x(10.0**power, across)
        parts.append(_line(x, _TOP, x, _HEIGHT - _FOOT))
        parts.append(f'<text x="{x:.1f}" y="{_HEIGHT - _FOOT + 16}" text-anchor="middle">{10**power:,}</text>')
    for power in range(up[0], up[1] + 1):
        y = _y(10.0**power, up)
        parts.append(_line(_LEFT, y, _WIDTH - _RIGHT, y))
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>')
    for index, (name, points) in enumerate(held.items()):
        colour = _COLOURS[index % len(_COLOURS)]
        places = [(_x(size, across), _y(value, up)) for size, value in points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
        y = _TOP + 14 + 16 * index
        parts.append(f'<text x="{_WIDTH - _RIGHT + 10}" y="{y}" fill="{colour}">{escape(name)}</text>')
    parts.append(f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 12}" text-anchor="middle">size</text></svg>')
    return "\n".join(parts) + "\n"


def _axis(values: Iterable[float]) -> tuple[int, int]:
    """The powers of ten around the values."""
    held = list(values)
    first, last = math.floor(math.log10(min(held))), math.ceil(math.log10(max(held)))
    return first, max(last, first + 1)


def _x(size: float, axis: tuple[int, int]) -> float:
    return _LEFT + (math.log10(size) - axis[0]) / (axis[1] - axis[0]) * (_WIDTH - _LEFT - _RIGHT)


def _y(value: float, axis: tuple[int, int]) -> float:
    return _HEIGHT - _FOOT - (math.log10(value) - axis[0]) / (axis[1] - axis[0]) * (_HEIGHT - _TOP - _FOOT)


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="#ddd"/>'
