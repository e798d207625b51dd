"""Tables are replaced between their markers, and nothing else is."""

import pytest

from eval.page import fill

PAGE = "# Page\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nWords.\n"


def test_a_table_stands_between_its_markers() -> None:
    once = fill(PAGE, {"figures": "| new |"})
    assert once == "# Page\n\n<!-- figures -->\n\n| new |\n\n<!-- /figures -->\n\nWords.\n"
    assert fill(once, {"figures": "| new |"}) == once


def test_a_page_without_the_marker_is_refused() -> None:
    with pytest.raises(ValueError, match="others"):
        fill(PAGE, {"others": "| new |"})
