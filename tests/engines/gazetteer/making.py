"""Makes GeoNames dumps and gazetteers of a few lines."""

import zipfile
from pathlib import Path

from tollbook.engines.gazetteer.add import add_file
from tollbook.engines.gazetteer.store import Store


def line(
    number: int,
    name: str,
    code: str = "PPL",
    names: str = "",
    lat: float = 34.7,
    lon: float = 40.8,
    areas: str = "SY.07",
    people: int = 0,
) -> str:
    """One line of a country dump: nineteen cells parted by tabs."""
    country, _, first = areas.partition(".")
    first, _, second = first.partition(".")
    letter = "P" if code.startswith("PPL") else "A" if code.startswith(("ADM", "PCL")) else "H"
    cells = [str(number), name, name, names, str(lat), str(lon), letter, code, country, "", first, second]
    return "\t".join([*cells, "", "", str(people), "", "250", "Asia/Damascus", "2020-01-01"])


HAJIN = line(1, "Hajīn", names="Hajeen,Hajin", people=30_000)
SHAAFA = line(2, "Ash Sha‘fah", names="Sha`fah", lat=34.55, lon=40.93)
PROVINCE = line(3, "Deir ez-Zor", "ADM1", lat=35.0, lon=40.0)
DISTRICT = line(5, "Abu Kamal District", "ADM2", areas="SY.07.174447")
COUNTRY = line(4, "Syria", "PCLI", areas="SY.00", lat=35.0, lon=38.0)
DUMP = (COUNTRY, PROVINCE, DISTRICT, HAJIN, SHAAFA)


def text_dump(folder: Path, *lines: str, country: str = "SY") -> Path:
    path = folder / f"{country}.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def zip_dump(folder: Path, *lines: str, country: str = "SY") -> Path:
    path = folder / f"{country}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "not a dump")
        archive.writestr(f"{country}.txt", "\n".join(lines) + "\n")
    return path


def store(folder: Path, *lines: str) -> Store:
    """A gazetteer of a few lines."""
    problems = add_file(text_dump(folder, *lines), "SY", folder)
    assert not problems
    return Store([folder / "SY.sqlite"])
