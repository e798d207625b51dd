"""Seconds and megabytes of a function, and of a command in a process of its own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

# A process begins with the memory of the one that started it on its account, so a small one has to start it.
_STARTER = """
import json, os, resource, subprocess, sys, time
begun = time.perf_counter()
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
took = time.perf_counter() - begun
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, status]))
"""


def seconds(work: Callable[[], object]) -> float:
    """Wall-clock seconds of one call."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def worked(work: Callable[[], object]) -> tuple[float, float]:
    """Wall-clock seconds of one call, and processor seconds of all threads of this process, which other work distorts
    little."""
    begun = time.process_time()
    took = seconds(work)
    return took, time.process_time() - begun


def repeated(work: Callable[[], object], times: int) -> tuple[float, ...]:
    """Seconds of each of several calls, after one that is not counted."""
    work()
    return tuple(seconds(work) for _ in range(times))


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took: wall-clock seconds, processor seconds, the most memory it held in MB, its exit status."""

    seconds: float
    processor: float
    memory: float
    status: int


def spent(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Spent:
    """Runs a command to its end, its output thrown away. Memory is that of the largest of its processes."""
    starter = [sys.executable, "-I", "-S", "-c", _STARTER, *command]
    surroundings = {**os.environ, **(environment or {})}
    done = subprocess.run(starter, capture_output=True, text=True, env=surroundings, check=True)
    took, processor, maxrss, status = json.loads(done.stdout)
    return Spent(took, processor, megabytes(maxrss), status)


def megabytes(maxrss: int) -> float:
    """`ru_maxrss` is in kB on Linux, in bytes on macOS."""
    return maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
