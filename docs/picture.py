"""Takes the README's pictures of the terminal: `make pictures` runs the real verbs and keeps what they print."""

from pathlib import Path

from rich.terminal_theme import MONOKAI

from tollbook.cli.options import answers
from tollbook.cli.verbs import app

FOLDER = Path(__file__).parent / "pictures"
WIDTH = 116


def take(name: str, *words: str) -> None:
    """One picture of what a verb prints."""
    answers.record, answers.width = True, WIDTH
    app([*words], standalone_mode=False)
    answers.save_svg(str(FOLDER / f"{name}.svg"), title=f"tollbook {' '.join(words)}", theme=MONOKAI)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    take("demo", "demo")
