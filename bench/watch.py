"""Commands watched while they work: when each of their lines came, and how much memory they held then."""

import os
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

_LOOKS = 20


@dataclass(frozen=True, slots=True)
class Watched:
    """One process. moments: seconds from its start to each line. memory: MB, looked at some twenty times on the way."""

    moments: tuple[float, ...]
    memory: tuple[float, ...]
    status: int

    @property
    def rate(self) -> float:
        """Lines a second, start-up aside: from the end of the first tenth to the last. 0 where there is none."""
        first = len(self.moments) // 10
        last = len(self.moments) - 1
        return (last - first) / (self.moments[last] - self.moments[first]) if last > first else 0.0


def watch(commands: Sequence[Sequence[str]], lines: int) -> list[Watched]:
    """Runs commands side by side to their ends; each is to write some number of lines."""
    with ThreadPoolExecutor(len(commands)) as pool:
        return list(pool.map(lambda command: _follow(command, lines), commands))


def _follow(command: Sequence[str], lines: int) -> Watched:
    step = max(1, lines // _LOOKS)
    moments: list[float] = []
    memory: list[float] = []
    begun = time.perf_counter()
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        for _ in process.stdout or ():
            moments.append(time.perf_counter() - begun)
            if len(moments) % step == 0:
                memory += _held(process.pid)
        status = process.wait()
    return Watched(tuple(moments), tuple(memory), status)


def _held(process: int) -> list[float]:
    """MB that a process holds now, or nothing where it has ended."""
    seen = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False)
    return [int(seen.stdout) / 1024] if seen.stdout.strip() else []
