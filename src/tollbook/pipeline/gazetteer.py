"""Adding a country's full gazetteer, from GeoNames or from a file at hand."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tollbook.engines.gazetteer.add import add_countries, add_file
from tollbook.pipeline.settings import gazetteer_folder
from tollbook.vocabulary import Problem, UsageError

Progress = Callable[[str, int, int | None], None]


def add(
    countries: Sequence[str], dump: Path | None, pcodes: Path | None, progress: Progress
) -> tuple[Path, list[Problem]]:
    """Fetches the dumps of countries, or takes one at hand; where they are now, and what went wrong.

    progress: told the address, the bytes so far, and how many there are if that is known.
    """
    folder = gazetteer_folder()
    if dump is None:
        return folder, add_countries(countries, folder, progress=progress)
    if len(countries) != 1:
        raise UsageError("A file holds one country.", "Name it: tollbook gazetteer add SY --file SY.zip")
    return folder, add_file(dump, countries[0].upper(), folder, pcodes)
