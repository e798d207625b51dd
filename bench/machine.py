"""On what and of what a figure was measured: processor, memory, Python, commit."""

import os
import platform
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_ROOT = Path(__file__).parents[1]
_PACKAGES = ("tollbook", "numpy", "onnxruntime", "tokenizers", "sqlalchemy")


@dataclass(frozen=True, slots=True)
class Machine:
    """memory: GB. commit: short; with `+` if the tree had changes. busy: load of the last minute when measuring began,
    in processes; much above 0 makes the figures too low."""

    processor: str
    cores: int
    memory: float
    system: str
    python: str
    packages: dict[str, str]
    commit: str
    day: str
    busy: float

    def row(self) -> dict[str, object]:
        """As JSON."""
        return asdict(self)

    def __str__(self) -> str:
        return (
            f"{self.processor}, {self.cores} cores, {self.memory:.0f} GB, {self.system}, Python {self.python}, "
            f"commit {self.commit}, {self.day}, load {self.busy:.1f} at the start"
        )


def machine() -> Machine:
    """This machine and this tree, now."""
    return Machine(
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        memory=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        packages={name: found for name in _PACKAGES if (found := _version(name))},
        commit=_commit(),
        day=datetime.now(UTC).date().isoformat(),
        busy=os.getloadavg()[0],
    )


def _processor() -> str:
    about = Path("/proc/cpuinfo")
    if about.exists():
        for line in about.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or "unknown processor"


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _commit() -> str:
    found = _git("rev-parse", "--short", "HEAD")
    return (found + ("+" if _git("status", "--porcelain", "--untracked-files=no") else "")) if found else "unknown"


def _git(*words: str) -> str:
    done = subprocess.run(["git", "-C", str(_ROOT), *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
