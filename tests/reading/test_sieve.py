"""What of a report is worth reading."""

from tollbook.reading.prepare import prepare
from tollbook.reading.sieve import sift
from tollbook.vocabulary import Report

_IDLE = [f"The bakery on {street} Street sells bread and cakes." for street in ("Elm", "Oak", "Ash", "Fir", "Bay")]
_VIOLENT = "Shelling killed four villagers in Harran on Monday."


def _read(sentences: list[str]) -> list[str]:
    prepared = sift(prepare(Report(text=" ".join(sentences))))
    return [prepared.whole[passage.start : passage.end] for passage in prepared.passages]


def test_a_report_about_violence_is_read_whole() -> None:
    sentences = [_VIOLENT, *_IDLE[:2], _VIOLENT]
    assert _read(sentences) == sentences


def test_of_a_report_about_other_things_only_its_lead_and_what_stands_near_violence_is_read() -> None:
    sentences = [*_IDLE, *_IDLE, _VIOLENT, *_IDLE, *_IDLE]
    assert _read(sentences) == [*_IDLE[:2], *_IDLE[-2:], _VIOLENT, *_IDLE[:2]]


def test_of_a_report_without_violence_the_lead_is_read() -> None:
    assert _read([*_IDLE, *_IDLE]) == _IDLE[:2]
