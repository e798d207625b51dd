"""Adds the full gazetteer of a country: one file of its own in a folder, from GeoNames or from files at hand."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tollbook.engines.gazetteer.cod import with_pcodes
from tollbook.engines.gazetteer.download import Progress, digest, download, silent
from tollbook.engines.gazetteer.geonames import read_dump
from tollbook.engines.gazetteer.shelf import write
from tollbook.vocabulary.problem import Problem

GEONAMES = "https://download.geonames.org/export/dump"
"""Where GeoNames publishes one archive a country, under CC BY 4.0."""


def add_countries(
    codes: Sequence[str], folder: Path, source: str = GEONAMES, progress: Progress = silent
) -> list[Problem]:
    """Fetches the dump of each country (ISO alpha-2) and makes `folder/XX.sqlite` of it; one that fails stops no other.

    source: address of a folder with `XX.zip`, or a folder of this machine. progress: told of every piece fetched.
    """
    problems: list[Problem] = []
    for code in codes:
        if len(code) != 2 or not code.isalpha() or not code.isascii():
            remedy = "Give ISO 3166-1 codes of two letters, such as SY."
            problems.append(Problem("not-a-country", f"{code} is no code of a country.", remedy, code))
            continue
        problems += _add(code.upper(), folder, source, progress)
    return problems


def add_file(dump: Path, country: str, folder: Path, pcodes: Path | None = None) -> list[Problem]:
    """Makes `folder/XX.sqlite` of a dump at hand, `XX.zip` or `XX.txt`, with P-codes from OCHA's table if given."""
    if not dump.is_file():
        return [Problem("no-such-file", f"There is no {dump}.", "Check the path.", str(dump))]
    things, problems = read_dump(dump)
    if not things:
        return problems
    about = {
        "made from": f"GeoNames {dump.name} (CC BY 4.0)",
        "digest": digest(dump),
        "added": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    if pcodes:
        things, more = with_pcodes(things, pcodes)
        problems += more
        about |= {"p-codes": pcodes.name, "p-codes digest": digest(pcodes) if pcodes.is_file() else ""}
    write(folder / f"{country.upper()}.sqlite", things, about)
    return problems


def _add(code: str, folder: Path, source: str, progress: Progress) -> list[Problem]:
    if not source.startswith(("http://", "https://")):
        return add_file(_at_hand(Path(source), code), code, folder)
    archive = folder / "dumps" / f"{code}.zip"
    problem = download(f"{source}/{code}.zip", archive, progress)
    if problem:
        return [problem]
    problems = add_file(archive, code, folder)
    if any(one.code == "corrupt-dump" for one in problems):
        archive.unlink()
    return problems


def _at_hand(folder: Path, code: str) -> Path:
    text = folder / f"{code}.txt"
    return text if text.is_file() else folder / f"{code}.zip"
