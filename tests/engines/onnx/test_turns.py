"""How soon threads take turns while windows run."""

import sys

from tollbook.engines.onnx.turns import prompt_turns


def test_turns_are_prompt_until_the_last_block_ends() -> None:
    before = sys.getswitchinterval()
    with prompt_turns():
        with prompt_turns():
            assert sys.getswitchinterval() < before
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before


def test_what_was_set_before_comes_back_after_an_error() -> None:
    before = sys.getswitchinterval()
    try:
        with prompt_turns():
            raise ValueError
    except ValueError:
        pass
    assert sys.getswitchinterval() == before
