"""The word lists beside the code."""

import tomllib
from pathlib import Path
from typing import Final

TABLES: Final = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))
LISTS: Final = {name: value.split() for name, value in TABLES.items() if isinstance(value, str)}
CLASSES: Final = {name: value.split() for name, value in TABLES["classes"].items()}
